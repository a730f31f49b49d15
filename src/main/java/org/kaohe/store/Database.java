package org.kaohe.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.zip.CRC32;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.support.EnvironmentPostProcessorApplicationListener;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;

/**
 * The context's database: the one that {@code spring.datasource.url} names, else the embedded server. It is opened and
 * its tables brought up to date beside the context, which halves the time until a command can work; the embedded server
 * is left when the context closes, after the connections to it.
 */
public final class Database
        implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered, ApplicationContextInitializer<GenericApplicationContext> {

    /** The version of the last migration. */
    static final String LATEST = "8";

    private Opened opened;

    /** Adds the database to an application that has not run yet. */
    public static void of(SpringApplication application) {
        Database database = new Database();
        application.addListeners(database);
        application.addInitializers(database);
    }

    private Database() {
    }

    /** Once the settings are known, before the logging is set up and the context made: half a second is worth having. */
    @Override
    public int getOrder() {
        return EnvironmentPostProcessorApplicationListener.DEFAULT_ORDER + 1;
    }

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        ConfigurableEnvironment environment = event.getEnvironment();
        // names this process's sessions, so that whoever takes over its work can end them
        environment.getPropertySources().addLast(new MapPropertySource("kaohe.process", Map.of("kaohe.process", UUID.randomUUID().toString())));
        opened = new Opened(CompletableFuture.supplyAsync(() -> open(environment)));
    }

    @Override
    public void initialize(GenericApplicationContext context) {
        context.registerBean(JdbcConnectionDetails.class, () -> opened);
    }

    private static Place open(Environment environment) {
        String url = environment.getProperty("spring.datasource.url");
        Path data = Path.of(environment.getRequiredProperty("kaohe.data"));
        EmbeddedServer server = url == null ? EmbeddedServer.join(data) : null;
        Place place = server != null ? new Place(server, server.url(), server.user(), server.password())
                : new Place(null, url, environment.getProperty("spring.datasource.username"), environment.getProperty("spring.datasource.password"));
        try {
            if (upToDate(place)) {
                return place;
            }
            migrate(place.url(), place.user(), place.password());
            return place;
        } catch (RuntimeException e) {
            place.leave();
            throw e;
        }
    }

    /** Makes the tables, or brings them up to date. */
    static void migrate(String url, String user, String password) {
        flyway().dataSource(url, user, password).load().migrate();
    }

    private static FluentConfiguration flyway() {
        return Flyway.configure().javaMigrations(new V1__Batch()).locations("classpath:db/migration");
    }

    /** Starts the embedded server again where it was killed, at the same address; one's own server is left to its keepers. */
    public static void revive(JdbcConnectionDetails details) {
        if (details instanceof Opened opened && opened.place().server() != null) {
            try {
                opened.place().server().revive();
            } catch (ServerUnavailable e) {
                // tried again by and by
            }
        }
    }

    /** Asking costs a moment, loading Flyway to find nothing to do the better part of a second. */
    private static boolean upToDate(Place place) {
        try (Connection connection = DriverManager.getConnection(place.url(), place.user(), place.password());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select version, checksum from flyway_schema_history where success order by installed_rank desc limit 1")) {
            return row.next() && LATEST.equals(row.getString(1)) && row.getInt(2) == checksum();
        } catch (SQLException | IOException e) {
            // no such table yet, or no such database: Flyway makes the one and says the other
            return false;
        }
    }

    /** As Flyway takes it: CRC-32 over the lines without their ends. */
    private static int checksum() throws IOException {
        CRC32 crc = new CRC32();
        try (InputStream script = Database.class.getResourceAsStream("/db/migration/V" + LATEST + "__kaohe.sql")) {
            new String(script.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(line -> crc.update(line.getBytes(StandardCharsets.UTF_8)));
        }
        return (int) crc.getValue();
    }

    /** @param server null where the database is not the embedded one */
    private record Place(EmbeddedServer server, String url, String user, String password) {

        void leave() {
            if (server != null) {
                server.close();
            }
        }
    }

    private record Opened(CompletableFuture<Place> opening) implements JdbcConnectionDetails, DisposableBean {

        private Place place() {
            try {
                return opening.join();
            } catch (CompletionException e) {
                throw e.getCause() instanceof RuntimeException cause ? cause : e;
            }
        }

        @Override
        public String getJdbcUrl() {
            return place().url();
        }

        @Override
        public String getUsername() {
            return place().user();
        }

        @Override
        public String getPassword() {
            return place().password();
        }

        @Override
        public void destroy() {
            opening.thenAccept(Place::leave).exceptionally(failed -> null).join();
        }
    }
}
