package org.kaohe.feeds;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A cell after reading. {@link #encoded()} and {@link #decode(String)} are each other's inverse. */
public sealed interface Value {

    /** A number in the column's unit of measure, with the decimals as written (12.50 is not equal to 12.5). */
    record Figure(BigDecimal number) implements Value {
        @Override
        public String encoded() {
            return "n:" + number.toPlainString();
        }
    }

    /** Text, trimmed, never empty. */
    record Text(String text) implements Value {
        @Override
        public String encoded() {
            return "t:" + text;
        }
    }

    /** A calendar day. */
    record Day(LocalDate date) implements Value {
        @Override
        public String encoded() {
            return "d:" + date;
        }
    }

    /** An answer. */
    record YesNo(boolean yes) implements Value {
        @Override
        public String encoded() {
            return yes ? "b:yes" : "b:no";
        }
    }

    /** A unit of the register, by its code. */
    record UnitCode(String code) implements Value {
        @Override
        public String encoded() {
            return "u:" + code;
        }
    }

    /** 无, 不适用: there is nothing to report. */
    record NotApplicable() implements Value {
        @Override
        public String encoded() {
            return "-";
        }
    }

    /** An empty cell: nothing was reported, which is never zero. */
    record NotReported() implements Value {
        @Override
        public String encoded() {
            return "";
        }
    }

    /** @return a compact form for storage: {@code n:8.5}, {@code t:…}, {@code d:2018-03-05}, {@code b:yes}, {@code u:410102}, {@code -} or nothing */
    String encoded();

    /** @throws IllegalArgumentException the text was not made by {@link #encoded()} */
    static Value decode(String encoded) {
        if (encoded.isEmpty()) {
            return new NotReported();
        }
        if (encoded.equals("-")) {
            return new NotApplicable();
        }
        String rest = encoded.length() < 2 ? "" : encoded.substring(2);
        return switch (encoded.substring(0, Math.min(2, encoded.length()))) {
            case "n:" -> new Figure(new BigDecimal(rest));
            case "t:" -> new Text(rest);
            case "d:" -> new Day(LocalDate.parse(rest));
            case "b:" -> new YesNo(rest.equals("yes"));
            case "u:" -> new UnitCode(rest);
            default -> throw new IllegalArgumentException("no encoded value: " + encoded);
        };
    }
}
