package org.kaohe.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.postgresql.PGStatement;
import org.springframework.jdbc.core.PreparedStatementCreator;

/** Asks for long bytes as they are and not as hexadecimal digits, as the first times of a statement would be answered. */
record BinaryQuery(String sql, Object... parameters) implements PreparedStatementCreator {

    /** What the driver takes for “in binary form from the first time on”. */
    private static final int AT_ONCE = -1;

    @Override
    public PreparedStatement createPreparedStatement(Connection connection) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.unwrap(PGStatement.class).setPrepareThreshold(AT_ONCE);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }
}
