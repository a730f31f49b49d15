package org.kaohe.feeds;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The bytes of one feed, inspected: whether they can be read as its CSV, and how. Immutable. */
public final class FeedFile {

    private final FeedSchema schema;
    private final Bytes bytes;
    private final Charset charset;
    private final int skip;
    private final Header header;
    private final List<Reject> refusal;

    private FeedFile(FeedSchema schema, Bytes bytes, Charset charset, int skip, Header header, List<Reject> refusal) {
        this.schema = schema;
        this.bytes = bytes;
        this.charset = charset;
        this.skip = skip;
        this.header = header;
        this.refusal = List.copyOf(refusal);
    }

    /**
     * Goes once through the bytes, to the end, holding one record at most; bytes that prove not to be UTF-8 are read
     * again from the beginning as GB18030.
     *
     * @throws IOException the bytes cannot be had
     */
    public static FeedFile inspect(FeedSchema schema, Bytes bytes) throws IOException {
        Opening opening = Opening.of(bytes);
        if (opening.refusal() != null) {
            return refused(schema, bytes, opening.refusal());
        }
        Charset declared = opening.charset();
        try {
            return inspect(schema, bytes, declared == null ? StandardCharsets.UTF_8 : declared, opening.skip());
        } catch (NotDecodable first) {
            return declared == null ? inspectGb18030(schema, bytes, first.offset()) : refused(schema, bytes,
                    "文件开头声明为 " + declared + "，但从第 " + first.offset() + " 字节（从 0 数起）起不是" + saveAs());
        }
    }

    private static FeedFile inspectGb18030(FeedSchema schema, Bytes bytes, long notUtf8) throws IOException {
        try {
            return inspect(schema, bytes, Opening.GB18030, 0);
        } catch (NotDecodable second) {
            return refused(schema, bytes, "从第 " + second.offset() + " 字节（从 0 数起）起不是 GB18030，从第 "
                    + notUtf8 + " 字节起不是 UTF-8，认不出编码" + saveAs());
        }
    }

    private static FeedFile inspect(FeedSchema schema, Bytes bytes, Charset charset, int skip) throws IOException {
        Survey survey = Survey.of(schema, bytes, charset, skip);
        return new FeedFile(schema, bytes, charset, skip, survey.header(), survey.refusal());
    }

    private static FeedFile refused(FeedSchema schema, Bytes bytes, String message) {
        return new FeedFile(schema, bytes, null, 0, null,
                List.of(new Reject(schema.file(), 0, "", "", RejectCode.ENCODING, message)));
    }

    private static String saveAs() {
        return "：请另存为“CSV UTF-8（逗号分隔）”";
    }

    /** @return why nothing of this feed can be read, sorted; empty: it can */
    public List<Reject> refusal() {
        return refusal;
    }

    /**
     * @return the records after the header, from the first one at each call
     * @throws IllegalStateException the feed is refused
     * @throws IOException           the bytes cannot be had
     */
    public Records records() throws IOException {
        header();
        return new Records(schema, header, new RecordGuard(new Characters(bytes.open(), charset, skip)));
    }

    /** @return the record's cell as written; empty where the record is faulty or too short */
    public String cell(RawRecord record, String column) {
        int at = header().position(column);
        return record.fault() == null && at < record.cells().size() ? record.cells().get(at) : "";
    }

    /** @return the same record of this file with other cells, by column; a faulty one as it is */
    public RawRecord with(RawRecord record, Map<String, String> cells) {
        if (record.fault() != null) {
            return record;
        }
        List<String> changed = new ArrayList<>(record.cells());
        cells.forEach((column, cell) -> {
            if (header().position(column) < changed.size()) {
                changed.set(header().position(column), cell);
            }
        });
        return new RawRecord(record.line(), changed, null);
    }

    Header header() {
        if (!refusal.isEmpty()) {
            throw new IllegalStateException("refused: " + refusal);
        }
        return header;
    }
}
