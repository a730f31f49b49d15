package org.kaohe.runs;

import java.nio.file.Path;
import java.time.Instant;
import org.kaohe.store.Journal;
import org.kaohe.store.Journal.About;
import org.kaohe.store.Journal.What;
import org.kaohe.store.Request.Source;
import org.kaohe.store.RequestStore;
import org.kaohe.store.RequestStore.NewRequest;
import org.kaohe.store.Run;
import org.kaohe.store.Work;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The one door: whoever wants something computed leaves a request here, and returns at once. */
@Service
public class Requests {

    private final RequestStore requests;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Operator operator;

    Requests(RequestStore requests, Journal journal, TransactionTemplate transaction, Operator operator) {
        this.requests = requests;
        this.journal = journal;
        this.transaction = transaction;
        this.operator = operator;
    }

    /**
     * Leaves a request for any dispatcher. Nothing is looked at: whether there are rules and feeds shows when it is worked on.
     *
     * @param scheduledFor when the clock was to fire; the same moment asked for again is the same request. Null: nobody scheduled it
     * @return the request's number
     */
    public long ask(RunRequest request, Source source, Instant scheduledFor) {
        return ask(request, source, scheduledFor, null);
    }

    /** Leaves a request to go on with a run. @return its number */
    long restart(Run run) {
        return ask(RunRequest.of(run), Source.RESTART, null, run.id());
    }

    private long ask(RunRequest request, Source source, Instant scheduledFor, Long run) {
        Work work = request.work();
        return transaction.execute(status -> requests.add(new NewRequest(work, request.asOf(), absolute(request.input()), absolute(request.output()),
                source, run, scheduledFor, operator.user(), operator.host(), operator.command())).map(id -> {
            journal.note(switch (source) {
                case TYPED -> What.ASKED;
                case SCHEDULED -> What.SCHEDULED;
                case RESTART -> What.RESTARTED;
            }, new About(run, id, work), operator.who(), work.kind().label());
            return id;
        }).orElseGet(() -> requests.scheduled(work, scheduledFor).orElseThrow().id()));
    }

    private static String absolute(Path folder) {
        return folder.toAbsolutePath().toString();
    }
}
