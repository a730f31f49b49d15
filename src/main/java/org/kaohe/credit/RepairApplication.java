package org.kaohe.credit;

import java.time.LocalDate;

/**
 * An application for credit repair (四章), one row of repairs.csv. Every date but the first may be null: not yet, or not known.
 *
 * @param disclosedOn           when the dishonesty was disclosed (十六(一))
 * @param commitmentPublishedOn when the commitment was made public (十六(三))
 * @param consentedOn           when the city government agreed (十七(五))
 * @param publicityFrom         first day of the publicity (十七(六))
 * @param refusedOrAbsent       十五(三)
 * @param otherBar              十五(四), empty if none
 */
public record RepairApplication(
        LocalDate appliedOn, LocalDate disclosedOn, boolean penaltySettled, boolean rectified,
        LocalDate commitmentPublishedOn, LocalDate trainedOn, LocalDate consentedOn, LocalDate publicityFrom,
        boolean objection, boolean refusedOrAbsent, String otherBar, LocalDate repairedOn) {

    /** The application as it was known on a day: what is dated later has not happened yet. */
    RepairApplication knownOn(AsOf asOf) {
        return new RepairApplication(appliedOn, asOf.known(disclosedOn), penaltySettled, rectified,
                asOf.known(commitmentPublishedOn), asOf.known(trainedOn), asOf.known(consentedOn),
                asOf.known(publicityFrom), objection, refusedOrAbsent, otherBar, asOf.known(repairedOn));
    }
}
