package org.kaohe.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.dao.DataAccessResourceFailureException;

class TroubleTest {

    private static final Throwable BROKEN = new DataAccessResourceFailureException("x", new SQLException("terminating connection", "57P01"));

    @Test
    void a_broken_connection_is_named_before_what_follows_from_it() {
        List<Throwable> failures = List.of(new JobInterruptedException("Step requested termination"), new IllegalStateException("x"),
                new SQLException("Detail: already exists", "23505"), BROKEN);
        assertThat(Trouble.cause(failures)).isSameAs(BROKEN);
        assertThat(Trouble.cause(failures.subList(0, 3))).isSameAs(failures.get(2));
        assertThat(Trouble.cause(failures.subList(0, 2))).isSameAs(failures.get(1));
        assertThat(Trouble.cause(List.of())).isNull();
    }

    @Test
    void what_the_pool_closed_was_a_broken_connection() {
        assertThat(Trouble.away(new RuntimeException(new SQLException("Connection is closed")))).isTrue();
        assertThat(Trouble.of(new SQLException("Connection is closed"))).contains("连接中断");
        assertThat(Trouble.away(new SQLException("x", "23505"))).isFalse();
    }

    @Test
    void locks_and_time_limits_say_where_to_look() {
        assertThat(Trouble.of(new SQLException("canceling statement due to lock timeout", "55P03"))).contains("锁", "pg_stat_activity");
        assertThat(Trouble.of(new SQLException("canceling statement due to statement timeout", "57014"))).contains("statement_timeout");
        assertThat(Trouble.of(new SQLException("could not extend file", "53100"))).contains("磁盘已满");
    }

    @Test
    void of_rows_written_together_the_cause_is_said_and_not_the_statement() {
        BatchUpdateException batch = new BatchUpdateException("Batch entry 0 insert into feed_row values ('统计') was aborted", "08006", new int[0]);
        batch.setNextException(new SQLException("An I/O error occurred while sending to the backend.", "08006"));
        assertThat(Trouble.of(new IllegalStateException(batch))).startsWith("连不上数据库或连接中断：An I/O error").doesNotContain("feed_row");
    }
}
