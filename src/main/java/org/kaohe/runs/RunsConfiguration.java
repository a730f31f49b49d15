package org.kaohe.runs;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.kaohe.rules.Schemes;
import org.kaohe.store.RunStore;
import org.kaohe.store.SumsAhead;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The parts of a run, named one by one as the stores are. */
@Configuration(proxyBeanMethods = false)
@Import({AnalysisFiles.class, AssessmentJob.class, Attending.class, CardExplaining.class, Cases.class, Claims.class, Comparing.class,
        CreditExplaining.class, Dispatcher.class, EarlierResults.class, Execution.class, Explaining.class, Ledgers.class, Linting.class,
        PublishStep.class, PublishedTables.class, Reporter.class, Reporting.class, Requests.class, Rereading.class, Results.class,
        Runner.class, Stop.class, Strategies.class, Trials.class, Varying.class, Waiting.class, WhatIf.class,
        Working.class})
public class RunsConfiguration {

    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Asia/Shanghai"));
    }

    @Bean
    Schemes schemes(@Value("${kaohe.jobs}") Path jobs) {
        return new Schemes(jobs);
    }

    @Bean
    TransactionTemplate transactionTemplate(PlatformTransactionManager transactions) {
        return new TransactionTemplate(transactions);
    }

    /** @param sums what the command has begun to read, if it has */
    @Bean
    Planning planning(Schemes schemes, RunStore runs, EarlierResults earlier, Operator operator, ObjectProvider<SumsAhead> sums) {
        return new Planning(schemes, runs, earlier, operator, sums.getIfAvailable(() -> new SumsAhead(List.of())));
    }

    @Bean
    Operator operator(ObjectProvider<BuildProperties> build, @Value("${kaohe.command:}") String command) {
        BuildProperties properties = build.getIfAvailable();
        return new Operator(properties == null ? "dev" : properties.getVersion(), System.getProperty("user.name"), host(), command);
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}
