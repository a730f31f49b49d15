package org.kaohe.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kaohe.feeds.FeedFile;
import org.kaohe.feeds.FeedSchema;
import org.kaohe.feeds.RawRecord;
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
