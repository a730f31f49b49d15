package org.kaohe.runs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.kaohe.reports.CommonTables;
import org.kaohe.reports.Manifest;
import org.kaohe.reports.Publication;
import org.kaohe.reports.ResultFile;
import org.kaohe.store.Contents;
import org.kaohe.store.Contents.Digest;
import org.kaohe.store.Journal;
import org.kaohe.store.Journal.About;
import org.kaohe.store.Journal.What;
import org.kaohe.store.RowStore;
import org.kaohe.store.Run;
import org.kaohe.store.RunFile;
import org.kaohe.store.RunKind;
import org.kaohe.store.RunState;
import org.kaohe.store.RunStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

/** Writes a run's files, keeps their bytes, and puts them in place; puts kept ones back. */
@Component
class PublishStep {

    private final RunStore runs;
    private final RowStore rows;
    private final Contents contents;
    private final Journal journal;
    private final Operator operator;
    private final TransactionTemplate transaction;

    PublishStep(RunStore runs, RowStore rows, Contents contents, Journal journal, Operator operator, TransactionTemplate transaction) {
        this.runs = runs;
        this.rows = rows;
        this.contents = contents;
        this.journal = journal;
        this.operator = operator;
        this.transaction = transaction;
    }

    private static Publication publication(Run run, Path output) {
        return new Publication(output.resolve(run.assessment()), run.folder());
    }

    private static Publication publication(Run run, Path output, Lease lease) {
        return new Publication(output.resolve(run.assessment()), run.folder(), String.valueOf(lease.token()));
    }

    /** Takes part in the step's transaction; the exchange of the folders is its last act but the run's mark. */
    void publish(Assignment assignment, List<ResultFile> tables, List<String> remarks) throws IOException {
        Run run = assignment.run();
        boolean dry = run.kind() == RunKind.DRY;
        Path output = dry ? Files.createTempDirectory("kaohe") : assignment.plan().request().output();
        Publication publication = publication(run, output, assignment.lease());
        publication.begin();
        List<RunFile> written = new ArrayList<>();
        for (ResultFile table : tables) {
            written.add(write(run, publication, table));
        }
        List<String> notes = new ArrayList<>(assignment.scheme().notes());
        notes.addAll(remarks);
        List<RunFile> read = new ArrayList<>(runs.files(run.id(), RunFile.Role.FEED));
        read.addAll(runs.files(run.id(), RunFile.Role.RULES));
        read.addAll(runs.files(run.id(), RunFile.Role.EARLIER));
        write(run, publication, Manifest.of(run, read, rows.counts(run.id()), notes, written));
        if (dry) {
            FileSystemUtils.deleteRecursively(output);
            runs.state(run.id(), RunState.DONE, null);
        } else {
            assignment.lease().check();
            publication.publish();
            runs.published(run.id());
            journal.note(What.PUBLISHED, new About(run.id(), null, assignment.lease().work()), operator.who(), publication.place().toString());
        }
    }

    private RunFile write(Run run, Publication publication, ResultFile table) throws IOException {
        RunFile file = publication.write(table);
        try (InputStream in = publication.written(file.name())) {
            contents.keep(new Digest(file.sha256(), file.bytes()), in);
        }
        runs.addFile(run.id(), file);
        return file;
    }

    /** Makes sure that the folder holds the run's files. @return whether they had to be put back */
    boolean restore(Run run, Path output, Lease lease) {
        return inTransaction(() -> {
            List<RunFile> files = runs.files(run.id(), RunFile.Role.OUTPUT);
            Publication publication = publication(run, output, lease);
            publication.accepted();
            boolean there = publication.holds(files);
            if (!there) {
                publication.begin();
                for (RunFile file : files) {
                    publication.write(new ResultFile(file.name(), out -> contents.open(file.sha256()).transferTo(out)));
                }
                lease.check();
                publication.publish();
                journal.note(What.PUT_BACK, new About(run.id(), null, lease.work()), operator.who(), publication.place().toString());
            }
            runs.published(run.id());
            lease.check();
            return !there;
        });
    }

    /** @return where the table of a refused run lies */
    Path refusal(Run run, Path output) {
        return publication(run, output).refused();
    }

    /** Writes the table of a refused run. @return its path */
    Path refuse(Run run, Path output, Lease lease) {
        lease.check();
        return inTransaction(() -> publication(run, output).refuse(CommonTables.rejects(consumer -> rows.eachReject(run.id(), consumer))));
    }

    private interface Work<T> {
        T run() throws IOException;
    }

    private <T> T inTransaction(Work<T> work) {
        return transaction.execute(status -> {
            try {
                return work.run();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Finishes what a process killed while publishing left; a check leaves the folder to the run that may be at it. */
    void tidy(Run run, Path output) throws IOException {
        if (run.kind() == RunKind.FINAL || run.kind() == RunKind.PROGRESS) {
            publication(run, output).tidy();
        }
    }

    /** Removes the table of an earlier refusal. */
    void accepted(Run run, Path output) throws IOException {
        publication(run, output).accepted();
    }
}
