package org.kaohe.cli;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.kaohe.runs.RunFailed;
import org.kaohe.runs.Stop;
import org.springframework.context.ApplicationContext;

/**
 * What SIGTERM and Ctrl-C do: the work stops at its next chunk, the command closes its context, which leaves the
 * embedded server, and only then the process ends, with the command's own status. Ten seconds at most.
 */
final class Signals {

    private static final long STOP_SECONDS = 7;
    private static final long CLOSE_SECONDS = 2;

    private final ApplicationContext context;
    private final Screen screen;
    private final CompletableFuture<Integer> status = new CompletableFuture<>();
    private final Thread hook = new Thread(this::end, "ending");

    Signals(ApplicationContext context, Screen screen) {
        this.context = context;
        this.screen = screen;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** The command is through and its context closed. */
    void done(int status) {
        this.status.complete(status);
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // the hook waits for this
        }
    }

    private void end() {
        try {
            Stop stop = context.getBean(Stop.class);
            stop.request();
            if (!waited(STOP_SECONDS)) {
                stop.abandon().forEach(run -> screen.failed("", new RunFailed(run, "未能在限时内停完，已放下；restart " + run + " 接着算", null)));
                waited(CLOSE_SECONDS);
            }
        } catch (RuntimeException e) {
            // the context is closing already, or the database is away: the lease runs out
            waited(CLOSE_SECONDS);
        }
        Runtime.getRuntime().halt(status.getNow(Status.FAILED));
    }

    private boolean waited(long seconds) {
        try {
            status.get(seconds, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException | InterruptedException e) {
            return true;
        }
    }
}
