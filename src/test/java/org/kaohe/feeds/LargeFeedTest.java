package org.kaohe.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LargeFeedTest {

    private static final String HEADER = "unit,value_added,profit_growth,high_tech\n";
    private static final int LENGTH = 200_000_000;

    @ParameterizedTest
    @ValueSource(strings = {"惠济区,", "惠济区,\"", "惠济区,\"1\","})
    void an_endless_line_costs_only_its_record(String start) throws IOException {
        String end = start.endsWith(",\"") ? "\"" : "";
        Bytes bytes = () -> new Line(HEADER + start, "7", LENGTH / 20, end + ",1,1\n中原区,1,2,3\n");

        List<RawRecord> records = Feed.records(FeedFile.inspect(Feed.schema("statistics"), bytes));

        assertThat(records).extracting(RawRecord::line).containsExactly(2, 3);
        assertThat(records.get(0).fault().message()).contains("超过 32767 个字符");
        assertThat(records.get(0).fault().value()).hasSize(200);
        assertThat(records.get(1).cells()).containsExactly("中原区", "1", "2", "3");
    }

    @Test
    void a_record_too_long_to_be_held_is_read_from_the_feed_itself() throws IOException {
        FeedSchema schema = Feed.schema("statistics");
        FeedFile file = FeedFile.inspect(schema, () -> new Line(HEADER + "惠济区,", "7", LENGTH / 10, ",1,1\n中原区,3,1,2\n"));
        Section section = file.sections().get(0);
        StretchReader reader = new StretchReader(file, schema, new RowReader(file, schema, Feed.REGISTER, null, 2017, List.of()), Set.of(), null);
        List<Integer> lines = new ArrayList<>();
        try (Stretches stretches = file.stretches(section, section.from(), section.line())) {
            Stretch first = stretches.next();
            assertThat(first.bytes()).isNull();
            reader.read(first, rejected(lines));
            assertThat(first.nextLine()).isEqualTo(3);
            assertThat(stretches.next().bytes()).isNotNull();
            assertThat(stretches.hasNext()).isFalse();
        }

        assertThat(lines).containsExactly(2);
    }

    private static RowSink rejected(List<Integer> lines) {
        return new RowSink() {
            @Override
            public boolean plain(PlainRow row) {
                throw new AssertionError();
            }

            @Override
            public void outcome(Outcome outcome) {
                lines.add(((Outcome.Rejected) outcome).line());
            }
        };
    }

    @Test
    void the_guard_never_holds_more_than_the_longest_record() throws IOException {
        RecordGuard guard = new RecordGuard(new Characters(new Line("a\n", "字,", LENGTH, "\nb\n"), StandardCharsets.UTF_8, 0));

        assertThat(guard.next().text()).isEqualTo("a\n");
        assertThat(guard.next().fault().message()).contains("超过 1 MiB");
        assertThat(guard.next().text()).isEqualTo("b\n");
        assertThat(guard.capacity()).isLessThanOrEqualTo(2 * RecordGuard.LONGEST_RECORD);
    }

    @Test
    void sixty_four_megabytes_of_heap_are_enough_for_a_line_of_200() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx64m",
                "-cp", System.getProperty("java.class.path"), LargeFeedTest.class.getName())
                .redirectErrorStream(true).start();

        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).trim()).isEqualTo("2 3");
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    }

    /** The lines of the records of a feed with one line of 200 MB. */
    public static void main(String[] none) throws IOException {
        Bytes bytes = () -> new Line(HEADER + "惠济区,\"", "7", LENGTH, "\",1,1\n中原区,1,2,3\n");
        List<RawRecord> records = Feed.records(FeedFile.inspect(Feed.schema("statistics"), bytes));
        System.out.println(records.get(0).line() + " " + records.get(1).line());
    }

    /** A start, so many bytes of a filling, an end; made up as they are read. */
    private static final class Line extends InputStream {
        private final byte[] start;
        private final byte[] filling;
        private final byte[] end;
        private final int length;
        private int at;

        Line(String start, String filling, int length, String end) {
            this.start = start.getBytes(StandardCharsets.UTF_8);
            this.filling = filling.getBytes(StandardCharsets.UTF_8);
            this.end = end.getBytes(StandardCharsets.UTF_8);
            this.length = length / this.filling.length * this.filling.length;
        }

        @Override
        public int read() {
            int position = at++;
            if (position < start.length) {
                return start[position] & 0xff;
            }
            if (position < start.length + length) {
                return filling[(position - start.length) % filling.length] & 0xff;
            }
            int rest = position - start.length - length;
            return rest < end.length ? end[rest] & 0xff : -1;
        }

        /** Whole fillings at once: a stream byte by byte takes four times as long. */
        @Override
        public int read(byte[] target, int offset, int count) throws IOException {
            int whole = Math.min(count, start.length + length - at) / filling.length;
            if (at < start.length || (at - start.length) % filling.length != 0 || whole < 1) {
                return super.read(target, offset, Math.min(count, filling.length));
            }
            for (int i = 0; i < whole * filling.length; i++) {
                target[offset + i] = filling[i % filling.length];
            }
            at += whole * filling.length;
            return whole * filling.length;
        }
    }
}
