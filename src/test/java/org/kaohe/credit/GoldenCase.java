package org.kaohe.credit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a case gives: one enterprise in one year. */
final class GoldenCase {

    static final Enterprise ENTERPRISE =
            new Enterprise(new CreditCode("91350100M000100Y43"), "示例机械有限公司", "410181", "C34");

    private final Map<String, DeductionItem> items = new HashMap<>();
    private final Map<String, Object> given;

    GoldenCase(Map<String, Object> given) {
        this.given = given;
    }

    /** @param carried what the case's year before left behind; null if the case itself says it */
    EnterpriseResult rate(History carried) {
        int year = Integer.parseInt(text(given, "year", "2018"));
        List<Finding> findings = CaseFile.list(given.get("findings")).stream().map(this::finding).toList();
        Dossier dossier = new Dossier(ENTERPRISE, findings, Integer.parseInt(text(given, "rejected", "0")),
                CaseFile.list(given.get("blacklist")).stream().map(GoldenCase::listing).toList(),
                CaseFile.list(given.get("repairs")).stream().map(GoldenCase::application).toList(),
                carried == null ? history() : carried);
        return new Rater(TestRules.with(items, readings())).rate(dossier, new AsOf(year, date(given, "as_of")));
    }

    /** Points stand with the finding, so that a case can be read alone; the items are made from them. */
    private Finding finding(Object node) {
        Map<String, Object> map = CaseFile.map(node, "no", "found", "points", "confirmed", "document");
        String points = text(map, "points", "0");
        items.put(points, new DeductionItem(points, "计" + points + "分的项目", new BigDecimal(points)));
        LocalDate found = date(map, "found");
        LocalDate confirmed = "none".equals(map.get("confirmed")) ? null
                : map.containsKey("confirmed") ? date(map, "confirmed") : found;
        return new Finding(text(map, "no", ""), found, confirmed, points, "市环境监察支队", text(map, "document", ""), 0);
    }

    private static Listing listing(Object node) {
        Map<String, Object> map = CaseFile.map(node, "listed", "published", "rectified", "removed");
        return new Listing(date(map, "listed"), date(map, "published"), date(map, "rectified"), date(map, "removed"));
    }

    private static RepairApplication application(Object node) {
        Map<String, Object> map = CaseFile.map(node, "applied", "disclosed", "penalty_settled", "rectified", "commitment",
                "trained", "consented", "publicity", "objection", "refused_or_absent", "other_bar", "repaired");
        return new RepairApplication(date(map, "applied"), date(map, "disclosed"), yes(map, "penalty_settled"),
                yes(map, "rectified"), date(map, "commitment"), date(map, "trained"), date(map, "consented"),
                date(map, "publicity"), yes(map, "objection"), yes(map, "refused_or_absent"), text(map, "other_bar", ""),
                date(map, "repaired"));
    }

    private History history() {
        Map<String, Object> prior = CaseFile.map(given.get("prior"), "year", "score", "dishonest");
        Map<String, Object> black = CaseFile.map(given.get("published_blacklist"), "since", "until", "reason");
        return new History(
                prior.isEmpty() ? null : new PriorRating(Integer.parseInt(text(prior, "year", "")),
                        new BigDecimal(text(prior, "score", "")), yes(prior, "dishonest")),
                black.isEmpty() ? null : new PublishedListing(date(black, "since"), date(black, "until"), text(black, "reason", "")));
    }

    private Readings readings() {
        Map<Reading, String> answers = new EnumMap<>(Reading.class);
        CaseFile.map(given.get("readings"), "R3", "R7", "R8", "R9")
                .forEach((reading, answer) -> answers.put(Reading.valueOf(reading), (String) answer));
        return Readings.of(answers);
    }

    private static String text(Map<String, Object> map, String key, String otherwise) {
        return (String) map.getOrDefault(key, otherwise);
    }

    private static boolean yes(Map<String, Object> map, String key) {
        return switch (text(map, key, "no")) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw new IllegalArgumentException(key + " is yes or no, not " + map.get(key));
        };
    }

    private static LocalDate date(Map<String, Object> map, String key) {
        return map.containsKey(key) ? LocalDate.parse((String) map.get(key)) : null;
    }
}
