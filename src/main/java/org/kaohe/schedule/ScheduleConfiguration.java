package org.kaohe.schedule;

import java.time.Clock;
import org.kaohe.rules.Schemes;
import org.quartz.Scheduler;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The clock of the long-lived process. */
@Configuration(proxyBeanMethods = false)
class ScheduleConfiguration {

    @Bean
    @Lazy(false)
    TimetableKeeper timetableKeeper(Schemes schemes, Scheduler scheduler, TransactionTemplate transaction, JdbcClient jdbc, Clock clock) {
        return new TimetableKeeper(schemes, scheduler, transaction, jdbc, clock);
    }
}
