package org.kaohe.runs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.kaohe.feeds.FeedSchema;
import org.kaohe.feeds.Reject;
import org.kaohe.feeds.Row;
import org.kaohe.feeds.RowStep;
import org.kaohe.land.Inspection;
import org.kaohe.land.Rectification;
import org.kaohe.reports.CommonTables;
import org.kaohe.reports.ResultFile;
import org.kaohe.reports.Table;
import org.kaohe.rules.Checks;
import org.kaohe.rules.Points;
import org.kaohe.rules.Scheme;
import org.kaohe.scoring.Place;
import org.kaohe.scoring.Ranking;
import org.kaohe.scoring.Scoring;
import org.kaohe.scoring.Subject;
import org.kaohe.scoring.UnitScore;
import org.kaohe.store.ResultStore;
import org.kaohe.store.RowStore;
import org.springframework.batch.core.step.Step;

/** Linked checks of a term: one makes the ranking as points over figures do, the others and what follows stand beside it. */
final class LandStrategy implements Strategy {

    private final Assignment assignment;
    private final RowStore rows;
    private final ResultStore results;
    private final PublishedTables published;
    private final Checks checks;
    private final PointsStrategy main;
    private List<Rectification> open;
    private List<Inspection> inspections;

    LandStrategy(Assignment assignment, RowStore rows, ResultStore results, PublishedTables published) {
        this.assignment = assignment;
        this.rows = rows;
        this.results = results;
        this.published = published;
        this.checks = ((Points) assignment.scheme().method()).checks();
        this.main = new PointsStrategy(assignment, rows, results, score -> flagged(score, checks));
    }

    @Override
    public List<RowStep> rowSteps(FeedSchema schema) {
        return main.rowSteps(schema);
    }

    @Override
    public List<Reject> settle(Set<String> unreadable) {
        return new ExaminedFigures(assignment, rows).missing(unreadable);
    }

    @Override
    public Step score(Steps steps) {
        return main.score(steps);
    }

    @Override
    public void rank() {
        main.rank();
    }

    private UnitScore flagged(UnitScore score, Checks of) {
        Set<String> flags = new TreeSet<>(score.flags());
        String unit = score.subject().code();
        if (open().stream().anyMatch(matter -> matter.unit().equals(unit))) {
            flags.add(checks.rectifications().flag());
        }
        if (Inspection.lacking(unit, of.check().id(), of.check().inField(), inspections())) {
            flags.add(checks.inspections().flag());
        }
        return new UnitScore(score.subject(), score.items(), score.score(), flags, score.lacking());
    }

    @Override
    public List<ResultFile> tables() {
        List<ResultFile> tables = new ArrayList<>(main.tables());
        checks.beside().forEach(points -> tables.addAll(beside(points)));
        tables.add(consequences());
        if (!checks.earlier().isEmpty()) {
            tables.add(new TermResults(assignment, published).table(checks.earlier(), main.subjects()));
        }
        return tables;
    }

    /** A check beside the ranked one, worked out from the same figures: its places and the points they come from. */
    private List<ResultFile> beside(Points points) {
        Scheme scheme = assignment.scheme().with(points);
        List<Subject> subjects = main.subjects();
        Scoring scoring = new Scoring(scheme, subjects, main.figures(), assignment.names());
        List<UnitScore> scores = subjects.stream().map(subject -> flagged(scoring.score(subject), points.checks())).toList();
        List<ResultStore.RankRow> places = new Ranking(scheme, main.figures()).places(scores).stream().map(LandStrategy::row).toList();
        String file = Checks.tableBeside(points.checks().check().id());
        return List.of(CommonTables.ranking(places, !assignment.complete()).as(file),
                CommonTables.scores(scores.stream().flatMap(score -> PointsStrategy.itemRows(score).stream()).toList()).as(file.replace(".csv", "-scores.csv")));
    }

    private static ResultStore.RankRow row(Place place) {
        Subject subject = place.subject();
        return new ResultStore.RankRow(subject.group(), place.rank(), subject.code(), subject.name(), place.score(), place.grade(), place.flags(), "");
    }

    private ResultFile consequences() {
        return new ResultFile("consequences.csv", out -> {
            try (Table table = new Table(out, List.of("unit_code", "unit", "since", "problem", "consequence"))) {
                for (Rectification matter : open()) {
                    table.row(matter.unit(), assignment.names().apply(matter.unit()), matter.found(), matter.problem(), checks.rectifications().consequence());
                }
            }
        });
    }

    @Override
    public List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        remarks.add("本年度：" + name(checks.check()) + "，" + (checks.check().ranked() ? "见 ranking.csv" : "通报得分，不排名")
                + String.join("", checks.beside().stream().map(Points::checks).map(Checks::check)
                .map(check -> "；" + name(check) + "，见 " + Checks.tableBeside(check.id())).toList()));
        if (!open().isEmpty()) {
            remarks.add("整改未完成 " + open().size() + " 件，见 consequences.csv：" + checks.rectifications().consequence());
        }
        long later = matters().stream().filter(matter -> matter.found().isAfter(end())).count();
        if (later > 0) {
            remarks.add(checks.rectifications().feed() + ".csv 中 " + later + " 件的发现日期晚于 " + end() + "，本年度不计");
        }
        checks.earlier().stream().filter(earlier -> assignment.plan().earlierRun(earlier.year()) == null)
                .map(earlier -> earlier.year() + "年" + earlier.name() + "结果未知（没有已发布的结果）").forEach(remarks::add);
        return remarks;
    }

    private static String name(Checks.Check check) {
        List<Integer> years = check.years();
        return check.name() + "（检查 " + years.get(0) + (years.size() == 1 ? "" : "—" + years.get(years.size() - 1)) + " 年）";
    }

    /** The day whose evening counts. */
    private LocalDate end() {
        LocalDate last = LocalDate.of(assignment.run().year(), 12, 31);
        LocalDate asOf = assignment.run().asOf();
        return asOf != null && asOf.isBefore(last) ? asOf : last;
    }

    private List<Rectification> open() {
        if (open == null) {
            open = Rectification.openOn(end(), matters());
        }
        return open;
    }

    private List<Rectification> matters() {
        return loaded(checks.rectifications().feed()).stream().map(row -> new Rectification(row.unit(), row.date("found_on").orElseThrow(),
                row.text("problem").orElseThrow(), row.date("closed_on").orElse(null))).toList();
    }

    private List<Inspection> inspections() {
        if (inspections == null) {
            inspections = loaded(checks.inspections().feed()).stream().map(row -> new Inspection(row.unit(), row.text("check").orElseThrow(),
                    row.yes("inspected").orElseThrow())).toList();
        }
        return inspections;
    }

    private List<Row> loaded(String feed) {
        return assignment.plan().feeds().containsKey(feed) ? rows.loaded(assignment.run().id(), feed) : List.of();
    }
}
