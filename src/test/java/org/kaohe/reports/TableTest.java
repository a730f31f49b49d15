package org.kaohe.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.Test;

class TableTest {

    private static String table(Object... cells) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Table table = new Table(out, List.of("unit", "note", "score"))) {
            table.row(cells);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void namesWithQuotesCommasAndLineBreaksAreQuoted() throws IOException {
        String text = table("甲\"乙\"公司", "一,二", "三\n四\r\n五");
        assertThat(text).isEqualTo("unit,note,score\n\"甲\"\"乙\"\"公司\",\"一,二\",\"三\n四\r\n五\"\n");
        try (CSVParser parser = CSVParser.parse(text, CSVFormat.RFC4180)) {
            assertThat(parser.getRecords().get(1).toList()).containsExactly("甲\"乙\"公司", "一,二", "三\n四\r\n五");
        }
    }

    @Test
    void plainTextStandsUnquotedWithLineFeedsAndWithoutAMark() throws IOException {
        assertThat(table("中原区", null, new BigDecimal("10.00"))).isEqualTo("unit,note,score\n中原区,,10.00\n");
    }

    @Test
    void decimalsArePrintedPlain() throws IOException {
        assertThat(table("x", new BigDecimal("1E+3"), new BigDecimal("0E-7"))).endsWith("x,1000,0.0000000\n");
    }

    @Test
    void rareCharactersSurvive() throws IOException {
        assertThat(table("𠮷野", "=1+1", "—")).contains("𠮷野").endsWith(",—\n");
    }
}
