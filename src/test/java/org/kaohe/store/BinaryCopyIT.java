package org.kaohe.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaohe.runs.Bench;
import org.springframework.jdbc.core.JdbcTemplate;

/** What goes in by COPY is what the server then has. */
class BinaryCopyIT {

    private final JdbcTemplate database = Bench.bean(JdbcTemplate.class);

    @BeforeEach
    void table() {
        database.execute("create table copied (n int, big bigint, number numeric, day date, word text, bytes bytea, yes boolean)");
    }

    @AfterEach
    void gone() {
        database.execute("drop table copied");
    }

    private interface Rows {
        void into(BinaryCopy copy) throws Exception;
    }

    private static void copy(Rows rows, String... columns) throws Exception {
        try (Connection connection = Bench.bean(DataSource.class).getConnection(); BinaryCopy copy = new BinaryCopy(connection, "copied", columns)) {
            rows.into(copy);
            copy.end();
        }
    }

    @Test
    void numbers_are_the_servers_own_to_the_last_digit() throws Exception {
        List<BigDecimal> numbers = new ArrayList<>();
        for (String text : List.of("0", "0.00", "0.0000", "0.00000", "1", "-1", "100", "59.995", "9999", "10000", "10000.00", "123456789.0001", "0.0001", "0.00010", "-0.00001",
                "1E+3", "1E+9", "99999999.99999999", "-12345678901234567890.123456789", "1E-20", "30000.5", "0.5000")) {
            numbers.add(new BigDecimal(text));
        }
        Random random = new Random(20181231);
        for (int i = 0; i < 300; i++) {
            numbers.add(new BigDecimal(new BigInteger(random.nextInt(90), random).multiply(BigInteger.valueOf(random.nextInt(3) - 1)), random.nextInt(20)));
        }
        copy(copy -> {
            for (int i = 0; i < numbers.size(); i++) {
                copy.row().cell(i).cell(numbers.get(i));
            }
        }, "n", "number");
        assertThat(database.queryForList("select number::text from copied order by n", String.class)).isEqualTo(numbers.stream().map(BigDecimal::toPlainString).toList());
        // as if they had been written out: the server orders, adds and compares them so
        for (int i = 0; i < numbers.size(); i++) {
            assertThat(database.queryForObject("select number_send(number) = number_send(?::numeric) and number = ?::numeric from copied where n = ?".replace("number_send", "numeric_send"),
                    Boolean.class, numbers.get(i).toPlainString(), numbers.get(i).toPlainString(), i)).as(numbers.get(i).toPlainString()).isTrue();
        }
    }

    @Test
    void days_words_and_nothing_come_as_they_are() throws Exception {
        String chinese = "甲\"乙\",\n\t\\N 𠮷";
        byte[] large = new byte[200_000];
        new Random(3).nextBytes(large);
        copy(copy -> {
            copy.row().cell(1L << 40).cell(LocalDate.of(2018, 12, 31)).cell(chinese).cell(large, 0, large.length).cell(true);
            copy.row().cell(-1L).cell(LocalDate.of(1949, 10, 1)).cell("").cell(large, 100, 0).cell(false);
            copy.row().cell(0L).cell((LocalDate) null).cell((String) null).empty().empty();
        }, "big", "day", "word", "bytes", "yes");
        assertThat(database.queryForList("select big || ' ' || coalesce(day::text, '-') || ' ' || coalesce(word, '-') || ' ' || coalesce(length(bytes), -1) || ' ' || coalesce(yes::text, '-')"
                + " from copied order by big desc", String.class)).containsExactly("1099511627776 2018-12-31 " + chinese + " 200000 true", "0 - - -1 -", "-1 1949-10-01  0 false");
        assertThat(database.queryForObject("select bytes from copied where yes", byte[].class)).isEqualTo(large);
    }

    @Test
    void without_its_end_nothing_has_come_in() {
        assertThatThrownBy(() -> copy(copy -> {
            for (int i = 0; i < 20_000; i++) {
                copy.row().cell(i);
            }
            throw new IllegalStateException("killed");
        }, "n")).hasMessage("killed");
        assertThat(database.queryForObject("select count(*) from copied", Long.class)).isZero();
    }
}
