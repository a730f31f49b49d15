package org.kaohe.targets;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Says of each target whether it was met. Pure: the same reports give the same judgements. */
public final class Judge {

    private final TargetTable table;
    private final Readings readings;

    public Judge(TargetTable table, Readings readings) {
        this.table = table;
        this.readings = readings;
    }

    /** @return a judgement for every target of the table, in the order of the table */
    public List<Judgement> judgeAll(Reported reported) {
        return table.targets().stream().map(t -> judge(t, reported)).toList();
    }

    /** @return what became of one target of the table */
    public Judgement judge(Target target, Reported reported) {
        if (target.kind() == Kind.VERDICT) {
            return byVerdict(target, reported.verdicts().get(target.key()));
        }
        Figure bound = bound(target, reported);
        Figure actual = reported.actuals().get(target.key());
        Status status = bound == null || actual == null ? Status.NOT_REPORTED
                : Status.of(met(target, bound.value(), actual.value()));
        return new Judgement(target, status, value(bound), value(actual), sources(actual, bound));
    }

    private static Judgement byVerdict(Target target, Verdict verdict) {
        if (verdict == null) {
            return new Judgement(target, Status.NOT_JUDGED, null, null, List.of());
        }
        List<Source> sources = Stream.of(verdict).map(Verdict::source).filter(Objects::nonNull).toList();
        return new Judgement(target, Status.of(verdict.met()), null, null, sources);
    }

    /** The figure to judge by; null while it is not reported. */
    private Figure bound(Target target, Reported reported) {
        return switch (target.kind()) {
            case LEVEL, FLOOR, CEILING, GROWTH -> new Figure(readings.figureOf(target), null);
            case CITY_SET, PROVINCE_SET -> reported.references().get(target.indicator());
            case IN_STEP -> growth(target.unitCode(), reported);
            case VERDICT -> null;
        };
    }

    private Figure growth(String unitCode, Reported reported) {
        TargetKey own = new TargetKey(unitCode, TargetTable.GDP_GROWTH, "");
        return switch (readings.inStep()) {
            case OWN_GROWTH -> reported.actuals().get(own);
            case GROWTH_TARGET -> new Figure(readings.figureOf(table.find(own).orElseThrow()), null);
            case CITY_GROWTH -> reported.references().get(TargetTable.GDP_GROWTH);
        };
    }

    private static boolean met(Target target, BigDecimal bound, BigDecimal actual) {
        int side = actual.compareTo(bound);
        if (target.kind() == Kind.CEILING) {
            return target.strict() ? side < 0 : side <= 0;
        }
        return side >= 0;
    }

    private static BigDecimal value(Figure figure) {
        return figure == null ? null : figure.value();
    }

    private static List<Source> sources(Figure... figures) {
        return Stream.of(figures).filter(Objects::nonNull).map(Figure::source).filter(Objects::nonNull).toList();
    }
}
