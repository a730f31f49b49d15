package org.kaohe.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The applications of one enterprise (四章) and the decisions on those of the year. */
final class Repairs {

    private final Register register;
    private final int year;
    private final LocalDate asOf;

    Repairs(Register register, int year, LocalDate asOf) {
        this.register = register;
        this.year = year;
        this.asOf = asOf;
    }

    /** @return rows of repair-decisions.csv, by day */
    List<List<String>> decisions(String code, List<Feed.Row> applications, Listings list) {
        List<List<String>> rows = new ArrayList<>();
        applications.stream().filter(row -> known(row, "applied_on") != null && row.date("applied_on").getYear() == year)
                .sorted((a, b) -> a.date("applied_on").compareTo(b.date("applied_on"))).forEach(row -> {
                    List<String> reasons = bars(row, applications, list);
                    String decision = "barred";
                    if (reasons.isEmpty()) {
                        reasons = wanting(row);
                        decision = "incomplete";
                    }
                    if (reasons.isEmpty() && row.yes("objection")) {
                        reasons = new ArrayList<>(List.of("十七(六)"));
                        decision = "objected";
                    }
                    decision = reasons.isEmpty() ? "eligible" : decision;
                    String[] days = days(known(row, "publicity_from"), reasons);
                    rows.add(List.of(code, row.date("applied_on").toString(), decision, String.join(";", reasons), days[0], days[1]));
                });
        return rows;
    }

    private LocalDate known(Feed.Row row, String column) {
        LocalDate date = row.date(column);
        return date == null || asOf != null && date.isAfter(asOf) ? null : date;
    }

    private List<String> bars(Feed.Row row, List<Feed.Row> all, Listings list) {
        LocalDate applied = row.date("applied_on");
        List<String> bars = new ArrayList<>();
        LocalDate latest = null;
        int inThreeYears = 0;
        for (Feed.Row other : all) {
            LocalDate repaired = known(other, "repaired_on");
            if (other != row && known(other, "applied_on") != null && repaired != null && !repaired.isAfter(applied)) {
                latest = latest == null || repaired.isAfter(latest) ? repaired : latest;
                inThreeYears += repaired.isBefore(applied.minusYears(3)) ? 0 : 1;
            }
        }
        if (latest != null && applied.isBefore(latest.plusYears(1))) {
            bars.add("十五(一)");
        }
        if (inThreeYears >= 2) {
            bars.add("十五(二)");
        }
        if (row.yes("refused_or_absent")) {
            bars.add("十五(三)");
        }
        if (!row.text("other_bar").isEmpty()) {
            bars.add("十五(四)");
        }
        if (!list.everBy(applied)) {
            bars.add("无失信记录");
        }
        return bars;
    }

    private List<String> wanting(Feed.Row row) {
        List<String> wanting = new ArrayList<>();
        LocalDate disclosed = known(row, "disclosed_on");
        if (disclosed == null || disclosed.plusMonths(3).isAfter(row.date("applied_on"))) {
            wanting.add("十六(一)");
        }
        if (!row.yes("penalty_settled") || !row.yes("rectified")) {
            wanting.add("十六(二)");
        }
        String[][] steps = {{"commitment_published_on", "十六(三)"}, {"trained_on", "十七(四)"}, {"consented_on", "十七(五)"}};
        for (String[] step : steps) {
            if (known(row, step[0]) == null) {
                wanting.add(step[1]);
            }
        }
        return wanting;
    }

    /** Five working days after the publicity began, three more for the update; none without a calendar, which the reasons then say. */
    private String[] days(LocalDate from, List<String> reasons) {
        String[] days = {"", ""};
        if (from == null) {
            return days;
        }
        LocalDate day = from;
        for (int count = 1; count <= 8; count++) {
            do {
                day = day.plusDays(1);
                if (!register.hasCalendar(day.getYear())) {
                    reasons.add("没有" + day.getYear() + "年工作日历");
                    return new String[] {"", ""};
                }
            } while (!register.isWorkingDay(day));
            if (count == 5) {
                days[0] = day.toString();
            }
        }
        days[1] = day.toString();
        return days;
    }
}
