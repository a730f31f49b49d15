package org.kaohe.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordGuardTest {

    @Test
    void each_record_has_the_line_on_which_it_begins() throws IOException {
        assertThat(lines("a\n\"b\nb\r\nb\",x\nc\n\n\nd")).containsExactly("1 a", "2 \"b\nb\r\nb\",x", "5 c", "8 d");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\r\n"})
    void line_feed_carriage_return_and_both_end_a_line(String end) throws IOException {
        String text = String.join(end, "a,1", "\"b" + end + "\",2", "", "c,3", "");

        assertThat(lines(text)).containsExactly("1 a,1", "2 \"b" + end + "\",2", "5 c,3");
    }

    @Test
    void a_misplaced_quote_costs_only_its_own_line() throws IOException {
        List<Piece> pieces = pieces("a\nx\"y,\"\nb\n\"c\" d,\"\ne\n");

        assertThat(pieces).extracting(Piece::line).containsExactly(1, 2, 3, 4, 5);
        assertThat(pieces.get(1).fault().message()).contains("没有加引号的格内有双引号");
        assertThat(pieces.get(1).fault().excerpt()).isEqualTo("x\"");
        assertThat(pieces.get(3).fault().message()).contains("右引号之后还有文字");
        assertThat(pieces.get(4).text()).isEqualTo("e\n");
    }

    @ParameterizedTest
    @ValueSource(chars = {0, 1, 7, 8, 0x0B, 0x0C, 0x1B, 0x1F, 0x7F, 0x80, 0x85, 0x9F})
    void a_control_character_costs_its_record_to_the_end_of_its_quotes(char control) throws IOException {
        List<Piece> pieces = pieces("a\n\"x" + control + "\ny\",2\nb\n");

        assertThat(pieces).extracting(Piece::line).containsExactly(1, 2, 4);
        assertThat(pieces.get(1).fault().message()).contains("控制字符 " + String.format("U+%04X", (int) control));
    }

    @Test
    void tabs_and_quoted_line_breaks_are_no_control_characters() throws IOException {
        assertThat(lines("a\tb,\"c\n\r\td\"")).containsExactly("1 a\tb,\"c\n\r\td\"");
    }

    @Test
    void a_quote_that_is_never_closed_is_told_with_the_line_on_which_it_opens() throws IOException {
        List<Piece> pieces = pieces("a,b\n1,\"x\ny\",\"z\n2,3\n");

        assertThat(pieces).hasSize(2);
        assertThat(pieces.get(1).unclosed()).isTrue();
        assertThat(pieces.get(1).fault().line()).isEqualTo(3);
        assertThat(pieces.get(1).fault().cell()).isEqualTo(2);
    }

    @Test
    void a_cell_may_have_32767_characters_and_no_more() throws IOException {
        String longest = "字".repeat(32_767);

        assertThat(lines(longest + "\n")).hasSize(1);
        assertThat(lines("\"" + longest.substring(1) + "\"\"\"\n")).hasSize(1); // the doubled quote is one character
        assertThat(pieces("a\n" + longest + "x\nb\n").get(1).fault().message()).contains("第 1 格超过 32767 个字符");
        assertThat(pieces("a\nb,\"" + longest + "\n\"\nb\n")).extracting(Piece::line).containsExactly(1, 2, 4);
    }

    @Test
    void a_record_may_have_one_mebibyte_and_no_more() throws IOException {
        String cells = ("x".repeat(1023) + ",").repeat(1023) + "x".repeat(1024); // 1024 times 1024 bytes

        assertThat(lines(cells + "\n")).hasSize(1);
        List<Piece> pieces = pieces("a\n" + cells + "x\nb\n");
        assertThat(pieces.get(1).fault().message()).contains("超过 1 MiB");
        assertThat(pieces.get(2).text()).isEqualTo("b\n");
    }

    @Test
    void chinese_text_counts_three_bytes_a_character() throws IOException {
        String cells = ("字".repeat(341) + ",").repeat(1024); // 1024 times 3 × 341 + 1 bytes

        assertThat(pieces(cells + "\n").get(0).fault()).isNull();
        assertThat(pieces(cells + "x\n").get(0).fault()).isNotNull();
    }

    private static List<String> lines(String text) throws IOException {
        return pieces(text).stream().map(piece -> {
            assertThat(piece.fault()).isNull();
            return piece.line() + " " + piece.text().substring(0, piece.text().length() - 1);
        }).toList();
    }

    private static List<Piece> pieces(String text) throws IOException {
        List<Piece> pieces = new ArrayList<>();
        try (RecordGuard guard = new RecordGuard(new Characters(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8, 0))) {
            for (Piece piece = guard.next(); piece != null; piece = guard.next()) {
                pieces.add(piece);
            }
        }
        return pieces;
    }
}
