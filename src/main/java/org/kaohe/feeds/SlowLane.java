package org.kaohe.feeds;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.function.Consumer;

/** Reads records in memory the long way, character by character. Not thread-safe. */
final class SlowLane {

    private final Charset charset;
    private final RecordGuard guard = new RecordGuard(null);
    private final CellParser parser;

    SlowLane(FeedFile file, FeedSchema schema) throws IOException {
        this.charset = file.charset();
        this.parser = new CellParser(schema, file.header(), guard);
    }

    /** @param line on which the first of these bytes stands, which begin a record */
    void read(byte[] bytes, int from, int to, int line, Consumer<RawRecord> reader) throws IOException {
        guard.restart(Characters.of(bytes, from, to, charset), line);
        for (RawRecord record = parser.next(); record != null; record = parser.next()) {
            reader.accept(record);
        }
    }
}
