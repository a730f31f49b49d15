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
    private final Cuts cuts;
    private final List<Reject> refusal;

    private FeedFile(FeedSchema schema, Bytes bytes, Charset charset, int skip, Header header, Cuts cuts, List<Reject> refusal) {
        this.schema = schema;
        this.bytes = bytes;
        this.charset = charset;
        this.skip = skip;
        this.header = header;
        this.cuts = cuts;
        this.refusal = List.copyOf(refusal);
    }

    /**
     * Goes once through the bytes, to the end, holding one record at most; what proves not to be sound UTF-8 with a good
     * header is read again from the beginning, for the reason or as GB18030.
     *
     * @throws IOException the bytes cannot be had
     */
    public static FeedFile inspect(FeedSchema schema, Bytes bytes) throws IOException {
        return inspect(schema, bytes, Cuts.Sizes.USUAL);
    }

    static FeedFile inspect(FeedSchema schema, Bytes bytes, Cuts.Sizes sizes) throws IOException {
        Opening opening = Opening.of(bytes);
        if (opening.refusal() != null) {
            return refused(schema, bytes, opening.refusal());
        }
        Charset declared = opening.charset();
        try {
            return inspect(schema, bytes, declared == null ? StandardCharsets.UTF_8 : declared, opening.skip(), sizes);
        } catch (NotDecodable first) {
            return declared == null ? inspectGb18030(schema, bytes, first.offset(), sizes) : refused(schema, bytes,
                    "文件开头声明为 " + declared + "，但从第 " + first.offset() + " 字节（从 0 数起）起不是" + saveAs());
        }
    }

    private static FeedFile inspectGb18030(FeedSchema schema, Bytes bytes, long notUtf8, Cuts.Sizes sizes) throws IOException {
        try {
            return inspect(schema, bytes, Opening.GB18030, 0, sizes);
        } catch (NotDecodable second) {
            return refused(schema, bytes, "从第 " + second.offset() + " 字节（从 0 数起）起不是 GB18030，从第 "
                    + notUtf8 + " 字节起不是 UTF-8，认不出编码" + saveAs());
        }
    }

    private static FeedFile inspect(FeedSchema schema, Bytes bytes, Charset charset, int skip, Cuts.Sizes sizes) throws IOException {
        Header header = Survey.header(bytes, charset, skip);
        if (charset == StandardCharsets.UTF_8 && header != null && header.faults(schema).isEmpty()) {
            Cuts cuts = Cutter.cut(bytes, skip, true, header.line(), sizes);
            if (cuts != null) {
                return new FeedFile(schema, bytes, charset, skip, header, cuts, List.of());
            }
        }
        Survey survey = Survey.of(schema, bytes, charset, skip);
        Cuts cuts = survey.refusal().isEmpty() ? Cutter.cut(bytes, skip, false, survey.header().line(), sizes) : Cuts.NONE;
        return new FeedFile(schema, bytes, charset, skip, survey.header(), cuts, survey.refusal());
    }

    private static FeedFile refused(FeedSchema schema, Bytes bytes, String message) {
        return new FeedFile(schema, bytes, null, 0, null, Cuts.NONE,
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
        return new Records(new CellParser(schema, header(), new RecordGuard(new Characters(bytes.open(), charset, skip))), 1);
    }

    /** The records between two offsets that begin on that line, with their lines in the file. */
    Records records(long from, long to, int line) throws IOException {
        RecordGuard guard = new RecordGuard(null);
        guard.restart(new Characters(new Range(bytes.open(from), to - from), charset, 0), line);
        return new Records(new CellParser(schema, header(), guard), 0);
    }

    /** @return all sections, in order; none where nothing follows the header or the feed is refused */
    public List<Section> sections() {
        return cuts.sections();
    }

    /**
     * @param from where to begin: the section's beginning or the {@link Stretch#next()} of one of its stretches
     * @param line the line there
     * @throws IllegalArgumentException no stretch begins there
     * @throws IOException              the bytes cannot be had
     */
    public Stretches stretches(Section section, long from, int line) throws IOException {
        header();
        Integer known = cuts.stretches().get(from);
        if (known == null || known != line || from < section.from() || from > section.to()) {
            throw new IllegalArgumentException(schema.file() + ": no stretch of " + section + " begins at " + from + ", line " + line);
        }
        return new Stretches(cuts.stretches().subMap(from, true, section.to(), true), bytes.open(from));
    }

    boolean utf8() {
        return charset == StandardCharsets.UTF_8;
    }

    Charset charset() {
        return charset;
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
