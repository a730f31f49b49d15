package org.kaohe.runs;

import java.util.Optional;
import org.kaohe.store.Database;
import org.kaohe.store.Request;
import org.kaohe.store.RequestStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Works on what was asked for, one request after the other: new ones, and those whose process died or was stopped.
 * Several processes may do so on one database.
 */
@Service
public class Dispatcher {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
    private static final long LOOK_EVERY_MILLIS = 500;

    private final RequestStore requests;
    private final Attending attending;
    private final Runner runner;
    private final Stop stop;
    private final ApplicationEventPublisher events;
    private final JdbcConnectionDetails place;

    Dispatcher(RequestStore requests, Attending attending, Runner runner, Stop stop, ApplicationEventPublisher events, JdbcConnectionDetails place) {
        this.requests = requests;
        this.attending = attending;
        this.runner = runner;
        this.stop = stop;
        this.events = events;
        this.place = place;
    }

    /** Is told what the dispatcher does. */
    public interface Watch {

        /** A request is worked on from now on. @return who is to be told of its steps */
        Watcher begins(Request request);

        /** It has ended, or waits again for any process to go on with it. */
        void ended(Request request);

        /** The database is away; the dispatcher waits for it. @param problem one line */
        void trouble(String problem);
    }

    /** Works until {@link Stop#request()}, in the caller's thread. A database that goes away is waited for. */
    public void workUntilStopped(Watch watch) throws InterruptedException {
        do {
            try {
                while (!stop.requested() && claimAndRun(watch)) {
                    // the next one
                }
            } catch (RuntimeException e) {
                LOG.warn("the dispatcher waits", e);
                watch.trouble(Trouble.of(e));
                Database.revive(place);
            }
        } while (!stop.within(LOOK_EVERY_MILLIS));
    }

    /** Works on the oldest request that nobody alive is at. @return whether there was one */
    public boolean claimAndRun(Watch watch) {
        for (Long id : requests.claimable()) {
            Optional<Claim> claim = attending.claim(id, true);
            if (claim.isPresent()) {
                Request request = claim.get().request();
                try {
                    attending.attend(claim.get(), () -> runner.plan(request), watch.begins(request));
                } catch (RuntimeException e) {
                    LOG.warn("request {} ended otherwise than well", id, e);
                }
            }
            requests.find(id).filter(now -> claim.isPresent() || !now.state().open()).ifPresent(now -> {
                watch.ended(now);
                events.publishEvent(new RequestEnded(now));
            });
            if (claim.isPresent()) {
                return true;
            }
        }
        return false;
    }
}
