package org.kaohe.reports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.kaohe.feeds.Row;
import org.kaohe.rules.ExtraTable;
import org.kaohe.store.ResultStore.RankRow;

/** The tables that some schemes write beside the common ones. */
public final class ExtraTables {

    private ExtraTables() {
    }

    /** {@code bands.csv}: units of the groups by band, the lower bound included, highest first, empty ones printed. */
    public static ResultFile bands(ExtraTable.ScoreBands bands, List<RankRow> ranking) {
        List<BigDecimal> scores = ranking.stream().filter(row -> row.score() != null && bands.groups().contains(row.group())).map(RankRow::score).toList();
        return new ResultFile(bands.file(), out -> {
            try (Table table = new Table(out, List.of("band", "units", "share"))) {
                BigDecimal above = null;
                List<BigDecimal> bounds = new ArrayList<>(bands.bounds());
                bounds.add(null);
                for (BigDecimal bound : bounds) {
                    BigDecimal below = above;
                    long units = scores.stream().filter(score -> (bound == null || score.compareTo(bound) >= 0)
                            && (below == null || score.compareTo(below) < 0)).count();
                    String name = above == null ? bound + "以上" : bound == null ? above + "以下" : bound + "-" + above;
                    table.row(name, units, percent(BigDecimal.valueOf(units), BigDecimal.valueOf(scores.size())));
                    above = bound;
                }
            }
        });
    }

    /** {@code news.csv}: every unit of the feed, by pool, part descending, unit code. */
    public static ResultFile rates(ExtraTable.Rates rates, List<Row> rows, UnaryOperator<String> names) {
        List<Row> sorted = rows.stream().sorted(Comparator.comparing((Row row) -> row.text(rates.by()).orElse(""))
                .thenComparing(row -> row.figure(rates.part()).orElse(BigDecimal.ZERO), Comparator.reverseOrder()).thenComparing(Row::unit)).toList();
        return new ResultFile(rates.file(), out -> {
            try (Table table = new Table(out, List.of("unit_code", "unit", rates.by(), rates.whole(), rates.part(), rates.rate()))) {
                for (Row row : sorted) {
                    BigDecimal part = row.figure(rates.part()).orElse(null);
                    BigDecimal whole = row.figure(rates.whole()).orElse(null);
                    table.row(row.unit(), names.apply(row.unit()), row.text(rates.by()).orElse(""), whole, part,
                            part == null || whole == null ? null : percent(part, whole));
                }
            }
        });
    }

    /** {@code self-assessment-gap.csv}: a unit without a complete self-assessment has empty cells. */
    public static ResultFile selfAssessment(ExtraTable.SelfAssessment self, List<Row> rows, List<RankRow> ranking, int items) {
        return new ResultFile(self.file(), out -> {
            try (Table table = new Table(out, List.of("unit_code", "unit", "self", "score", "gap"))) {
                for (RankRow unit : ranking.stream().sorted(Comparator.comparing(RankRow::unitCode)).toList()) {
                    List<BigDecimal> marks = rows.stream().filter(row -> row.unit().equals(unit.unitCode()))
                            .flatMap(row -> row.figure(self.marks()).stream()).toList();
                    BigDecimal sum = marks.size() < items ? null : marks.stream().reduce(BigDecimal.ZERO, BigDecimal::add).setScale(2, RoundingMode.HALF_UP);
                    table.row(unit.unitCode(), unit.unit(), sum, unit.score(), sum == null || unit.score() == null ? null : sum.subtract(unit.score()));
                }
            }
        });
    }

    private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? new BigDecimal("0.00") : part.movePointRight(2).divide(whole, 2, RoundingMode.HALF_UP);
    }
}
