package org.kaohe.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.configuration.annotation.EnableBatchProcessing;
import org.springframework.batch.core.configuration.annotation.EnableJdbcJobRepository;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.database.builder.JdbcBatchItemWriterBuilder;
import org.springframework.batch.infrastructure.item.file.builder.FlatFileItemReaderBuilder;
import org.springframework.batch.infrastructure.item.file.separator.DefaultRecordSeparatorPolicy;
import org.springframework.batch.infrastructure.item.file.transform.FieldSet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The job that every tutorial builds: FlatFileItemReader → JdbcBatchItemWriter in chunks of 1000, its progress kept in the database,
 * then the query of the script. No row is checked; cells with line breaks in quotes are read as they should be.
 */
final class StockBatch {

    private static final int CHUNK = 1000;

    private StockBatch() {
    }

    /** ADDRESS USER PASSWORD and the script's words */
    public static void main(String[] arguments) throws Exception {
        Script script = Script.of(Arrays.copyOfRange(arguments, 3, arguments.length));
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            context.registerBean(DataSource.class, () -> pool(arguments));
            context.registerBean(Script.class, () -> script);
            context.register(StockJob.class);
            context.refresh();
            JobExecution execution = context.getBean(JobOperator.class).start(context.getBean(Job.class), new JobParameters());
            execution.getStepExecutions().forEach(step -> System.err.println(step.getSummary()));
            if (execution.getStatus() != BatchStatus.COMPLETED) {
                throw new IllegalStateException(execution.toString());
            }
        }
    }

    private static DataSource pool(String[] arguments) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(arguments[0]);
        pool.setUsername(arguments[1]);
        pool.setPassword(arguments[2]);
        ResourceDatabasePopulator tables = new ResourceDatabasePopulator(
                new ClassPathResource("org/springframework/batch/core/schema-postgresql.sql"), new ClassPathResource("bench/tables.sql"));
        tables.execute(pool);
        return pool;
    }

    @Configuration
    @EnableBatchProcessing
    @EnableJdbcJobRepository
    static class StockJob {

        @Bean
        PlatformTransactionManager transactionManager(DataSource source) {
            return new DataSourceTransactionManager(source);
        }

        @Bean
        Job job(JobRepository repository, PlatformTransactionManager transactions, DataSource source, Script script) {
            Map<String, String> words = script.words();
            return new JobBuilder("ratings", repository)
                    .start(work("registers", "registers.sql", repository, transactions, source, script))
                    .next(load("enterprises", words.get("enterprises"), new String[] {"credit_code", "name", "county", "industry"},
                            "insert into enterprise values (:credit_code, :name, :county, :industry)", repository, transactions, source))
                    .next(load("findings", words.get("findings"),
                            new String[] {"finding_no", "credit_code", "found_on", "confirmed_on", "item", "authority", "document"},
                            "insert into finding values (:finding_no, :credit_code, cast(:found_on as date), cast(nullif(:confirmed_on, '') as date), "
                                    + ":item, :authority, :document)", repository, transactions, source))
                    .next(work("ratings", "ratings.sql", repository, transactions, source, script)).build();
        }

        private static Step load(String name, String file, String[] columns, String insert, JobRepository repository,
                                 PlatformTransactionManager transactions, DataSource source) {
            var reader = new FlatFileItemReaderBuilder<Map<String, ?>>().name(name).resource(new FileSystemResource(file))
                    .encoding("UTF-8").linesToSkip(1).recordSeparatorPolicy(new DefaultRecordSeparatorPolicy())
                    .delimited().names(columns).fieldSetMapper(StockJob::row).build();
            var writer = new JdbcBatchItemWriterBuilder<Map<String, ?>>().dataSource(source).sql(insert).columnMapped().build();
            writer.afterPropertiesSet();
            return new StepBuilder(name, repository).<Map<String, ?>, Map<String, ?>>chunk(CHUNK).transactionManager(transactions)
                    .reader(reader).writer(writer).build();
        }

        private static Map<String, ?> row(FieldSet fields) {
            Map<String, String> row = new HashMap<>();
            for (String name : fields.getNames()) {
                row.put(name, fields.readString(name));
            }
            return row;
        }

        private static Step work(String name, String sql, JobRepository repository, PlatformTransactionManager transactions,
                                 DataSource source, Script script) {
            return new StepBuilder(name, repository).tasklet((contribution, chunk) -> {
                try (Connection connection = source.getConnection()) {
                    script.run(connection, sql);
                }
                return RepeatStatus.FINISHED;
            }, transactions).build();
        }
    }
}
