package org.kaohe.credit;

import java.util.List;

/**
 * All that is known of one enterprise; the lists may come in any order.
 *
 * @param findings         of any year, each number once
 * @param rejectedFindings rows of findings.csv that name it and were rejected
 * @param listings         its rows of blacklist.csv
 * @param applications     its rows of repairs.csv, of any year, each day of application once
 */
public record Dossier(Enterprise enterprise, List<Finding> findings, int rejectedFindings,
                      List<Listing> listings, List<RepairApplication> applications, History history) {

    public Dossier {
        findings = List.copyOf(findings);
        listings = List.copyOf(listings);
        applications = List.copyOf(applications);
    }
}
