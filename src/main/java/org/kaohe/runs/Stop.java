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

    /** @return the runs that are under way */
    public synchronized List<Long> underWay() {
        return working.stream().map(Lease::run).filter(Objects::nonNull).toList();
    }

    /**
     * Where the work does not come to its end: puts it down without it. What it still does counts no more. May wait for the
     * database; what is not written down the next process finds as after a kill.
     */
    public void abandon() {
        List<Lease> abandoned;
        synchronized (this) {
            abandoned = List.copyOf(working);
        }
        abandoned.forEach(lease -> {
            if (lease.run() != null && lease.stands()) {
                runs.unlessEnded(lease.run(), RunState.STOPPED, "程序被要求停止");
            }
            lease.abandon();
        });
    }
}
