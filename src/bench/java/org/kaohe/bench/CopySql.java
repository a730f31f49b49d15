package org.kaohe.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Arrays;

/**
 * What somebody does who knows SQL: COPY both files into tables, an index for uniqueness, one query, COPY out. The server reads
 * and writes the files itself, which is quicker than sending them.
 */
final class CopySql {

    private CopySql() {
    }

    /** ADDRESS USER PASSWORD and the script's words */
    public static void main(String[] arguments) throws Exception {
        Script script = Script.of(Arrays.copyOfRange(arguments, 3, arguments.length));
        try (Connection connection = DriverManager.getConnection(arguments[0], arguments[1], arguments[2])) {
            for (String part : new String[] {"tables.sql", "registers.sql", "copy.sql", "ratings.sql"}) {
                script.run(connection, part);
            }
        }
    }
}
