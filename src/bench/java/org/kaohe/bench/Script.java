package org.kaohe.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

/** An SQL script of this folder with its words filled in; says on standard error how long each statement took. */
record Script(Map<String, String> words) {

    /** @param arguments enterprises, findings, units, items, ratings: files, named absolutely */
    static Script of(String... arguments) {
        Map<String, String> words = new LinkedHashMap<>();
        String[] names = {"enterprises", "findings", "units", "items", "ratings"};
        for (int i = 0; i < names.length; i++) {
            words.put(names[i], arguments[i]);
        }
        words.put("year", String.valueOf(Feeds.YEAR));
        return new Script(words);
    }

    static String[] arguments(Feeds feeds, Path jobs, Path ratings) {
        return new String[] {feeds.enterprises().toString(), feeds.clean().toString(), jobs.resolve("units.csv").toString(),
                jobs.resolve(Feeds.ASSESSMENT).resolve("deduction-items-" + Feeds.YEAR + ".csv").toString(), ratings.toString()};
    }

    void run(Connection connection, String name) throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : text(name).split(";\n")) {
                long begin = System.nanoTime();
                statement.execute(sql);
                System.err.printf("%7.2f s  %.60s%n", (System.nanoTime() - begin) / 1e9, sql.strip().replaceAll("\\s+", " "));
            }
        }
    }

    private String text(String name) throws IOException {
        try (InputStream in = Script.class.getResourceAsStream("/bench/" + name)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (Map.Entry<String, String> word : words.entrySet()) {
                text = text.replace("${" + word.getKey() + "}", word.getValue().replace("'", "''"));
            }
            return text;
        }
    }
}
