package org.kaohe.schedule;

import java.nio.file.Path;
import java.time.Instant;
import org.kaohe.store.Journal;
import org.kaohe.store.Request;
import org.kaohe.store.RequestStore;
import org.kaohe.store.Work;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes a request out of a firing: the same row that a typed command makes, done by the same dispatcher. */
final class Asking {

    private final TransactionTemplate transaction;
    private final RequestStore requests;
    private final Journal journal;
    private final Journal.Who who;
    private final Path input;
    private final Path output;

    /** @param input the folder of the feeds, absolute @param output likewise of the results */
    Asking(TransactionTemplate transaction, RequestStore requests, Journal journal, Journal.Who who, Path input, Path output) {
        this.transaction = transaction;
        this.requests = requests;
        this.journal = journal;
        this.who = who;
        this.input = input;
        this.output = output;
    }

    /** Asked twice for the same moment, by two nodes or after a crash, it is one request. */
    void ask(Work work, Instant scheduledFor, String what) {
        transaction.executeWithoutResult(status -> requests.add(new RequestStore.NewRequest(work, null, input.toString(), output.toString(),
                        Request.Source.SCHEDULED, null, scheduledFor, who.user(), who.host(), who.command()))
                .ifPresent(id -> journal.note(Journal.What.SCHEDULED, new Journal.About(null, id, work), who,
                        what + "，应于 " + scheduledFor.atZone(AskJob.ZONE).toLocalDateTime())));
    }
}
