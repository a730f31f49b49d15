package org.kaohe.store;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whether the office was told how a scheduled request ended. Takes part in the caller's transaction. */
@Repository
public class NoticeStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    NoticeStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What came of it. */
    public enum Outcome {
        SENT, NOT_NEEDED, FAILED;

        private String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /** @return scheduled requests that have ended and of which nobody was told yet, the oldest first */
    public List<Long> open() {
        return jdbc.sql("""
                select r.id from run_request r left join notice n on n.request = r.id
                where r.source = 'scheduled' and r.state not in ('waiting', 'claimed') and (n.request is null or n.next_at <= ?) order by r.id""")
                .param(now()).query(Long.class).list();
    }

    /** Holds it until the transaction ends. @return how often telling was tried before; empty where another process is at it or was */
    public Optional<Integer> lock(long request) {
        return jdbc.sql("select 1 from run_request where id = ? for update skip locked").param(request).query(Integer.class).optional()
                .flatMap(locked -> jdbc.sql("""
                        select coalesce(n.attempts, 0) from (select 1) one left join notice n on n.request = ?
                        where n.request is null or n.next_at <= ?""").params(request, now()).query(Integer.class).optional());
    }

    /** @param again when to try again; null: not */
    public void note(long request, Outcome outcome, int attempts, Duration again) {
        jdbc.sql("""
                insert into notice (request, outcome, attempts, at, next_at) values (:request, :outcome, :attempts, :now, :next)
                on conflict (request) do update set outcome = excluded.outcome, attempts = excluded.attempts, at = excluded.at, next_at = excluded.next_at""")
                .param("request", request).param("outcome", outcome.word()).param("attempts", attempts).param("now", now())
                .param("next", again == null ? null : Timestamp.from(clock.instant().plus(again)), Types.TIMESTAMP).update();
    }

    /** @return whether the scheduled request before this one, of the same work, ended the same way for the same reason */
    public boolean repeats(Request request) {
        return jdbc.sql("""
                select (r.state, r.message) is not distinct from (:state, :message) from run_request r
                where r.source = 'scheduled' and r.assessment = :assessment and r.year = :year and r.kind = :kind and r.id < :id order by r.id desc limit 1""")
                .param("state", request.state().word()).param("message", request.message(), Types.VARCHAR).param("assessment", request.assessment())
                .param("year", request.year()).param("kind", request.kind().word()).param("id", request.id()).query(Boolean.class).optional().orElse(false);
    }

    private Timestamp now() {
        return Timestamp.from(Instant.now(clock));
    }
}
