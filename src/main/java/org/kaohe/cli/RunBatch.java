package org.kaohe.cli;

import java.util.ArrayList;
import java.util.List;
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

/** Several runs one after the other, all of them tried, with one summary at the end. */
final class RunBatch {

    private final Runner runner;
    private final Screen screen;
    private final List<RunResult> results = new ArrayList<>();
    private int status = Status.DONE;
    private boolean stopped;

    RunBatch(Runner runner, Screen screen) {
        this.runner = runner;
        this.screen = screen;
    }

    /** @param named whether the lines say which assessment they are about */
    void run(RunRequest request, boolean named) {
        String name = request.assessment() + " " + request.year();
        if (stopped) {
            return;
        }
        try {
            add(runner.run(request, screen.watcher(name)));
        } catch (NotPossible | RulesException | SchemaException | RegisterException e) {
            screen.error(named ? name + "：" + e.getMessage() : e.getMessage());
            status = Status.worse(status, named || !(e instanceof NotPossible) ? Status.REFUSED : Status.COMMAND_LINE);
        } catch (Busy e) {
            screen.error(e.getMessage());
            status = Status.worse(status, Status.BUSY);
        } catch (Stopped e) {
            stopped = true;
            screen.failed(name, e);
            status = Status.worse(status, Status.FAILED);
        } catch (RunFailed e) {
            screen.failed(name, e);
            status = Status.worse(status, Status.FAILED);
        }
    }

    void add(RunResult result) {
        results.add(result);
        if (result.ending() == RunResult.Ending.REFUSED) {
            status = Status.worse(status, Status.REFUSED);
        }
    }

    /** @return the runs that were computed and not published */
    List<RunResult> tried() {
        return results.stream().filter(result -> result.ending() == RunResult.Ending.TRIED).toList();
    }

    List<RunResult> results() {
        return results;
    }

    int status() {
        return status;
    }

    /** Prints the summary. @return the worst status */
    int end() {
        Summary.print(results, screen);
        return status;
    }
}
