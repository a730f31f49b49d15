package org.kaohe.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kaohe.feeds.FeedFile;
import org.kaohe.feeds.FeedSchema;
import org.kaohe.feeds.RawRecord;
import org.kaohe.feeds.Section;
import org.kaohe.feeds.Stretch;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.batch.test.MetaDataInstanceFactory;

/** The readers go on behind the last item that a step committed. */
class RestartingReadersTest {

    @Test
    void records_go_on_behind_the_last_one_committed_whatever_lines_they_span() throws Exception {
        byte[] feed = "unit,fact,document,date\n中原区,\"甲\n乙\",一,2017-03-01\n\n二七区,丙,二,2017-04-01\n金水区,丁,三,2017-05-01\n".getBytes(StandardCharsets.UTF_8);
        FeedFile file = FeedFile.inspect(FeedSchema.read(Path.of("jobs/grain-security/feeds/vetoes.json")), () -> new ByteArrayInputStream(feed));
        StepExecution step = MetaDataInstanceFactory.createStepExecution();

        assertThat(read(new FeedRecordReader(file), step.getExecutionContext(), 2)).extracting(RawRecord::line).containsExactly(2, 5);
        assertThat(read(new FeedRecordReader(file), step.getExecutionContext(), 2)).extracting(record -> record == null ? null : record.line()).containsExactly(6, null);
    }

    @Test
    void subjects_go_on_behind_the_last_one_committed() throws Exception {
        StepExecution step = MetaDataInstanceFactory.createStepExecution();

        assertThat(read(new SubjectReader<>(() -> List.of("a", "b", "c")), step.getExecutionContext(), 1)).containsExactly("a");
        assertThat(read(new SubjectReader<>(() -> List.of("a", "b", "c")), step.getExecutionContext(), 3)).containsExactly("b", "c", null);
    }

    /** Of 10 MB: two stretches of 4 MiB at least, and what is left. */
    @Test
    void stretches_go_on_behind_the_last_one_committed_whatever_lines_their_records_span() throws Exception {
        StringBuilder feed = new StringBuilder("finding_no,credit_code,found_on,confirmed_on,item,authority,document\n");
        for (int i = 0; feed.length() < 10_000_000; i++) {
            feed.append('F').append(i).append(",91410105MA00000016,2018-03-01,2018-03-02,A13,\"").append("a\n".repeat(i % 400)).append("\",x\n");
        }
        byte[] bytes = feed.toString().getBytes(StandardCharsets.US_ASCII);
        FeedFile file = FeedFile.inspect(FeedSchema.read(Path.of("jobs/environmental-credit/feeds/findings.json")), () -> new ByteArrayInputStream(bytes));
        Section section = file.sections().get(0);
        ExecutionContext context = MetaDataInstanceFactory.createStepExecution().getExecutionContext();

        assertThat(read(new StretchItems(file, section), context, 0)).isEmpty();
        Stretch first = read(new StretchItems(file, section), context, 1).get(0);
        // killed before the commit: as if it had never been read
        StretchItems lost = new StretchItems(file, section);
        lost.open(context);
        lost.read();
        lost.close();
        List<Stretch> rest = read(new StretchItems(file, section), context, 3);

        assertThat(List.of(first.line(), rest.get(0).line(), rest.get(1).line())).containsExactly(section.line(), first.nextLine(), rest.get(0).nextLine());
        assertThat(rest.get(1).next()).isEqualTo(section.to());
        assertThat(rest.get(2)).isNull();
        for (Stretch stretch : List.of(first, rest.get(0), rest.get(1))) {
            assertThat((long) stretch.nextLine()).isEqualTo(1 + lines(bytes, stretch.next()));
            assertThat(stretch.next() == bytes.length || bytes[(int) stretch.next()] == 'F').isTrue();
        }
        assertThat(read(new StretchItems(file, section), context, 1)).containsExactly((Stretch) null);
    }

    private static long lines(byte[] bytes, long to) {
        long lines = 0;
        for (int i = 0; i < to; i++) {
            lines += bytes[i] == '\n' ? 1 : 0;
        }
        return lines;
    }

    @Test
    void buckets_are_the_same_parts_whoever_asks_and_go_on_behind_the_last_one_committed() throws Exception {
        assertThat(BucketItems.parts(0)).isEmpty();
        assertThat(BucketItems.parts(35)).containsKeys("000000", "000004", "000007").doesNotContainKey("000001");
        BucketItems.Range second = BucketItems.parts(35).get("000004");
        ExecutionContext context = new ExecutionContext();
        assertThat(read(new BucketItems(second), context, 1)).containsExactly(4);
        assertThat(read(new BucketItems(second), context, 3)).containsExactly(5, 6, null);
    }

    @Test
    void all_buckets_are_in_a_part_once_and_the_last_parts_are_short() {
        for (int buckets = 1; buckets < 600; buckets++) {
            int next = 0;
            int size = 16;
            for (Map.Entry<String, BucketItems.Range> part : BucketItems.parts(buckets).entrySet()) {
                assertThat(part.getValue().from()).isEqualTo(next).isEqualTo(Integer.parseInt(part.getKey()));
                assertThat(part.getValue().to() - next).isBetween(1, size);
                size = part.getValue().to() - next;
                next = part.getValue().to();
            }
            assertThat(next).isEqualTo(buckets);
            assertThat(size).isEqualTo(1);
        }
    }

    /** Reads so many items and commits, as a step does that is killed afterwards. */
    private static <T> List<T> read(ItemStreamReader<T> reader, ExecutionContext context, int items) throws Exception {
        reader.open(context);
        List<T> read = new ArrayList<>();
        for (int i = 0; i < items; i++) {
            read.add(reader.read());
        }
        reader.update(context);
        reader.close();
        return read;
    }
}
