package org.kaohe.feeds;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.kaohe.units.UnitRegister;

/** Reads feeds given as text with a schema of the test resources, assessment year 2017, subjects 惠济区 and 中原区. */
final class Feed {

    static final UnitRegister REGISTER = UnitRegister.read(Path.of("jobs/units.csv"));
    static final String VALID_CODE = "91350100M000100Y43"; // the example of GB 32100-2015

    private Feed() {
    }

    static FeedSchema schema(String name) {
        return FeedSchema.read(Path.of("src/test/resources/org/kaohe/feeds/" + name + ".json"));
    }

    static Bytes bytes(String text) {
        return bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    static Bytes bytes(byte[] bytes) {
        return () -> new ByteArrayInputStream(bytes);
    }

    static FeedFile inspect(String schema, String text) {
        return inspect(schema(schema), bytes(text));
    }

    static FeedFile inspect(FeedSchema schema, Bytes bytes) {
        try {
            return FeedFile.inspect(schema, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<RawRecord> records(FeedFile file) {
        List<RawRecord> all = new ArrayList<>();
        try (Records records = file.records()) {
            records.forEachRemaining(all::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    static List<Outcome> outcomes(String schemaName, String text, RowStep... steps) {
        FeedSchema schema = schema(schemaName);
        FeedFile file = inspect(schema, bytes(text));
        RowReader reader = new RowReader(file, schema, REGISTER, Set.of("410108", "410102"), 2017, List.of(steps));
        return records(file).stream().map(reader::read).toList();
    }

    /** The only row below the schema's own header. */
    static Outcome outcome(String schemaName, String row, RowStep... steps) {
        return outcomes(schemaName, String.join(",", schema(schemaName).columns()) + "\n" + row + "\n", steps).get(0);
    }

    static Row loaded(String schemaName, String row) {
        return ((Outcome.Loaded) outcome(schemaName, row)).row();
    }

    static List<Reject> reasons(String schemaName, String row) {
        return ((Outcome.Rejected) outcome(schemaName, row)).reasons();
    }
}
