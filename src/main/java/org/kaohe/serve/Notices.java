package org.kaohe.serve;

import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.List;
import org.kaohe.feeds.Reject;
import org.kaohe.feeds.SchemaException;
import org.kaohe.rules.RulesException;
import org.kaohe.rules.Schemes;
import org.kaohe.runs.Operator;
import org.kaohe.store.Journal;
import org.kaohe.store.NoticeStore;
import org.kaohe.store.NoticeStore.Outcome;
import org.kaohe.store.Request;
import org.kaohe.store.RequestStore;
import org.kaohe.store.RowStore;
import org.kaohe.store.Run;
import org.kaohe.store.RunKind;
import org.kaohe.store.RunState;
import org.kaohe.store.RunStore;
import org.kaohe.units.RegisterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.mail.MailException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells the configured addresses of scheduled runs that failed or were refused. It looks at the ended requests in the
 * database: whichever process worked on them, one of the nodes writes, once. A nightly run that fails again for the same
 * reason is not written about again; a letter that cannot be sent is tried again for a day and stops nothing.
 */
@Lazy(false)
@Component
final class Notices {

    private static final Logger LOG = LoggerFactory.getLogger(Notices.class);
    private static final Duration AGAIN = Duration.ofHours(1);
    private static final int ATTEMPTS = 24;
    private static final int REJECTS = 20;

    private final NoticeStore notices;
    private final RequestStore requests;
    private final RunStore runs;
    private final RowStore rows;
    private final Schemes schemes;
    private final Journal journal;
    private final Operator operator;
    private final TransactionTemplate transaction;
    private final Post post;

    Notices(NoticeStore notices, RequestStore requests, RunStore runs, RowStore rows, Schemes schemes, Journal journal, Operator operator,
            TransactionTemplate transaction, Post post) {
        this.notices = notices;
        this.requests = requests;
        this.runs = runs;
        this.rows = rows;
        this.schemes = schemes;
        this.journal = journal;
        this.operator = operator;
        this.transaction = transaction;
        this.post = post;
    }

    /** Goes through what has ended since the last round. */
    @Scheduled(initialDelayString = "${kaohe.mail.round}", fixedDelayString = "${kaohe.mail.round}")
    void round() {
        for (long request : notices.open()) {
            transaction.executeWithoutResult(status -> notices.lock(request).ifPresent(tried -> tell(requests.find(request).orElseThrow(), tried + 1)));
        }
    }

    private void tell(Request request, int attempt) {
        boolean wrong = request.state() == Request.State.FAILED || request.state() == Request.State.REFUSED;
        if (!wrong || post.addresses().isEmpty() || request.kind() == RunKind.PROGRESS && attempt == 1 && notices.repeats(request)) {
            notices.note(request.id(), Outcome.NOT_NEEDED, attempt, null);
            return;
        }
        Journal.About about = new Journal.About(request.run(), request.id(), request.work());
        try {
            post.send(letter(request));
            notices.note(request.id(), Outcome.SENT, attempt, null);
            journal.note(Journal.What.MAILED, about, operator.who(), String.join("、", post.addresses()));
        } catch (MailException | MessagingException e) {
            LOG.warn("request {}: no letter sent, attempt {}", request.id(), attempt, e);
            notices.note(request.id(), Outcome.FAILED, attempt, attempt < ATTEMPTS ? AGAIN : null);
            if (attempt == 1 || attempt == ATTEMPTS) {
                journal.note(Journal.What.NOT_MAILED, about, operator.who(), reason(e));
            }
        }
    }

    private Letter letter(Request request) {
        Run run = request.run() == null ? null : runs.find(request.run()).orElse(null);
        List<Reject> rejects = run == null ? List.of() : rows.rejects(run.id(), REJECTS);
        long found = run == null ? 0 : rows.rejectCounts(run.id()).values().stream().mapToLong(Long::longValue).sum();
        return Letter.of(request, title(request), rejects, found, run != null && run.state().unfinished() && run.state() != RunState.RUNNING);
    }

    private String title(Request request) {
        try {
            return schemes.find(request.assessment(), request.year()).map(found -> found.scheme().title()).orElse(request.assessment());
        } catch (RulesException | SchemaException | RegisterException e) {
            return request.assessment();
        }
    }

    private static String reason(Exception failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage()).replaceAll("\\s*\\R\\s*", " ");
    }
}
