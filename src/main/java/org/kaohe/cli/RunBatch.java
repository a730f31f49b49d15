package org.kaohe.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.kaohe.feeds.SchemaException;
import org.kaohe.rules.RulesException;
import org.kaohe.runs.Busy;
import org.kaohe.runs.NotPossible;
import org.kaohe.runs.RunFailed;
import org.kaohe.runs.RunRequest;
import org.kaohe.runs.RunResult;
import org.kaohe.runs.Runner;
import org.kaohe.runs.Stopped;
import org.kaohe.units.RegisterException;

/** Several runs, all of them tried, with one summary at the end. */
final class RunBatch {

    private static final int AT_ONCE = 2;

    private final Runner runner;
    private final Screen screen;
    private final List<RunResult> results = new ArrayList<>();
    private volatile boolean stopped;
    private int status = Status.DONE;

    RunBatch(Runner runner, Screen screen) {
        this.runner = runner;
        this.screen = screen;
    }

    /** Two assessments at a time, a year of one after the other; the results stand in the order asked for. */
    void all(List<RunRequest> requests) {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            Map<String, CompletableFuture<Optional<RunResult>>> latest = new HashMap<>();
            List<CompletableFuture<Optional<RunResult>>> ends = new ArrayList<>();
            for (RunRequest request : requests) {
                ends.add(latest.compute(request.assessment(), (assessment, before) -> before == null
                        ? CompletableFuture.supplyAsync(() -> attempt(request, true), threads)
                        : before.thenApplyAsync(done -> attempt(request, true), threads)));
            }
            ends.forEach(end -> end.handle((done, failure) -> done).join());
            ends.forEach(end -> end.join().ifPresent(this::add));
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        } finally {
            threads.shutdown();
        }
    }

    void run(RunRequest request) {
        attempt(request, false).ifPresent(this::add);
    }

    /** @param named whether the lines say which assessment they are about */
    private Optional<RunResult> attempt(RunRequest request, boolean named) {
        String name = request.assessment() + " " + request.year();
        if (stopped) {
            return Optional.empty();
        }
        try {
            return Optional.of(runner.run(request, screen.watcher(name)));
        } catch (NotPossible | RulesException | SchemaException | RegisterException e) {
            screen.error(named ? name + "：" + e.getMessage() : e.getMessage());
            worse(named || !(e instanceof NotPossible) ? Status.REFUSED : Status.COMMAND_LINE);
        } catch (Busy e) {
            screen.error(e.getMessage());
            worse(Status.BUSY);
        } catch (Stopped e) {
            stopped = true;
            screen.failed(name, e);
            worse(Status.FAILED);
        } catch (RunFailed e) {
            screen.failed(name, e);
            worse(Status.FAILED);
        }
        return Optional.empty();
    }

    private synchronized void worse(int other) {
        status = Status.worse(status, other);
    }

    void add(RunResult result) {
        results.add(result);
        if (result.ending() == RunResult.Ending.REFUSED) {
            worse(Status.REFUSED);
        }
    }

    /** @return the runs that were computed and not published */
    List<RunResult> tried() {
        return results.stream().filter(result -> result.ending() == RunResult.Ending.TRIED).toList();
    }

    List<RunResult> results() {
        return results;
    }

    synchronized int status() {
        return status;
    }

    /** Prints the summary. @return the worst status */
    int end() {
        Summary.print(results, screen);
        return status();
    }
}
