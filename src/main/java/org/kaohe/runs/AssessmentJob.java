package org.kaohe.runs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.kaohe.feeds.FeedFile;
import org.kaohe.feeds.FeedSchema;
import org.kaohe.feeds.Outcome;
import org.kaohe.feeds.RawRecord;
import org.kaohe.feeds.Reject;
import org.kaohe.feeds.RejectCode;
import org.kaohe.feeds.RowReader;
import org.kaohe.store.Contents;
import org.kaohe.store.KeyStore;
import org.kaohe.store.PackStore;
import org.kaohe.store.RowStore;
import org.kaohe.store.RunKind;
import org.kaohe.store.RunState;
import org.kaohe.store.RunStore;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.builder.SimpleJobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The one job of every assessment: inspection, intake (a step a feed), completeness, score, rank, publish. A check ends
 * after completeness; so does a run whose feeds are refused.
 */
@Component
class AssessmentJob {

    static final String NAME = "assessment";
    private static final String REFUSED = "REFUSED";
    private static final int ROWS = 500;
    private static final int MOST_WORKERS = 8;

    private final JobRepository repository;
    private final PlatformTransactionManager transactions;
    private final DataSource dataSource;
    private final RunStore runs;
    private final RowStore rows;
    private final Contents contents;
    private final Strategies strategies;
    private final PublishStep publishing;
    private final PackStore packs;
    private final KeyStore keys;
    private final Environment environment;

    AssessmentJob(JobRepository repository, PlatformTransactionManager transactions, DataSource dataSource, RunStore runs, RowStore rows,
                  Contents contents, Strategies strategies, PublishStep publishing, PackStore packs, KeyStore keys, Environment environment) {
        this.repository = repository;
        this.transactions = transactions;
        this.dataSource = dataSource;
        this.runs = runs;
        this.rows = rows;
        this.contents = contents;
        this.strategies = strategies;
        this.publishing = publishing;
        this.packs = packs;
        this.keys = keys;
        this.environment = environment;
    }

    Job build(Assignment assignment) {
        boolean check = assignment.run().kind() == RunKind.CHECK;
        List<FeedSchema> delivered = assignment.scheme().feeds().stream().filter(schema -> assignment.plan().feeds().containsKey(schema.name())).toList();
        Strategy strategy = strategies.of(assignment);
        Inspection inspection = new Inspection(contents, assignment);
        List<FeedSchema> masses = delivered.stream().filter(schema -> strategy.mass(schema) != null).toList();
        MassIntake intake = new MassIntake(assignment, rows, packs, keys, inspection);
        Steps steps = new Steps(repository, new Fenced(transactions, dataSource, assignment.lease()), runs, assignment,
                delivered.size() + masses.size() + (check ? 2 : 5), workers());
        SimpleJobBuilder job = new JobBuilder(NAME, repository).start(steps.work("inspection", "查看报送表", () -> {
            rows.addRejects(assignment.run().id(), inspection.faults());
            masses.forEach(schema -> packs.begin(assignment.run().id(), schema));
            return ExitStatus.COMPLETED;
        }));
        for (FeedSchema schema : delivered) {
            RowReader reader = reader(assignment, schema, inspection, strategy);
            if (!masses.contains(schema)) {
                job.next(intake(steps, assignment, schema, inspection.file(schema), reader));
                continue;
            }
            job.next(intake.step(steps, schema, strategy.mass(schema), reader));
            job.next(steps.work("settle-" + schema.name(), "核对重复 " + schema.file(), () -> {
                if (reader != null) {
                    intake.settleRepeated(schema, reader);
                    strategy.enrol(schema);
                }
                return ExitStatus.COMPLETED;
            }));
        }
        Step completeness = steps.work("completeness", "核对完整性", () -> complete(assignment, inspection, strategy));
        job.next(completeness);
        if (check) {
            return job.build();
        }
        Step score = strategy.score(steps);
        Step rank = steps.work("rank", "排名定等", () -> {
            strategy.rank();
            return ExitStatus.COMPLETED;
        });
        if (assignment.run().trial()) {
            return job.on(REFUSED).end(REFUSED).from(completeness).on("COMPLETED").to(score).next(rank).from(completeness).on("*").fail().end().build();
        }
        Step publish = steps.work("publish", "写出结果", () -> {
            publishing.publish(assignment, strategy.tables(), strategy.remarks());
            return ExitStatus.COMPLETED;
        });
        return job.on(REFUSED).end(REFUSED).from(completeness).on("COMPLETED").to(score).next(rank).next(publish)
                .from(completeness).on("*").fail().end().build();
    }

    /** Asked for at each run; each worker needs a connection. */
    private int workers() {
        return Math.max(1, Math.min(MOST_WORKERS, environment.getRequiredProperty("kaohe.workers", Integer.class)));
    }

    /** @return what reads the feed's records; null where the feed is refused */
    private static RowReader reader(Assignment assignment, FeedSchema schema, Inspection inspection, Strategy strategy) {
        FeedFile file = inspection.file(schema);
        return file.refusal().isEmpty() ? new RowReader(file, schema, assignment.plan().found().register(),
                schema.subjects() == FeedSchema.Subjects.ASSESSED ? assignment.subjectCodes() : null, assignment.run().year(), strategy.rowSteps(schema)) : null;
    }

    private Step intake(Steps steps, Assignment assignment, FeedSchema schema, FeedFile file, RowReader reader) {
        return steps.<RawRecord, Outcome>chunks("intake-" + schema.name(), "读取 " + schema.file(), ROWS, new FeedRecordReader(file),
                record -> reader.read(assignment.altered().of(schema, file, record)), chunk -> rows.write(assignment.run().id(), schema, chunk.getItems()));
    }

    private ExitStatus complete(Assignment assignment, Inspection inspection, Strategy strategy) throws IOException {
        long run = assignment.run().id();
        rows.analyze(run);
        Set<String> unreadable = inspection.faults().stream().map(Reject::feed).collect(Collectors.toSet());
        Verdict verdict = new Verdict(assignment.run().kind(), unreadable);
        for (FeedSchema schema : assignment.scheme().feeds()) {
            if (assignment.plan().feeds().containsKey(schema.name()) && strategy.mass(schema) == null) {
                new Duplicates(rows, run, assignment.names()).settle(schema);
            }
        }
        List<Reject> findings = new ArrayList<>(strategy.settle(unreadable));
        findings.addAll(new Completeness(rows, assignment).findings(unreadable));
        rows.addRejects(run, findings);
        for (FeedSchema schema : assignment.scheme().feeds()) {
            if (assignment.plan().feeds().containsKey(schema.name())) {
                verdict.feed(schema, rows.count(run, schema.name()), rows.repeated(run, schema), rows.contradictions(run, schema));
            }
        }
        Map<RejectCode, Long> found = rows.rejectCounts(run);
        if (!verdict.refuses(found)) {
            return ExitStatus.COMPLETED;
        }
        runs.state(run, RunState.REFUSED, verdict.reason(found));
        return new ExitStatus(REFUSED);
    }
}
