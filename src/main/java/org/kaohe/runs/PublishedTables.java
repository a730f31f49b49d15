package org.kaohe.runs;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.kaohe.store.Contents;
import org.kaohe.store.RunFile;
import org.kaohe.store.RunStore;
import org.springframework.stereotype.Component;

/** The tables that a run published, as they were published: what people saw, not what could be worked out again. */
@Component
class PublishedTables {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private final RunStore runs;
    private final Contents contents;

    PublishedTables(RunStore runs, Contents contents) {
        this.runs = runs;
        this.contents = contents;
    }

    /** @return a map a row; empty where the run wrote no such table */
    Optional<List<Map<String, String>>> read(long run, String file) {
        return runs.files(run, RunFile.Role.OUTPUT).stream().filter(one -> one.name().equals(file)).findFirst().map(one -> {
            try (CSVParser parser = CSVParser.parse(new InputStreamReader(contents.open(one.sha256()), StandardCharsets.UTF_8), FORMAT)) {
                return parser.stream().map(CSVRecord::toMap).toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
