package org.kaohe.schedule;

import java.nio.file.Path;
import java.time.Clock;
import org.kaohe.rules.Schemes;
import org.kaohe.store.Journal;
import org.kaohe.store.RequestStore;
import org.quartz.Scheduler;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The clock of the long-lived process. */
@Configuration(proxyBeanMethods = false)
class ScheduleConfiguration {

    @Bean
    TimetableKeeper timetableKeeper(Schemes schemes, Scheduler scheduler, TransactionTemplate transaction, JdbcClient jdbc, Clock clock) {
        return new TimetableKeeper(schemes, scheduler, transaction, jdbc, clock);
    }

    @Bean
    Asking asking(TransactionTemplate transaction, RequestStore requests, Journal journal, Journal.Who who,
                  @Value("${kaohe.input}") Path input, @Value("${kaohe.output}") Path output) {
        return new Asking(transaction, requests, journal, who, input.toAbsolutePath(), output.toAbsolutePath());
    }
}
