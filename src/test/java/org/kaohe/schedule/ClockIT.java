package org.kaohe.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kaohe.rules.CalendarEntry;
import org.kaohe.rules.Recurrence;
import org.kaohe.runs.Bench;
import org.kaohe.runs.Requests;
import org.kaohe.store.Vitals;
import org.quartz.CronTrigger;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.TriggerKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.quartz.SchedulerFactoryBean;
import org.springframework.transaction.PlatformTransactionManager;

/** Quartz on the real database, set as serve sets it. */
class ClockIT {

    private final String assessment = "clock-" + UUID.randomUUID();
    private final List<SchedulerFactoryBean> nodes = new ArrayList<>();
    private final AtomicInteger fired = new AtomicInteger();
    private final JdbcClient jdbc = Bench.bean(JdbcClient.class);

    /** A node of the cluster, not started. */
    private Scheduler node() throws Exception {
        SchedulerFactoryBean factory = new SchedulerFactoryBean();
        factory.setDataSource(Bench.bean(DataSource.class));
        factory.setTransactionManager(Bench.bean(PlatformTransactionManager.class));
        factory.setSchedulerName(assessment);
        factory.setQuartzProperties(properties());
        factory.setAutoStartup(false);
        factory.setJobFactory((bundle, scheduler) -> {
            fired.incrementAndGet();
            return new AskJob(Bench.bean(Requests.class), Clock.systemDefaultZone(), Path.of("in"), Path.of("out"));
        });
        factory.afterPropertiesSet();
        nodes.add(factory);
        return factory.getObject();
    }

    /** Those that serve has. */
    private static Properties properties() throws IOException {
        Properties all = new Properties();
        try (InputStream in = ClockIT.class.getResourceAsStream("/application-serve.properties")) {
            all.load(in);
        }
        Properties quartz = new Properties();
        String prefix = "spring.quartz.properties.";
        all.stringPropertyNames().stream().filter(name -> name.startsWith(prefix)).forEach(name -> quartz.setProperty(name.substring(prefix.length()), all.getProperty(name)));
        assertThat(quartz).containsKey("org.quartz.jobStore.isClustered");
        return quartz;
    }

    @AfterEach
    void end() throws Exception {
        for (SchedulerFactoryBean node : nodes) {
            node.destroy();
        }
        for (String table : List.of("fired_triggers", "scheduler_state", "cron_triggers", "triggers", "job_details", "locks")) {
            jdbc.sql("delete from qrtz_" + table + " where sched_name = ?").param(assessment).update();
        }
        jdbc.sql("delete from run_request where assessment = ?").param(assessment).update();
    }

    private Appointment appointment(int from, int until, String what, boolean complete, Recurrence on, boolean ended, LocalTime at) {
        return new Appointment(assessment, "A", from, until, new CalendarEntry(what, "", "", new CalendarEntry.Run(complete, on, ended, at)));
    }

    private static Clock at(String moment) {
        return Clock.fixed(LocalDateTime.parse(moment).atZone(AskJob.ZONE).toInstant(), AskJob.ZONE);
    }

    private List<String> asked() {
        return jdbc.sql("select year || ' ' || kind || ' ' || to_char(scheduled_for at time zone 'Asia/Shanghai', 'YYYY-MM-DD\"T\"HH24:MI') from run_request where assessment = ? and source = 'scheduled' order by scheduled_for, kind")
                .param(assessment).query(String.class).list();
    }

    private void await(int requests, Duration most) throws InterruptedException {
        Instant until = Instant.now().plus(most);
        while (asked().size() < requests && Instant.now().isBefore(until)) {
            Thread.sleep(50);
        }
    }

    private CronTrigger trigger(Scheduler scheduler, String key) throws SchedulerException {
        return (CronTrigger) scheduler.getTrigger(TriggerKey.triggerKey(key, assessment));
    }

    @Test
    void of_two_nodes_one_fires() throws Exception {
        Scheduler one = node();
        Scheduler other = node();
        LocalDateTime soon = LocalDateTime.now(AskJob.ZONE).plusSeconds(4).withNano(0);
        Appointment appointment = appointment(2020, Appointment.OPEN, "每夜试评", false, new Recurrence.Daily(), false, soon.toLocalTime());
        new Timetable(one, Clock.systemDefaultZone()).set(assessment, List.of(appointment));
        new Timetable(other, Clock.systemDefaultZone()).set(assessment, List.of(appointment));
        one.start();
        other.start();
        await(1, Duration.ofSeconds(15));
        Thread.sleep(1000);
        assertThat(asked()).hasSize(1);
        assertThat(asked().get(0)).startsWith(soon.getYear() + " progress " + soon.toString().substring(0, 16));
        assertThat(fired).hasValue(1);
    }

    @Test
    void what_was_missed_while_nothing_was_up_fires_once_for_each_assessment_year() throws Exception {
        Scheduler node = node();
        List<Appointment> appointments = List.of(
                appointment(2019, 2022, "年度考核", true, new Recurrence.Yearly(1, 25, 1, 0), true, LocalTime.of(2, 0)),
                appointment(2019, 2022, "每月评估", false, new Recurrence.Monthly(Recurrence.LAST), false, LocalTime.of(20, 0)));
        // set in December 2020, then nothing was up until today; leap year and two turns of the year lie between
        new Timetable(node, at("2020-12-20T12:00")).set(assessment, appointments);
        assertThat(Bench.bean(Vitals.class).overdueTriggers(Instant.now().minusSeconds(600))).isGreaterThanOrEqualTo(2);
        node.start();
        await(4, Duration.ofSeconds(20));
        Thread.sleep(300);
        assertThat(asked()).containsExactly("2020 progress 2020-12-31T20:00", "2020 final 2021-01-25T02:00", "2021 progress 2021-12-31T20:00", "2021 final 2022-01-25T02:00");
        new Timetable(node, Clock.systemDefaultZone()).set(assessment, appointments);
        Thread.sleep(300);
        assertThat(asked()).hasSize(4);
    }

    @Test
    void a_changed_calendar_replaces_the_trigger_and_a_removed_one_removes_it() throws Exception {
        Scheduler node = node();
        Timetable timetable = new Timetable(node, at("2030-06-01T12:00"));
        Recurrence yearly = new Recurrence.Yearly(1, 25, 1, 0);
        timetable.set(assessment, List.of(appointment(2019, Appointment.OPEN, "年度考核", true, yearly, true, LocalTime.of(2, 0)),
                appointment(2019, Appointment.OPEN, "季度考评", false, new Recurrence.Quarterly(20), true, LocalTime.of(2, 0))));
        assertThat(trigger(node, "2019 年度考核").getNextFireTime()).isEqualTo(java.util.Date.from(at("2031-01-25T02:00").instant()));
        assertThat(trigger(node, "2019 季度考评").getNextFireTime()).isEqualTo(java.util.Date.from(at("2030-07-20T02:00").instant()));
        timetable.set(assessment, List.of(appointment(2019, Appointment.OPEN, "年度考核", true, new Recurrence.Yearly(1, 28, 1, 0), true, LocalTime.of(3, 30))));
        assertThat(trigger(node, "2019 年度考核").getNextFireTime()).isEqualTo(java.util.Date.from(at("2031-01-28T03:30").instant()));
        assertThat(trigger(node, "2019 季度考评")).isNull();
        // other rules from 2031 on: these hold for the years before only
        timetable.set(assessment, List.of(appointment(2019, 2031, "年度考核", true, yearly, true, LocalTime.of(2, 0)),
                appointment(2031, Appointment.OPEN, "年度考核", true, new Recurrence.Yearly(3, 1, 1, 0), true, LocalTime.of(2, 0))));
        assertThat(trigger(node, "2019 年度考核").getFinalFireTime()).isEqualTo(java.util.Date.from(at("2031-01-25T02:00").instant()));
        assertThat(trigger(node, "2031 年度考核").getNextFireTime()).isEqualTo(java.util.Date.from(at("2032-03-01T02:00").instant()));
        timetable.keepOnly(java.util.Set.of());
        assertThat(trigger(node, "2031 年度考核")).isNull();
    }

    @Test
    void a_calendar_changed_while_nothing_was_up_loses_no_firing_and_an_unchanged_one_is_left_alone() throws Exception {
        Scheduler node = node();
        Recurrence yearly = new Recurrence.Yearly(1, 25, 1, 0);
        Appointment same = appointment(2019, Appointment.OPEN, "年度考核", true, yearly, true, LocalTime.of(2, 0));
        new Timetable(node, at("2029-06-01T12:00")).set(assessment, List.of(same));
        Timetable later = new Timetable(node, at("2030-03-01T12:00"));
        later.set(assessment, List.of(same));
        assertThat(trigger(node, "2019 年度考核").getNextFireTime()).isEqualTo(java.util.Date.from(at("2030-01-25T02:00").instant()));
        later.set(assessment, List.of(appointment(2019, Appointment.OPEN, "年度考核", true, new Recurrence.Yearly(1, 28, 1, 0), true, LocalTime.of(2, 0))));
        assertThat(trigger(node, "2019 年度考核").getNextFireTime()).isEqualTo(java.util.Date.from(at("2030-01-28T02:00").instant()));
        assertThat(LocalDate.ofInstant(trigger(node, "2019 年度考核").getNextFireTime().toInstant(), AskJob.ZONE)).hasYear(2030);
    }
}
