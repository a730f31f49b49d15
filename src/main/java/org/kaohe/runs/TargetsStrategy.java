package org.kaohe.runs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kaohe.feeds.FeedSchema;
import org.kaohe.feeds.Reject;
import org.kaohe.feeds.RejectCode;
import org.kaohe.feeds.Row;
import org.kaohe.feeds.RowStep;
import org.kaohe.reports.CommonTables;
import org.kaohe.reports.ResultFile;
import org.kaohe.reports.Table;
import org.kaohe.rules.Subjects;
import org.kaohe.scoring.PlacesByScore;
import org.kaohe.scoring.Subject;
import org.kaohe.store.ResultStore;
import org.kaohe.store.ResultStore.ItemRow;
import org.kaohe.store.RowStore;
import org.kaohe.targets.Completeness;
import org.kaohe.targets.ImpliedBase;
import org.kaohe.targets.Judge;
import org.kaohe.targets.Judgement;
import org.kaohe.targets.Missing;
import org.kaohe.targets.Reported;
import org.kaohe.targets.Status;
import org.kaohe.targets.TargetRow;
import org.kaohe.targets.UnitScore;
import org.springframework.batch.core.step.Step;

/** Targets judged one by one; the score is the share met. */
final class TargetsStrategy implements Strategy {

    private static final int UNITS = 5;

    private final Assignment assignment;
    private final RowStore rows;
    private final ResultStore results;
    private final TargetsRules rules;
    private final TargetRows feeds;
    private Reported reported;

    TargetsStrategy(Assignment assignment, RowStore rows, ResultStore results) {
        this.assignment = assignment;
        this.rows = rows;
        this.results = results;
        this.rules = TargetsRules.of(assignment.plan().found(), assignment.run().year());
        this.feeds = new TargetRows(rules.table());
    }

    @Override
    public List<RowStep> rowSteps(FeedSchema schema) {
        return feeds.steps(schema);
    }

    /** A feed that is absent or unreadable is reported as such, and not once more figure by figure; a rejected row likewise. */
    @Override
    public List<Reject> settle(Set<String> unreadable) {
        Map<String, Map<String, Integer>> lines = new HashMap<>();
        Map<String, Set<String>> rejected = new HashMap<>();
        for (String feed : List.of("actuals", "references")) {
            lines.put(feed, loaded(feed).stream().collect(Collectors.toMap(Row::key, Row::line)));
            rejected.put(feed, Set.copyOf(rows.rejectedKeys(assignment.run().id(), feed)));
        }
        List<Reject> findings = new ArrayList<>();
        for (Missing missing : Completeness.missing(rules.table(), rules.readings(), reported())) {
            String feed = missing.feed().replace(".csv", "");
            if (assignment.plan().feeds().containsKey(feed) && !unreadable.contains(missing.feed()) && !rejected.get(feed).contains(missing.key())) {
                Integer line = lines.get(feed).get(missing.key());
                String whose = feed.equals("actuals") ? missing.targets().get(0).unit() : missing.key();
                findings.add(new Reject(missing.feed(), line == null ? 0 : line, "value", line == null ? whose : "", RejectCode.MISSING_FIGURE, missing.message()));
            }
        }
        return findings;
    }

    @Override
    public Step score(Steps steps) {
        return steps.<Subject, Subject>chunks("score", "逐项判定", UNITS, new SubjectReader<>(this::subjects), subject -> subject,
                chunk -> chunk.forEach(this::keep));
    }

    private List<Subject> subjects() {
        Subjects.Listed listed = (Subjects.Listed) assignment.scheme().subjects();
        return listed.codes().stream().map(code -> new Subject(code, assignment.names().apply(code), listed.groupOf(code).orElseThrow())).toList();
    }

    private void keep(Subject subject) {
        Judge judge = judge();
        List<Judgement> judgements = rules.table().of(subject.code()).stream().map(target -> judge.judge(target, reported())).toList();
        UnitScore score = UnitScore.of(judgements, rules.table().categories(), rules.weights());
        List<String> lacking = judgements.stream().filter(judgement -> judgement.status() == Status.NOT_REPORTED)
                .map(judgement -> judgement.target().label()).toList();
        results.add(assignment.run().id(), subject, score.score(), score.flags(), lacking, score.categories().stream().map(category ->
                new ItemRow(subject.code(), subject.name(), category.item(), category.name(), category.maxPoints(), category.points(),
                        category.explanation(), category.clause())).toList());
    }

    @Override
    public void rank() {
        long run = assignment.run().id();
        results.place(run, PlacesByScore.of(assignment.scheme().subjects().groups(), results.scored(run), true));
    }

    @Override
    public List<ResultFile> tables() {
        long run = assignment.run().id();
        return List.of(CommonTables.ranking(results.ranking(run), !assignment.complete()), CommonTables.scores(results.items(run)),
                CommonTables.rejects(consumer -> rows.eachReject(run, consumer)), targets(), impliedBase());
    }

    private ResultFile targets() {
        return new ResultFile("targets.csv", out -> {
            try (Table table = new Table(out, TargetRow.COLUMNS)) {
                TargetRow.of(judgements()).forEach(row -> table.stream(row.cells().toArray()));
            }
        });
    }

    /** What level and growth target together imply for the year before. */
    private ResultFile impliedBase() {
        return new ResultFile("implied-base.csv", out -> {
            try (Table table = new Table(out, List.of("unit_code", "unit", "indicator", "indicator_name", "target", "growth_target", "implied_base", "target_unit"))) {
                ImpliedBase.of(rules.table()).forEach(base -> table.stream(base.level().unitCode(), base.level().unit(), base.level().indicator(),
                        base.level().name(), base.level().figure(), base.growth().figure(), base.figure(), base.level().measure()));
            }
        });
    }

    @Override
    public List<String> remarks() {
        long open = judgements().stream().filter(judgement -> judgement.status() == Status.NOT_JUDGED).count();
        return open == 0 ? List.of() : List.of("定性目标中 " + open + " 项尚无结论，未计入达标率");
    }

    private List<Judgement> judgements() {
        return judge().judgeAll(reported());
    }

    private Judge judge() {
        return new Judge(rules.table(), rules.readings());
    }

    private Reported reported() {
        if (reported == null) {
            reported = TargetRows.reported(loaded("actuals"), loaded("references"), loaded("verdicts"));
        }
        return reported;
    }

    private List<Row> loaded(String feed) {
        return rows.loaded(assignment.run().id(), feed);
    }
}
