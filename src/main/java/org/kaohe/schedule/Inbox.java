package org.kaohe.schedule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.kaohe.feeds.FeedFile;
import org.kaohe.feeds.FeedSchema;
import org.kaohe.feeds.Outcome;
import org.kaohe.feeds.Records;
import org.kaohe.feeds.RowReader;
import org.kaohe.feeds.Value;
import org.kaohe.rules.Schemes;

/** The folder of the feeds: what has arrived. */
record Inbox(Path input) {

    Path file(String assessment, int year, FeedSchema schema) {
        return input.resolve(assessment).resolve(String.valueOf(year)).resolve(schema.file());
    }

    boolean arrived(String assessment, int year, FeedSchema schema) {
        return Files.isRegularFile(file(assessment, year, schema));
    }

    /** @return the days that stand in a column, of the rows that are good; none where the feed is not there or cannot be read */
    List<LocalDate> days(Schemes.Found found, int year, String feed, String column) {
        FeedSchema schema = found.scheme().feed(feed);
        Path path = file(found.scheme().assessment(), year, schema);
        List<LocalDate> days = new ArrayList<>();
        if (!Files.isRegularFile(path)) {
            return days;
        }
        try {
            FeedFile file = FeedFile.inspect(schema, () -> Files.newInputStream(path));
            if (file.refusal().isEmpty()) {
                RowReader reader = new RowReader(file, schema, found.register(), null, year, List.of());
                try (Records records = file.records()) {
                    while (records.hasNext()) {
                        if (reader.read(records.next()) instanceof Outcome.Loaded loaded && loaded.row().values().get(column) instanceof Value.Day day) {
                            days.add(day.date());
                        }
                    }
                }
            }
            return days;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
