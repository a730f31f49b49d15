package org.kaohe.store;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who asked for, stopped, restarted, published, pruned what, and when. Entries are added, never changed. */
@Repository
public class Journal {

    private final JdbcClient jdbc;
    private final Clock clock;

    Journal(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What happened. */
    public enum What {
        ASKED("要求计算"), SCHEDULED("定时要求"), RESTARTED("要求接着算"), REFUSED_BUSY("因正在计算未执行"), TOOK_OVER("接手"),
        STOPPED("停止"), FAILED("失败"), REFUSED("拒绝"), DONE("完成"), SUPERSEDED("取代"), PUBLISHED("发布"), PUT_BACK("放回"),
        PRUNED("清理"), MAILED("邮件通知"), NOT_MAILED("邮件未能发出");

        private final String label;

        What(String label) {
            this.label = label;
        }

        /** @return the word for the reader */
        public String label() {
            return label;
        }
    }

    /** Who does it: operating-system user, host, and the command as typed (without what goes to Spring, passwords too). */
    public record Who(String user, String host, String command) {
    }

    /** What it is about. @param run null where none is concerned @param request likewise @param work likewise */
    public record About(Long run, Long request, Work work) {
    }

    /** An entry. @param run null where none is concerned @param assessment likewise @param year likewise */
    public record Entry(Instant at, What what, Long run, Long request, String assessment, Integer year, Who who, String detail) {
    }

    /** Adds an entry; takes part in the caller's transaction. @param detail a sentence for the reader, or empty */
    public void note(What what, About about, Who who, String detail) {
        Work work = about.work();
        jdbc.sql("""
                insert into journal (at, what, run, request, assessment, year, who, host, command, detail)
                values (:at, :what, :run, :request, :assessment, :year, :who, :host, :command, :detail)""")
                .param("at", Timestamp.from(clock.instant())).param("what", what.name()).param("run", about.run(), Types.BIGINT)
                .param("request", about.request(), Types.BIGINT).param("assessment", work == null ? null : work.assessment(), Types.VARCHAR)
                .param("year", work == null ? null : work.year(), Types.INTEGER).param("who", who.user()).param("host", who.host())
                .param("command", who.command()).param("detail", detail).update();
    }

    /** @return the newest entries first */
    public List<Entry> recent(int most) {
        return jdbc.sql("select * from journal order by id desc limit ?").param(most).query((row, n) -> new Entry(row.getTimestamp("at").toInstant(),
                What.valueOf(row.getString("what")), row.getObject("run", Long.class), row.getObject("request", Long.class), row.getString("assessment"),
                row.getObject("year", Integer.class), new Who(row.getString("who"), row.getString("host"), row.getString("command")),
                row.getString("detail"))).list();
    }
}
