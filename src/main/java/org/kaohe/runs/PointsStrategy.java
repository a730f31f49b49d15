package org.kaohe.runs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.kaohe.feeds.FeedSchema;
import org.kaohe.feeds.Reject;
import org.kaohe.feeds.Row;
import org.kaohe.feeds.RowStep;
import org.kaohe.reports.CommonTables;
import org.kaohe.reports.ExtraTables;
import org.kaohe.reports.ResultFile;
import org.kaohe.rules.ExtraTable;
import org.kaohe.rules.Points;
import org.kaohe.rules.RowChecks;
import org.kaohe.rules.Subjects;
import org.kaohe.scoring.Figures;
import org.kaohe.scoring.Ranking;
import org.kaohe.scoring.Scoring;
import org.kaohe.scoring.Subject;
import org.kaohe.scoring.UnitScore;
import org.kaohe.store.ResultStore;
import org.kaohe.store.RowStore;
import org.springframework.batch.core.step.Step;

/** Points over figures: the comparison needs all units' figures, which are few; the units are scored in chunks. */
final class PointsStrategy implements Strategy {

    private static final int UNITS = 5;

    private final Assignment assignment;
    private final RowStore rows;
    private final ResultStore results;
    private final UnaryOperator<UnitScore> finish;
    private Figures figures;

    PointsStrategy(Assignment assignment, RowStore rows, ResultStore results) {
        this(assignment, rows, results, score -> score);
    }

    /** @param finish what a method adds to a unit's score, such as flags */
    PointsStrategy(Assignment assignment, RowStore rows, ResultStore results, UnaryOperator<UnitScore> finish) {
        this.finish = finish;
        this.assignment = assignment;
        this.rows = rows;
        this.results = results;
    }

    @Override
    public List<RowStep> rowSteps(FeedSchema schema) {
        return RowChecks.of(assignment.scheme(), schema, assignment.plan().found().register());
    }

    @Override
    public List<Reject> settle(Set<String> unreadable) {
        return List.of();
    }

    @Override
    public List<String> remarks() {
        return List.of();
    }

    @Override
    public Step score(Steps steps) {
        Scoring[] scoring = new Scoring[1];
        SubjectReader<Subject> reader = new SubjectReader<>(() -> {
            List<Subject> subjects = loaded().subjects();
            scoring[0] = new Scoring(assignment.scheme(), subjects, figures(), assignment.names());
            return subjects;
        });
        return steps.<Subject, UnitScore>chunks("score", "逐项计分", UNITS, reader, subject -> finish.apply(scoring[0].score(subject)),
                chunk -> chunk.forEach(this::keep));
    }

    private void keep(UnitScore score) {
        Subject subject = score.subject();
        results.add(assignment.run().id(), subject, score.score(), score.flags(), score.lacking(), itemRows(score));
    }

    static List<ResultStore.ItemRow> itemRows(UnitScore score) {
        Subject subject = score.subject();
        return score.items().stream().map(item -> new ResultStore.ItemRow(subject.code(), subject.name(), item.item().id(), item.item().name(),
                item.maxPoints(), item.points(), item.explanation(), item.item().clause())).toList();
    }

    @Override
    public void rank() {
        long run = assignment.run().id();
        List<UnitScore> scores = results.scores(run, (Points) assignment.scheme().method());
        results.place(run, new Ranking(assignment.scheme(), figures()).places(scores));
    }

    @Override
    public List<ResultFile> tables() {
        long run = assignment.run().id();
        List<ResultStore.RankRow> ranking = results.ranking(run);
        List<ResultFile> tables = new ArrayList<>(List.of(CommonTables.ranking(ranking, !assignment.complete()),
                CommonTables.scores(results.items(run)), CommonTables.rejects(consumer -> rows.eachReject(run, consumer))));
        for (ExtraTable table : assignment.scheme().tables()) {
            tables.add(extra(table, ranking));
        }
        return tables;
    }

    private ResultFile extra(ExtraTable table, List<ResultStore.RankRow> ranking) {
        long run = assignment.run().id();
        if (table instanceof ExtraTable.ScoreBands bands) {
            return ExtraTables.bands(bands, ranking);
        }
        if (table instanceof ExtraTable.Rates rates) {
            return ExtraTables.rates(rates, rows.loaded(run, rates.feed()), assignment.names());
        }
        ExtraTable.SelfAssessment self = (ExtraTable.SelfAssessment) table;
        return ExtraTables.selfAssessment(self, rows.loaded(run, self.feed()), ranking, ((Points) assignment.scheme().method()).items().size());
    }

    private LoadedCase loaded() {
        return new LoadedCase(rows, assignment.scheme(), assignment.run(), assignment.plan().feeds().keySet(), assignment.names());
    }

    List<Subject> subjects() {
        return loaded().subjects();
    }

    Figures figures() {
        if (figures == null) {
            figures = loaded().figures();
        }
        return figures;
    }
}
