package org.kaohe.schedule;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.kaohe.feeds.SchemaException;
import org.kaohe.rules.RulesException;
import org.kaohe.rules.Schemes;
import org.kaohe.units.RegisterException;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the calendars of the rules into the clock before it starts, and again now and then: rules change while it runs. */
public class TimetableKeeper implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(TimetableKeeper.class);

    private final Schemes schemes;
    private final Timetable timetable;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private volatile Set<String> unsound = Set.of();

    TimetableKeeper(Schemes schemes, Scheduler scheduler, TransactionTemplate transaction, JdbcClient jdbc, Clock clock) {
        this.schemes = schemes;
        this.timetable = new Timetable(scheduler, clock);
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    @Override
    public void afterSingletonsInstantiated() {
        keep();
    }

    /** One node at a time, all or nothing. An assessment whose rules are unsound keeps the triggers it had. */
    @Scheduled(initialDelayString = "${kaohe.schedule.reread}", fixedDelayString = "${kaohe.schedule.reread}")
    public void keep() {
        Set<String> faulty = new TreeSet<>();
        transaction.executeWithoutResult(status -> {
            jdbc.sql("select pg_advisory_xact_lock(hashtextextended('kaohe timetable', 0))").query().listOfRows();
            try {
                List<String> assessments = schemes.assessments();
                for (String assessment : assessments) {
                    try {
                        timetable.set(assessment, Calendars.of(schemes, assessment));
                    } catch (RulesException | SchemaException | RegisterException e) {
                        LOG.warn("规则有误，{} 的日程保持原样：{}", assessment, e.getMessage());
                        faulty.add(assessment);
                    }
                }
                timetable.keepOnly(Set.copyOf(assessments));
            } catch (SchedulerException e) {
                throw new IllegalStateException(e);
            }
        });
        unsound = Set.copyOf(faulty);
    }

    /** @return the assessments whose rules could not be read the last time */
    public Set<String> unsound() {
        return unsound;
    }
}
