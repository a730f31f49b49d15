package org.kaohe.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Properties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** The connection over which a lease is renewed: its own, so that no long statement of the work stands in its way. One thread at a time. */
public final class Pulse implements AutoCloseable {

    private final JdbcConnectionDetails place;
    private final Duration lease;
    private final String process;
    private Connection connection;

    /** @param lease how long a lease holds from each beat on */
    public Pulse(JdbcConnectionDetails place, Duration lease, String process) {
        this.place = place;
        this.process = process;
        this.lease = lease;
    }

    /** @return the session that stands for this process, opened where there is none */
    public LeaseStore.Session session() throws SQLException {
        try (PreparedStatement statement = connection().prepareStatement("select pid, backend_start from pg_stat_activity where pid = pg_backend_pid()");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return new LeaseStore.Session(row.getInt(1), row.getObject(2, OffsetDateTime.class));
        }
    }

    /** Renews the lease. @return whether it is still that of the token */
    public boolean beat(Work work, long token) throws SQLException {
        try (PreparedStatement statement = connection().prepareStatement("""
                update work_lease l set until = clock_timestamp() + ? * interval '1 millisecond', session = a.pid, session_since = a.backend_start
                from pg_stat_activity a where a.pid = pg_backend_pid()
                and l.assessment = ? and l.year = ? and l.kind = ? and l.token = ? and l.holder is not null""")) {
            statement.setLong(1, lease.toMillis());
            statement.setString(2, work.assessment());
            statement.setInt(3, work.year());
            statement.setString(4, work.kind().word());
            statement.setLong(5, token);
            return statement.executeUpdate() > 0;
        } catch (SQLException e) {
            close();
            Database.revive(place);
            throw e;
        }
    }

    private Connection connection() throws SQLException {
        if (connection == null) {
            Properties properties = new Properties();
            if (place.getUsername() != null) {
                properties.setProperty("user", place.getUsername());
            }
            if (place.getPassword() != null) {
                properties.setProperty("password", place.getPassword());
            }
            properties.setProperty("ApplicationName", "kaohe " + process);
            properties.setProperty("connectTimeout", "5");
            properties.setProperty("socketTimeout", "30");
            connection = DriverManager.getConnection(place.getJdbcUrl(), properties);
        }
        return connection;
    }

    @Override
    public void close() {
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException e) {
                // it was broken
            }
            connection = null;
        }
    }
}
