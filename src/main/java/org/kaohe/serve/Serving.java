package org.kaohe.serve;

import org.kaohe.runs.RunsConfiguration;
import org.kaohe.store.StoreConfiguration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * The parts of {@code serve}. It begins once and runs for months: what Boot finds on the class path may configure
 * itself, which the short commands cannot afford.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(excludeName = {"org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration"})
@EnableScheduling
@ComponentScan({"org.kaohe.schedule", "org.kaohe.serve"})
@Import({StoreConfiguration.class, RunsConfiguration.class})
public class Serving {
}
