package org.kaohe.bench;

import java.sql.Connection;
import java.sql.DriverManager;

/** The same query on the files as they lie, by DuckDB: no database, nothing kept. The limit to look at. */
final class DuckDb {

    private DuckDb() {
    }

    /** The script's words. */
    public static void main(String[] arguments) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
            Script.of(arguments).run(connection, "duckdb.sql");
        }
    }
}
