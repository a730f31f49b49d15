package org.kaohe.runs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kaohe.reports.CommonTables;
import org.kaohe.reports.Manifest;
import org.kaohe.reports.Publication;
import org.kaohe.reports.ResultFile;
import org.kaohe.rules.Schemes;
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
    private final Reporting reporting;
    private final EarlierResults earlier;
    private final Journal journal;
    private final Operator operator;
    private final TransactionTemplate transaction;

    PublishStep(RunStore runs, RowStore rows, Contents contents, Reporting reporting, EarlierResults earlier, Journal journal, Operator operator,
                TransactionTemplate transaction) {
        this.runs = runs;
        this.rows = rows;
        this.contents = contents;
        this.reporting = reporting;
        this.earlier = earlier;
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
        try (Publication publication = publication(run, output, assignment.lease())) {
            publication.begin();
            List<RunFile> written = write(run, publication, tables);
            List<String> notes = new ArrayList<>(assignment.scheme().notes());
            notes.addAll(remarks);
            List<RunFile> read = new ArrayList<>(runs.files(run.id(), RunFile.Role.FEED));
            read.addAll(runs.files(run.id(), RunFile.Role.RULES));
            read.addAll(runs.files(run.id(), RunFile.Role.EARLIER));
            Manifest manifest = Manifest.of(run, read, rows.counts(run.id()), notes, written);
            if (dry) {
                written.add(publication.write(manifest.file()));
                keep(run, publication, written);
                runs.state(run.id(), RunState.DONE, null);
            } else {
                Made made = new Made(written, reporting.write(run, assignment.plan().found(), manifest, publication, reporting::usual), List.of());
                report(run, publication, manifest, made, assignment.lease());
            }
        } finally {
            if (dry) {
                FileSystemUtils.deleteRecursively(output);
            }
        }
    }

    /** Writes the tables. Those that were made part by part are long, and kept already: another thread copies them meanwhile. */
    private List<RunFile> write(Run run, Publication publication, List<ResultFile> tables) throws IOException {
        Map<String, RunFile> written = new ConcurrentHashMap<>();
        List<ResultFile> made = tables.stream().filter(table -> table.made() != null).toList();
        CompletableFuture<Void> copying = made.isEmpty() ? CompletableFuture.completedFuture(null)
                : CompletableFuture.runAsync(() -> made.forEach(table -> written.put(table.name(), copied(publication, table))));
        Throwable failure;
        try {
            for (ResultFile table : tables) {
                if (table.made() == null) {
                    written.put(table.name(), publication.write(table));
                }
            }
        } finally {
            // it writes into the same folder: it must have ended, whatever failed here
            failure = copying.handle((done, thrown) -> thrown).join();
        }
        if (failure != null) {
            Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
            if (cause instanceof UncheckedIOException unreadable) {
                throw unreadable.getCause();
            }
            throw cause instanceof RuntimeException other ? other : new IllegalStateException(cause);
        }
        for (ResultFile table : made) {
            RunFile file = written.get(table.name());
            contents.finish(run.id(), table.made(), new Digest(file.sha256(), file.bytes()));
        }
        return new ArrayList<>(tables.stream().map(table -> written.get(table.name())).toList());
    }

    private static RunFile copied(Publication publication, ResultFile table) {
        try {
            return publication.write(table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes a finished run's reports again, or those of one form; its tables and other reports stay as they were. */
    void again(Run run, Schemes.Found found, Path output, Predicate<String> forms, Lease lease) {
        inTransaction(() -> {
            Manifest manifest = earlier.manifest(run);
            Map<String, RunFile> kept = runs.files(run.id(), RunFile.Role.OUTPUT).stream().collect(Collectors.toMap(RunFile::name, file -> file));
            List<RunFile> stay = new ArrayList<>(manifest.tables().stream().map(kept::get).toList());
            List<Manifest.Report> others = manifest.reports().stream().filter(report -> !forms.test(report.form())).toList();
            others.forEach(report -> report.files().forEach(file -> stay.add(kept.get(file.name()))));
            try (Publication publication = publication(run, output)) {
                publication.begin();
                for (RunFile file : stay) {
                    publication.write(kept(file));
                }
                runs.forgetOutput(run.id());
                runs.addFiles(run.id(), stay);
                report(run, publication, manifest, new Made(List.of(), reporting.write(run, found, manifest.ofResult(), publication, forms), others), lease);
            }
            return null;
        });
    }

    /** What has just been written: tables and reports; and reports that stay as they are. */
    private record Made(List<RunFile> tables, List<Manifest.Report> reports, List<Manifest.Report> others) {
    }

    /**
     * Closes the manifest over the reports, keeps what was written, and puts everything in place. Nothing is kept before all is
     * written: whoever else keeps the same bytes waits for the end of this transaction.
     */
    private void report(Run run, Publication publication, Manifest manifest, Made made, Lease lease) throws IOException {
        List<Manifest.Report> reports = Stream.concat(made.reports().stream(), made.others().stream()).sorted(Comparator.comparing(Manifest.Report::form)).toList();
        List<RunFile> files = new ArrayList<>(made.tables());
        made.reports().forEach(report -> files.addAll(report.files()));
        files.add(publication.write(manifest.with(reports).file()));
        keep(run, publication, files);
        lease.check();
        publication.publish();
        runs.published(run.id());
        journal.note(What.PUBLISHED, new About(run.id(), null, lease.work()), operator.who(), publication.place().toString());
    }

    private void keep(Run run, Publication publication, List<RunFile> files) throws IOException {
        contents.keep(files.stream().map(file -> publication.kept(file.name())).toList());
        runs.addFiles(run.id(), files);
    }

    private ResultFile kept(RunFile file) {
        return new ResultFile(file.name(), out -> contents.open(file.sha256()).transferTo(out));
    }

    /** Makes sure that the folder holds the run's files. @return whether they had to be put back */
    boolean restore(Run run, Path output, Lease lease) {
        return inTransaction(() -> {
            List<RunFile> files = runs.files(run.id(), RunFile.Role.OUTPUT);
            try (Publication publication = publication(run, output, lease)) {
                publication.accepted();
                boolean there = publication.holds(files);
                if (!there) {
                    publication.begin();
                    for (RunFile file : files) {
                        publication.write(kept(file));
                    }
                    lease.check();
                    publication.publish();
                    journal.note(What.PUT_BACK, new About(run.id(), null, lease.work()), operator.who(), publication.place().toString());
                }
                runs.published(run.id());
                lease.check();
                return !there;
            }
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
