package org.kaohe.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaohe.rules.Schemes;
import org.kaohe.runs.Bench;
import org.kaohe.runs.Operator;
import org.kaohe.runs.Requests;
import org.kaohe.runs.RunRequest;
import org.kaohe.store.Journal;
import org.kaohe.store.NoticeStore;
import org.kaohe.store.Request;
import org.kaohe.store.RequestStore;
import org.kaohe.store.RowStore;
import org.kaohe.store.RunKind;
import org.kaohe.store.RunStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/** Letters about scheduled runs, to a real mail server. */
class NoticesIT {

    private final String assessment = "notices-" + UUID.randomUUID();
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private int minute;

    @BeforeEach
    void start() {
        Bench.bean(JdbcClient.class).sql("delete from run_request where source = 'scheduled'").update();
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
        Bench.bean(JdbcClient.class).sql("delete from run_request where assessment = ?").param(assessment).update();
    }

    private Notices notices(int port, String... to) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        ObjectProvider<JavaMailSender> provider = new StaticListableBeanFactory(java.util.Map.of("sender", sender)).getBeanProvider(JavaMailSender.class);
        return new Notices(Bench.bean(NoticeStore.class), Bench.bean(RequestStore.class), Bench.bean(RunStore.class), Bench.bean(RowStore.class),
                Bench.bean(Schemes.class), Bench.bean(Journal.class), Bench.bean(Operator.class), Bench.bean(TransactionTemplate.class),
                new Post(provider, List.of(to), "kaohe@example.org"));
    }

    private int port() {
        return server.getSmtp().getPort();
    }

    private void ended(RunKind kind, Request.State state, String message) {
        long id = Bench.bean(Requests.class).ask(new RunRequest(assessment, 2099, kind, null, Path.of("/data/in"), Path.of("/data/out")), Request.Source.SCHEDULED,
                Instant.parse("2100-01-24T18:00:00Z").plusSeconds(60L * minute++));
        Bench.bean(RequestStore.class).end(id, state, null, state == Request.State.DONE ? 0 : 4, message);
    }

    private List<String> journal(Journal.What what) {
        return Bench.bean(Journal.class).recent(50).stream().filter(entry -> assessment.equals(entry.assessment()) && entry.what() == what).map(Journal.Entry::detail).toList();
    }

    @Test
    void a_failed_final_run_is_written_about_once_in_chinese_with_cause_and_command() throws Exception {
        ended(RunKind.FINAL, Request.State.FAILED, "没有 2099 年的规则");
        Notices notices = notices(port(), "office@example.org", "deputy@example.org");
        notices.round();
        notices.round();
        MimeMessage[] letters = server.getReceivedMessages();
        assertThat(letters).hasSize(2);
        assertThat(letters[0].getSubject()).isEqualTo("【考核】" + assessment + " 2099 年年度运行失败");
        assertThat((String) letters[0].getContent()).contains("没有 2099 年的规则", "应于 2100-01-25 02:00 自动运行", "原有结果不变",
                "check " + assessment + " 2099 --input /data/in --output /data/out", "run " + assessment + " 2099 --input /data/in");
        assertThat(journal(Journal.What.MAILED)).containsExactly("office@example.org、deputy@example.org");
    }

    @Test
    void what_ended_well_and_where_nobody_is_to_be_told_is_not_written_about() {
        ended(RunKind.FINAL, Request.State.DONE, null);
        notices(port(), "office@example.org").round();
        ended(RunKind.FINAL, Request.State.FAILED, "x");
        notices(port()).round();
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void a_night_that_fails_like_the_one_before_is_not_written_about_again() {
        Notices notices = notices(port(), "office@example.org");
        for (String message : List.of("没有文件夹 in", "没有文件夹 in", "发现 3 处问题")) {
            ended(RunKind.PROGRESS, Request.State.FAILED, message);
            notices.round();
        }
        assertThat(server.getReceivedMessages()).hasSize(2);
    }

    @Test
    void a_letter_that_cannot_be_sent_is_journalled_and_tried_again() {
        ended(RunKind.FINAL, Request.State.REFUSED, "发现 1 处问题");
        int port = port();
        server.stop();
        notices(port, "office@example.org").round();
        assertThat(journal(Journal.What.NOT_MAILED)).hasSize(1);
        assertThat(journal(Journal.What.NOT_MAILED).get(0)).isNotBlank();
        assertThat(Bench.bean(NoticeStore.class).open()).isEmpty();
        Bench.bean(JdbcClient.class).sql("update notice set next_at = now() - interval '1 second' where next_at is not null").update();
        server.start();
        notices(port(), "office@example.org").round();
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(journal(Journal.What.MAILED)).hasSize(1);
    }
}
