package org.kaohe.runs;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.kaohe.store.RunState;
import org.kaohe.store.RunStore;
import org.springframework.stereotype.Component;

/** Whether this process is to end, and what it is still at. */
@Component
public class Stop {

    private final RunStore runs;
    private final Set<Lease> working = new HashSet<>();
    private boolean requested;

    Stop(RunStore runs) {
        this.runs = runs;
    }

    /** Everything at work stops at its next chunk; nothing new begins. */
    public synchronized void request() {
        requested = true;
        working.forEach(Lease::stop);
        notifyAll();
    }

    public synchronized boolean requested() {
        return requested;
    }

    /** Waits, so long at most. @return whether the process is to end */
    public synchronized boolean within(long millis) throws InterruptedException {
        if (!requested) {
            wait(millis);
        }
        return requested;
    }

    /** @throws Stopped where nothing new is to begin */
    synchronized void begin(Lease lease) {
        if (requested) {
            throw new Stopped(null);
        }
        working.add(lease);
    }

    synchronized void end(Lease lease) {
        working.remove(lease);
    }

    /**
     * Where the work does not come to its end: puts it down without it. What it still does counts no more.
     *
     * @return the runs that were under way
     */
    public synchronized List<Long> abandon() {
        List<Long> abandoned = working.stream().map(Lease::run).filter(Objects::nonNull).toList();
        abandoned.forEach(run -> runs.state(run, RunState.STOPPED, "程序被要求停止"));
        working.forEach(Lease::abandon);
        return abandoned;
    }
}
