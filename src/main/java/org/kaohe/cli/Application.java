package org.kaohe.cli;

import org.kaohe.runs.RunsConfiguration;
import org.kaohe.store.StoreConfiguration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.autoconfigure.info.ProjectInfoAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.annotation.Import;

/**
 * The parts of the program. The automatic configurations are named one by one: trying all that are on the class path
 * costs every command the better part of a second.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@Import({StoreConfiguration.class, RunsConfiguration.class})
@ImportAutoConfiguration({PropertyPlaceholderAutoConfiguration.class, ProjectInfoAutoConfiguration.class, DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class, JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class, BatchJdbcAutoConfiguration.class})
class Application {
}
