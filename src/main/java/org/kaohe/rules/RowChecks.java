package org.kaohe.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.kaohe.feeds.FeedSchema;
import org.kaohe.feeds.Outcome;
import org.kaohe.feeds.Reject;
import org.kaohe.feeds.RejectCode;
import org.kaohe.feeds.Row;
import org.kaohe.feeds.RowStep;
import org.kaohe.units.UnitKind;
import org.kaohe.units.UnitRegister;

/** What the rules demand of a row beyond its schema. */
public final class RowChecks {

    private static final Map<UnitKind, String> KINDS = Map.of(UnitKind.COUNTY, "县（市）", UnitKind.DISTRICT, "区", UnitKind.ZONE, "开发区",
            UnitKind.AGENCY, "派出机构", UnitKind.DEPARTMENT, "部门");

    private RowChecks() {
    }

    /** @return the checks of one feed */
    public static List<RowStep> of(Scheme scheme, FeedSchema schema, UnitRegister register) {
        List<RowStep> steps = new ArrayList<>();
        if (scheme.subjects() instanceof Subjects.FromFeed from && from.feed().equals(schema.name())) {
            steps.add(row -> kindFits(row, from, schema, register));
        }
        if (scheme.method() instanceof Points points && points.fullMarks() != null && points.fullMarks().feeds().contains(schema.name())) {
            steps.add(row -> marksFit(row, points, schema));
        }
        if (scheme.method() instanceof Points points && points.checks() != null) {
            steps.addAll(Examined.of(points).steps(schema));
        }
        return steps;
    }

    private static Outcome kindFits(Row row, Subjects.FromFeed subjects, FeedSchema schema, UnitRegister register) {
        String group = row.text(subjects.column()).orElse("");
        Set<UnitKind> kinds = subjects.kinds().get(group);
        UnitKind kind = register.byCode(row.unit()).orElseThrow().kind();
        return kinds != null && kinds.contains(kind) ? new Outcome.Loaded(row) : rejected(row, List.of(new Reject(schema.file(), row.line(),
                subjects.column(), group, RejectCode.CONSTRAINT, "分组“" + group + "”不收" + KINDS.get(kind) + "：请改正分组或单位")));
    }

    private static Outcome marksFit(Row row, Points points, FeedSchema schema) {
        Points.FullMarks columns = points.fullMarks();
        BigDecimal full = points.item(row.text(columns.item()).orElseThrow()).points();
        List<Reject> reasons = new ArrayList<>();
        Function<String, BigDecimal> figure = column -> row.figure(column).orElse(null);
        BigDecimal stated = figure.apply(columns.full());
        if (stated != null && stated.compareTo(full) != 0) {
            reasons.add(new Reject(schema.file(), row.line(), columns.full(), stated.toPlainString(), RejectCode.CONSTRAINT,
                    "满分应为 " + full.toPlainString() + "（本年度规则），表中为 " + stated.toPlainString()));
        }
        BigDecimal marks = figure.apply(columns.marks());
        if (marks != null && (marks.signum() < 0 || marks.compareTo(full) > 0)) {
            reasons.add(new Reject(schema.file(), row.line(), columns.marks(), marks.toPlainString(), RejectCode.CONSTRAINT,
                    "得分应在 0 到满分 " + full.toPlainString() + " 之间"));
        }
        return reasons.isEmpty() ? new Outcome.Loaded(row) : rejected(row, reasons);
    }

    private static Outcome rejected(Row row, List<Reject> reasons) {
        return new Outcome.Rejected(row.line(), row.key(), row.raw(), reasons);
    }
}
