package org.kaohe.targets;

import java.math.BigDecimal;

/**
 * What became of a row of a feed.
 *
 * @param <T> what it names: a {@link Target}, or for references an indicator's id
 */
public sealed interface Entry<T> {

    /**
     * A figure.
     *
     * @param value in the target's unit of measure; classes of water as numbers
     */
    record Accepted<T>(T of, BigDecimal value) implements Entry<T> {
    }

    /** The row names a target and leaves its value empty: not reported. */
    record Empty<T>(T of) implements Entry<T> {
    }

    /**
     * The row cannot be used.
     *
     * @param column  the column at fault
     * @param message in Chinese: what is wrong, what was expected
     */
    record Rejected<T>(String column, Code code, String message) implements Entry<T> {
    }

    /** Why a row is rejected. */
    enum Code {
        NO_SUCH_TARGET("no-such-target"), TYPE("type"), CONSTRAINT("constraint");

        private final String token;

        Code(String token) {
            this.token = token;
        }

        /** @return as in rejects.csv */
        public String token() {
            return token;
        }
    }
}
