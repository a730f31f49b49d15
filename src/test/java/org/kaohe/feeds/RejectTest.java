package org.kaohe.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RejectTest {

    @Test
    void the_codes_have_the_words_of_the_contract() {
        assertThat(RejectCode.values()).extracting(RejectCode::token).containsExactly("encoding", "header", "syntax", "cell-count",
                "type", "constraint", "unknown-value", "unknown-unit", "duplicate-key", "missing-unit", "missing-figure", "missing-feed",
                "no-such-target", "unknown-item", "unknown-enterprise", "check-digit");
        assertThat(RejectCode.of("cell-count")).contains(RejectCode.CELL_COUNT);
        assertThat(RejectCode.of("CELL_COUNT")).isEmpty();
    }

    @Test
    void rejects_are_sorted_by_feed_line_column_and_code() {
        List<Reject> sorted = List.of(reject("a.csv", 2, "b", RejectCode.TYPE), reject("a.csv", 10, "", RejectCode.TYPE),
                reject("a.csv", 10, "\uFFFD", RejectCode.TYPE), reject("a.csv", 10, "𠮷", RejectCode.CONSTRAINT),
                reject("a.csv", 10, "𠮷", RejectCode.TYPE), reject("b.csv", 1, "", RejectCode.TYPE));

        assertThat(Stream.of(4, 2, 5, 0, 3, 1).map(sorted::get).sorted().toList()).isEqualTo(sorted);
    }

    @Test
    void a_value_is_cut_to_200_characters_and_its_control_characters_are_made_visible() {
        assertThat(value("a\u0000\t\r\n\u007F\u200B")).isEqualTo("a␀␉␍␊\\u007F\\u200B");
        assertThat(value("𠮷".repeat(300))).isEqualTo("𠮷".repeat(200));
        assertThat(value("\u200B".repeat(300))).hasSize(200);
        assertThat(value("x\uD83D")).isEqualTo("x\\uD83D");
        assertThat(value(value("\n\u0085"))).isEqualTo(value("\n\u0085"));
        assertThat(value(null)).isEmpty();
    }

    private static String value(String text) {
        return new Reject("a.csv", 1, null, text, RejectCode.TYPE, "").value();
    }

    private static Reject reject(String feed, int line, String column, RejectCode code) {
        return new Reject(feed, line, column, "", code, "");
    }
}
