package org.kaohe.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.kaohe.feeds.Outcome.Loaded;
import org.kaohe.feeds.Outcome.Rejected;

/** The fast ways against the long ones: nothing may come out differently. */
class StretchPropertyTest {

    private static final FeedSchema SCHEMA = Feed.schema("plain");
    /** No file may state it of texts; the fast ways must not rely on that. */
    private static final FeedSchema APPLICABLE = applicable("note", "no");

    @Property(tries = 150)
    void every_record_has_the_outcome_of_the_long_way_however_the_file_is_cut(@ForAll long seed) throws IOException {
        Table table = Table.of(seed);
        FeedSchema schema = seed % 2 == 0 ? SCHEMA : APPLICABLE;
        FeedFile file = FeedFile.inspect(schema, Feed.bytes(table.bytes()), table.sizes());
        if (file.refusal().isEmpty()) {
            RowReader reader = reader(file, schema);
            List<Outcome> expected = Feed.records(file).stream().map(reader::read).toList();
            StretchReader stretches = new StretchReader(file, schema, reader, Set.of("item"), null);

            Collected found = new Collected();
            for (Section section : file.sections()) {
                read(file, stretches, section, found);
            }

            assertThat(found.outcomes).hasSize(expected.size());
            for (int i = 0; i < expected.size(); i++) {
                assertThat(found.outcomes.get(i)).isEqualTo(found.plain.get(i) ? PlainValues.without(expected.get(i)) : expected.get(i));
            }
        }
    }

    @Property(tries = 300)
    void a_row_that_the_sink_does_not_take_is_read_the_long_way_in_its_place(@ForAll long seed) throws IOException {
        Table table = Table.of(seed);
        FeedFile file = FeedFile.inspect(SCHEMA, Feed.bytes(table.bytes()), table.sizes());
        if (file.refusal().isEmpty()) {
            RowReader reader = reader(file, SCHEMA);
            Collected found = new Collected();
            found.unwilling = new Random(seed);
            StretchReader stretches = new StretchReader(file, SCHEMA, reader, Set.of("item"), null);
            for (Section section : file.sections()) {
                read(file, stretches, section, found);
            }

            assertThat(found.coming).isEmpty();
            assertThat(found.outcomes).extracting(StretchPropertyTest::line)
                    .isEqualTo(Feed.records(file).stream().map(reader::read).map(StretchPropertyTest::line).toList());
        }
    }

    private static int line(Outcome outcome) {
        return outcome instanceof Loaded loaded ? loaded.row().line() : outcome instanceof Rejected rejected ? rejected.line() : 0;
    }

    @Property(tries = 100)
    void sections_and_stretches_are_all_of_the_feed_and_begin_where_the_guard_begins_a_record(@ForAll long seed) throws IOException {
        Table table = Table.of(seed);
        FeedFile file = FeedFile.inspect(SCHEMA, Feed.bytes(table.bytes()), table.sizes());
        List<Section> sections = file.sections();
        if (sections.isEmpty()) {
            return;
        }
        List<RawRecord> records = new ArrayList<>();
        for (int i = 0; i < sections.size(); i++) {
            Section section = sections.get(i);
            assertThat(section.number()).isEqualTo(i);
            assertThat(section.from()).isEqualTo(i == 0 ? section.from() : sections.get(i - 1).to());
            assertThat(section.to()).isGreaterThan(section.from());
            try (Records some = file.records(section.from(), section.to(), section.line())) {
                some.forEachRemaining(records::add);
            }
            if (i < sections.size() - 1) {
                assertThat(section.to() - section.from()).isGreaterThanOrEqualTo(table.sizes().section());
                assertThat(withoutLast(table.bytes(), file.charset(), section)).isLessThan(table.sizes().section());
            }
        }
        assertThat(sections.get(sections.size() - 1).to()).isEqualTo(table.bytes().length);
        assertThat(records).isEqualTo(Feed.records(file));
    }

    @Property(tries = 300)
    void a_feed_is_refused_for_the_reasons_of_the_survey(@ForAll long seed) throws IOException {
        Table table = Table.of(seed);
        Opening opening = Opening.of(table.bytes());
        List<Reject> refusal = FeedFile.inspect(SCHEMA, Feed.bytes(table.bytes()), table.sizes()).refusal();
        List<String> offsets = new ArrayList<>();
        for (Charset charset : opening.charset() == null ? List.of(StandardCharsets.UTF_8, Opening.GB18030) : List.of(opening.charset())) {
            try {
                assertThat(refusal).isEqualTo(Survey.of(SCHEMA, Feed.bytes(table.bytes()), charset, opening.skip()).refusal());
                return;
            } catch (NotDecodable e) {
                offsets.add("从第 " + e.offset() + " 字节");
            }
        }
        assertThat(refusal).singleElement().satisfies(reject -> assertThat(reject.code()).isEqualTo(RejectCode.ENCODING));
        assertThat(refusal.get(0).message()).contains(opening.refusal() == null ? offsets : List.of(opening.refusal()));
    }

    @Property(tries = 50)
    void reading_goes_on_at_any_stretch(@ForAll long seed) throws IOException {
        Table table = Table.of(seed);
        FeedFile file = FeedFile.inspect(SCHEMA, Feed.bytes(table.bytes()), table.sizes());
        for (Section section : file.sections()) {
            List<Long> all = new ArrayList<>();
            try (Stretches stretches = file.stretches(section, section.from(), section.line())) {
                while (stretches.hasNext()) {
                    Stretch stretch = stretches.next();
                    all.add(stretch.next());
                    List<Long> rest = new ArrayList<>(all);
                    try (Stretches later = file.stretches(section, stretch.next(), stretch.nextLine())) {
                        later.forEachRemaining(next -> rest.add(next.next()));
                    }
                    assertThat(rest.get(rest.size() - 1)).isEqualTo(section.to());
                }
            }
        }
    }

    @Test
    void most_rows_of_a_usual_feed_take_the_quick_lane() throws IOException {
        AtomicInteger plain = new AtomicInteger();
        AtomicInteger others = new AtomicInteger();
        String row = "H1," + Feed.VALID_CODE + ",2017-03-05,2017-04-01,2017-05-01,A01,甲,惠济区,12.50,是,〔2017〕1号\r\n";
        FeedFile file = Feed.inspect("plain", String.join(",", Table.COLUMNS) + "\r\n" + row.repeat(100));
        StretchReader reader = new StretchReader(file, SCHEMA, reader(file, SCHEMA), Set.of("item"), null);
        read(file, reader, file.sections().get(0), new RowSink() {
            @Override
            public boolean plain(PlainRow row) {
                plain.incrementAndGet();
                return true;
            }

            @Override
            public void outcome(Outcome outcome) {
                others.incrementAndGet();
            }
        });

        assertThat(plain).hasValue(99);
        assertThat(others).hasValue(1);
    }

    @Test
    void what_is_not_applicable_is_no_text() throws IOException {
        String row = "H1," + Feed.VALID_CODE + ",2017-03-05,2017-04-01,2017-05-01,A01,甲,惠济区,12.50,是,";
        FeedFile file = FeedFile.inspect(APPLICABLE, Feed.bytes(String.join(",", Table.COLUMNS) + "\n" + (row + "说明\n").repeat(2) + (row + "无\n").repeat(2)));
        Collected found = new Collected();
        read(file, new StretchReader(file, APPLICABLE, reader(file, APPLICABLE), Set.of(), null), file.sections().get(0), found);

        assertThat(found.plain).containsExactly(false, true, false, false);
        assertThat(found.outcomes).extracting(outcome -> ((Loaded) outcome).row().values().get("note")).containsExactly(new Value.Text("说明"), new Value.Text("说明"),
                new Value.NotApplicable(), new Value.NotApplicable());
    }

    private static FeedSchema applicable(String... columns) {
        return new FeedSchema(SCHEMA.name(), SCHEMA.title(), SCHEMA.supplier(), SCHEMA.dueDate(), SCHEMA.optional(), SCHEMA.toleratedShare(), SCHEMA.subjects(),
                SCHEMA.ignore(), SCHEMA.coverage(), SCHEMA.dated(), SCHEMA.primaryKey(), SCHEMA.fields().stream().map(field -> new Field(field.name(), field.title(),
                field.type(), field.format(), field.unitOfMeasure(), field.notApplicable() || List.of(columns).contains(field.name()), field.atMost(),
                field.notBefore(), field.withinYear(), field.defaultValue(), field.constraints())).toList(), SCHEMA.cases());
    }

    /** Records are refused and changed by steps that look at one column. */
    private static RowReader reader(FeedFile file, FeedSchema schema) {
        RowStep known = row -> row.text("item").filter("A99"::equals).isEmpty() ? new Loaded(row)
                : new Rejected(row.line(), row.key(), row.raw(), List.of(new Reject("plain.csv", row.line(), "item", "A99", RejectCode.UNKNOWN_ITEM, "没有")));
        RowStep changed = row -> row.text("item").filter("改"::equals).isEmpty() ? new Loaded(row)
                : new Loaded(PlainValues.with(row, "item", new Value.Text("已改")));
        return new RowReader(file, schema, Feed.REGISTER, null, 2017, List.of(known, changed));
    }

    private static void read(FeedFile file, StretchReader reader, Section section, RowSink sink) throws IOException {
        try (Stretches stretches = file.stretches(section, section.from(), section.line())) {
            stretches.forEachRemaining(stretch -> reader.read(stretch, sink));
        }
    }

    /** Length of a section without its last line end outside quotes, by the guard: what came before was not enough. */
    private static long withoutLast(byte[] bytes, Charset charset, Section section) throws IOException {
        long last = 0;
        byte[] part = Arrays.copyOfRange(bytes, (int) section.from(), (int) section.to());
        for (int to = 1; to < part.length; to++) {
            boolean lineEnd = Lines.isEnd(part[to - 1]) && !(part[to - 1] == '\r' && part[to] == '\n');
            last = lineEnd && !open(part, to, charset) ? to : last;
        }
        return last;
    }

    private static boolean open(byte[] bytes, int to, Charset charset) throws IOException {
        try (RecordGuard guard = new RecordGuard(new Characters(new ByteArrayInputStream(bytes, 0, to), charset, 0))) {
            boolean open = false;
            for (Piece piece = guard.next(); piece != null; piece = guard.next()) {
                open = piece.unclosed();
            }
            return open;
        }
    }

    private static final class Collected implements RowSink {
        private final List<Outcome> outcomes = new ArrayList<>();
        private final List<Boolean> plain = new ArrayList<>();
        private final List<Integer> coming = new ArrayList<>();
        private Random unwilling;

        @Override
        public void coming(PlainRow[] rows, int count) {
            assertThat(coming).as("all that was announced was handed out").isEmpty();
            Arrays.stream(rows, 0, count).map(PlainRow::line).forEach(coming::add);
        }

        @Override
        public boolean plain(PlainRow row) {
            assertThat(row.line()).isEqualTo(coming.remove(0));
            if (unwilling != null && unwilling.nextInt(3) == 0) {
                return false;
            }
            outcomes.add(PlainValues.outcome(SCHEMA, row));
            plain.add(true);
            return true;
        }

        @Override
        public void outcome(Outcome outcome) {
            outcomes.add(outcome);
            plain.add(false);
        }
    }
}
