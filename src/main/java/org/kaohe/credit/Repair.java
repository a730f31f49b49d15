package org.kaohe.credit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.kaohe.rules.WorkingDays;

/** Decides on the applications for credit repair (四章). Repair changes the record, not the points (R5). */
final class Repair {

    private final List<RepairApplication> applications;
    private final BlackList blackList;
    private final WorkingDays workingDays;

    private Repair(List<RepairApplication> applications, BlackList blackList, WorkingDays workingDays) {
        this.applications = applications;
        this.blackList = blackList;
        this.workingDays = workingDays;
    }

    /** A decision for each application of the year, by day; those of other years are history. */
    static List<RepairDecision> decisions(List<RepairApplication> all, BlackList blackList, AsOf asOf, WorkingDays workingDays) {
        if (all.isEmpty()) {
            return List.of();
        }
        List<RepairApplication> known = all.stream().filter(a -> asOf.knows(a.appliedOn())).map(a -> a.knownOn(asOf)).toList();
        Repair repair = new Repair(known, blackList, workingDays);
        return known.stream().filter(a -> a.appliedOn().getYear() == asOf.year())
                .sorted(Comparator.comparing(RepairApplication::appliedOn)).map(repair::decide).toList();
    }

    private RepairDecision decide(RepairApplication application) {
        List<String> bars = bars(application);
        if (!bars.isEmpty()) {
            return dated(application, RepairDecision.Decision.BARRED, bars);
        }
        List<String> wanting = wanting(application);
        if (!wanting.isEmpty()) {
            return dated(application, RepairDecision.Decision.INCOMPLETE, wanting);
        }
        if (application.objection()) {
            return dated(application, RepairDecision.Decision.OBJECTED, List.of("十七(六)"));
        }
        return dated(application, RepairDecision.Decision.ELIGIBLE, List.of());
    }

    private List<String> bars(RepairApplication application) {
        LocalDate day = application.appliedOn();
        // its own repair lies after it and is no earlier one
        List<LocalDate> earlier = applications.stream().filter(other -> !other.appliedOn().equals(day))
                .map(RepairApplication::repairedOn).filter(Objects::nonNull).filter(repaired -> !repaired.isAfter(day)).toList();
        List<String> bars = new ArrayList<>();
        if (earlier.stream().anyMatch(repaired -> day.isBefore(repaired.plusYears(1)))) {
            bars.add("十五(一)");
        }
        if (earlier.stream().filter(repaired -> !repaired.isBefore(day.minusYears(3))).count() >= 2) {
            bars.add("十五(二)");
        }
        if (application.refusedOrAbsent()) {
            bars.add("十五(三)");
        }
        if (!application.otherBar().isEmpty()) {
            bars.add("十五(四)");
        }
        if (!blackList.listedBy(day)) {
            bars.add("无失信记录");
        }
        return bars;
    }

    private static List<String> wanting(RepairApplication application) {
        List<String> wanting = new ArrayList<>();
        LocalDate disclosed = application.disclosedOn();
        if (disclosed == null || disclosed.plusMonths(3).isAfter(application.appliedOn())) {
            wanting.add("十六(一)");
        }
        if (!application.penaltySettled() || !application.rectified()) {
            wanting.add("十六(二)");
        }
        if (application.commitmentPublishedOn() == null) {
            wanting.add("十六(三)");
        }
        if (application.trainedOn() == null) {
            wanting.add("十七(四)");
        }
        if (application.consentedOn() == null) {
            wanting.add("十七(五)");
        }
        return wanting;
    }

    private RepairDecision dated(RepairApplication application, RepairDecision.Decision decision, List<String> reasons) {
        Publicity publicity = Publicity.from(application.publicityFrom(), workingDays);
        List<String> all = new ArrayList<>(reasons);
        if (publicity.remark() != null) {
            all.add(publicity.remark());
        }
        return new RepairDecision(application.appliedOn(), decision, all, publicity.endsOn(), publicity.updateDueOn());
    }
}
