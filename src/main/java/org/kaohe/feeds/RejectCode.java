package org.kaohe.feeds;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Why a feed, a row or a figure is not as it should be: the column {@code code} of rejects.csv. */
public enum RejectCode {
    /** The bytes are neither UTF-8 nor GB18030 text. */
    ENCODING,
    /** A column is missing, unknown or repeated, or the file is empty. */
    HEADER,
    /** The record is no CSV, or too long. */
    SYNTAX,
    /** The record has more or fewer cells than the header. */
    CELL_COUNT,
    /** No number, no date, no yes or no. */
    TYPE,
    /** Readable, but out of what the schema allows. */
    CONSTRAINT,
    /** Not in the list of values. */
    UNKNOWN_VALUE,
    /** No unit of the register, or no subject of the assessment. */
    UNKNOWN_UNIT,
    DUPLICATE_KEY,
    /** Completeness: a subject without its row. */
    MISSING_UNIT,
    /** Completeness: a required figure that was not reported; its row is loaded. */
    MISSING_FIGURE,
    /** A required feed is absent, or a file is none of the feeds. */
    MISSING_FEED,
    NO_SUCH_TARGET,
    UNKNOWN_ITEM,
    UNKNOWN_ENTERPRISE,
    /** The last character of a credit code does not follow from the others. */
    CHECK_DIGIT;

    /** @return the word in rejects.csv, e.g. {@code cell-count} */
    public String token() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @return the code with this word, empty for any other word */
    public static Optional<RejectCode> of(String token) {
        return Stream.of(values()).filter(code -> code.token().equals(token)).findFirst();
    }
}
