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

    private volatile ApplicationContext context;
    private final Screen screen;
    private final CompletableFuture<Integer> status = new CompletableFuture<>();
    private final Thread hook = new Thread(this::end, "ending");

    /** @param screen is told what was put down */
    Signals(Screen screen) {
        this.screen = screen;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** The command begins. */
    void watch(ApplicationContext context) {
        this.context = context;
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
            if (context == null) {
                screen.failed("", new RunFailed(null, "启动时被要求停止", null));
                Runtime.getRuntime().halt(Status.FAILED);
            }
            Stop stop = context.getBean(Stop.class);
            stop.request();
            if (!waited(STOP_SECONDS)) {
                stop.underWay().forEach(run -> screen.failed("", new RunFailed(run, "未能在限时内停完，已放下；restart " + run + " 接着算", null)));
                // the database may be what it hangs on
                Thread putDown = new Thread(stop::abandon, "putting down");
                putDown.setDaemon(true);
                putDown.start();
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
