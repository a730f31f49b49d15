package org.kaohe.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingTest {

    private static final FeedSchema SCHEMA = Feed.schema("statistics");
    private static final String HEADER = "unit,value_added,profit_growth,high_tech\n";
    private static final String TEXT = HEADER + "惠济区,38.75,8.5%,1\n中原区,20,−3,2\n";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void utf_8_and_gb18030_are_told_apart_with_and_without_a_byte_order_mark(String charset) {
        for (String mark : List.of("", "\uFEFF")) {
            FeedFile file = Feed.inspect(SCHEMA, Feed.bytes((mark + TEXT).getBytes(Charset.forName(charset))));

            assertThat(file.refusal()).isEmpty();
            assertThat(Feed.records(file)).extracting(record -> record.cells().get(0)).containsExactly("惠济区", "中原区");
            assertThat(Feed.records(file).get(1).cells().get(2)).isEqualTo("−3");
        }
    }

    @Test
    void the_four_byte_characters_of_gb18030_are_read() {
        FeedFile file = Feed.inspect(SCHEMA, Feed.bytes((HEADER + "𠮷㐂,1,1,1\n").getBytes(Charset.forName("GB18030"))));

        assertThat(Feed.records(file).get(0).cells().get(0)).isEqualTo("𠮷㐂");
    }

    @Test
    void characters_across_the_blocks_of_reading_are_whole() {
        for (String charset : List.of("UTF-8", "GB18030")) {
            StringBuilder text = new StringBuilder(HEADER);
            for (int i = 0; i < 20_000; i++) {
                text.append("惠济区𠮷,").append("1".repeat(i % 4 + 1)).append(",2,3\n");
            }
            FeedFile file = Feed.inspect(SCHEMA, Feed.bytes(text.toString().getBytes(Charset.forName(charset))));

            assertThat(Feed.records(file)).hasSize(20_000).allMatch(record -> record.cells().get(0).equals("惠济区𠮷"));
        }
    }

    @Test
    void what_is_neither_is_refused_with_the_offset_of_the_first_byte_that_is_not_gb18030() {
        byte[] bytes = join(TEXT.getBytes(Charset.forName("GB18030")), HexFormat.of().parseHex("c4e3ff0a"));
        int offset = bytes.length - 2; // c4e3 is a character, ff is none

        assertRefused(bytes, "从第 " + offset + " 字节（从 0 数起）起不是 GB18030");
    }

    @Test
    void half_a_character_at_the_end_is_refused() {
        byte[] bytes = join(TEXT.getBytes(Charset.forName("GB18030")), new byte[] {(byte) 0xc4});

        assertRefused(bytes, "从第 " + (bytes.length - 1) + " 字节");
    }

    @Test
    void the_offset_is_right_beyond_the_first_block() {
        byte[] bytes = join((HEADER + "惠,1,1,1\n".repeat(50_000)).getBytes(Charset.forName("GB18030")), new byte[] {(byte) 0xff});

        assertRefused(bytes, "从第 " + (bytes.length - 1) + " 字节");
    }

    @Test
    void a_file_that_declares_itself_utf_8_and_is_not_is_refused() {
        byte[] bytes = join(HexFormat.of().parseHex("efbbbf"), TEXT.getBytes(Charset.forName("GB18030")));

        assertRefused(bytes, "从第 " + (3 + HEADER.length()) + " 字节（从 0 数起）起不是");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32"})
    void utf_16_is_refused_with_the_way_out(String charset) {
        for (String mark : List.of("", "\uFEFF")) {
            if (!charset.equals("UTF-32") || !mark.isEmpty()) {
                assertRefused((mark + TEXT).getBytes(Charset.forName(charset)), "UTF-16", "另存为“CSV UTF-8（逗号分隔）”");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"504b030414000600", "d0cf11e0a1b11ae1"})
    void a_renamed_workbook_is_refused_with_the_way_out(String magic) {
        assertRefused(HexFormat.of().parseHex(magic), "工作簿", "另存为“CSV UTF-8（逗号分隔）”");
    }

    private static void assertRefused(byte[] bytes, String... words) {
        FeedFile file = Feed.inspect(SCHEMA, Feed.bytes(bytes));

        assertThat(file.refusal()).singleElement().satisfies(reject -> {
            assertThat(reject.code()).isEqualTo(RejectCode.ENCODING);
            assertThat(reject.feed()).isEqualTo("statistics.csv");
            assertThat(reject.line()).isZero();
            assertThat(reject.message()).contains(words);
        });
        assertThatThrownBy(file::records).isInstanceOf(IllegalStateException.class);
    }

    private static byte[] join(byte[] first, byte[] second) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        joined.writeBytes(first);
        joined.writeBytes(second);
        return joined.toByteArray();
    }

    @Test
    void a_header_in_ascii_alone_is_utf_8() {
        assertThat(Feed.inspect(SCHEMA, Feed.bytes(HEADER.getBytes(StandardCharsets.US_ASCII))).refusal()).isEmpty();
    }
}
