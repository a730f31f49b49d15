package org.kaohe.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class ValueTest {

    @Test
    void every_value_has_its_compact_form() {
        assertThat(List.of(new Value.Figure(new BigDecimal("8.50")), new Value.Text("t: 文"), new Value.Day(LocalDate.of(2018, 3, 5)),
                new Value.YesNo(true), new Value.YesNo(false), new Value.UnitCode("410102"), new Value.NotApplicable(), new Value.NotReported()))
                .allSatisfy(value -> assertThat(Value.decode(value.encoded())).isEqualTo(value))
                .extracting(Value::encoded).containsExactly("n:8.50", "t:t: 文", "d:2018-03-05", "b:yes", "b:no", "u:410102", "-", "");
    }

    @Property
    void any_figure_and_any_text_come_back(@ForAll @Scale(9) BigDecimal number, @ForAll @NotEmpty String text) {
        assertThat(Value.decode(new Value.Figure(number).encoded())).isEqualTo(new Value.Figure(number));
        assertThat(Value.decode(new Value.Text(text).encoded())).isEqualTo(new Value.Text(text));
    }

    @Test
    void what_was_never_encoded_is_refused() {
        for (String text : List.of("x", "x:1", "8.5", "--", "n:", "n:x", "d:")) {
            assertThatThrownBy(() -> Value.decode(text)).isInstanceOf(RuntimeException.class);
        }
    }

    @Test
    void a_row_answers_null_for_what_was_not_reported_and_refuses_the_wrong_kind() {
        TreeMap<String, Value> values = new TreeMap<>();
        values.put("a", new Value.Figure(BigDecimal.ONE));
        values.put("b", new Value.NotReported());
        values.put("c", new Value.NotApplicable());
        Row row = new Row(2, "k", "r", values, List.of());

        assertThat(row.figure("a").orElse(null)).isEqualTo(BigDecimal.ONE);
        assertThat(row.figure("b").orElse(null)).isNull();
        assertThat(row.date("c").orElse(null)).isNull();
        assertThat(row.yes("absent").orElse(null)).isNull();
        assertThat(row.unit()).isNull();
        assertThatThrownBy(() -> row.text("a").orElse(null)).isInstanceOf(IllegalArgumentException.class);
    }
}
