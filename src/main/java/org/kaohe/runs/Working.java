package org.kaohe.runs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.kaohe.store.Contents;
import org.kaohe.store.Journal;
import org.kaohe.store.Journal.About;
import org.kaohe.store.Journal.What;
import org.kaohe.store.LeaseStore;
import org.kaohe.store.RequestStore;
import org.kaohe.store.Run;
import org.kaohe.store.RunFile;
import org.kaohe.store.RunKind;
import org.kaohe.store.RunState;
import org.kaohe.store.RunStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Does what a claimed request asks for: begins a run or goes on with it, and sees to its outputs. */
@Component
class Working {

    private final TransactionTemplate transaction;
    private final RunStore runs;
    private final RequestStore requests;
    private final LeaseStore leases;
    private final Contents contents;
    private final Journal journal;
    private final Execution execution;
    private final PublishStep publishing;
    private final Results results;
    private final Operator operator;

    Working(TransactionTemplate transaction, RunStore runs, RequestStore requests, LeaseStore leases, Contents contents, Journal journal,
            Execution execution, PublishStep publishing, Results results, Operator operator) {
        this.transaction = transaction;
        this.runs = runs;
        this.requests = requests;
        this.leases = leases;
        this.contents = contents;
        this.journal = journal;
        this.execution = execution;
        this.publishing = publishing;
        this.results = results;
        this.operator = operator;
    }

    RunResult work(Claim claim, Plan plan, Watcher watcher) throws IOException {
        Lease lease = claim.lease();
        Run run = transaction.execute(status -> {
            Run found = runs.byIdentity(plan.identity()).orElseGet(() -> create(claim, plan));
            requests.run(claim.request().id(), found.id());
            leases.run(lease.work(), lease.token(), found.id());
            if (!claim.automatic() && found.state().unfinished()) {
                runs.forgiveCrashes(found.id());
            }
            lease.check();
            return found;
        });
        Path output = plan.request().output();
        boolean done = run.state() == RunState.DONE;
        publishing.tidy(run, output);
        if (run.state().unfinished()) {
            runs.output(run.id(), output.toAbsolutePath().toString());
            execution.execute(new Assignment(run, plan, watcher, lease));
        }
        Run now = runs.find(run.id()).orElseThrow();
        return results.of(now, plan, ending(now, done, output, lease));
    }

    private RunResult.Ending ending(Run now, boolean done, Path output, Lease lease) throws IOException {
        if (now.state() == RunState.REFUSED) {
            publishing.refuse(now, output, lease);
            return RunResult.Ending.REFUSED;
        }
        if (now.kind() == RunKind.CHECK) {
            publishing.accepted(now, output);
            return RunResult.Ending.SOUND;
        }
        if (now.kind() == RunKind.DRY) {
            return RunResult.Ending.TRIED;
        }
        return !done ? RunResult.Ending.PUBLISHED : publishing.restore(now, output, lease) ? RunResult.Ending.RESTORED : RunResult.Ending.UNCHANGED;
    }

    /** A new run takes the place of unfinished ones; the feeds' bytes are kept with it, or it does not begin. */
    private Run create(Claim claim, Plan plan) {
        RunRequest request = plan.request();
        Run run = runs.create(new RunStore.NewRun(request.assessment(), request.year(), request.kind(), request.asOf(), plan.identity(),
                request.input().toAbsolutePath().toString(), request.output().toAbsolutePath().toString(), operator.program(),
                claim.request().askedBy(), claim.request().host()));
        runs.unfinished(request.assessment(), request.year(), request.kind()).stream().filter(other -> other.id() != run.id()).forEach(other -> {
            contents.forget(other.id());
            runs.state(other.id(), RunState.SUPERSEDED, "数据或规则已变化，由运行 " + run.id() + " 取代");
            journal.note(What.SUPERSEDED, new About(other.id(), claim.request().id(), request.work()), operator.who(), "由运行 " + run.id() + " 取代");
        });
        plan.ahead().begin(plan, contents);
        try {
            contents.keep(plan.feeds().values().stream().map(feed -> new Contents.Kept(feed.held(), () -> Files.newInputStream(feed.file()))).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<RunFile> files = new ArrayList<>(plan.rules());
        plan.earlier().forEach(earlier -> files.add(earlier.manifest()));
        plan.feeds().forEach((name, feed) -> files.add(new RunFile(RunFile.Role.FEED, name + ".csv", feed.digest().sha256(), feed.digest().bytes())));
        runs.addFiles(run.id(), files);
        return run;
    }
}
