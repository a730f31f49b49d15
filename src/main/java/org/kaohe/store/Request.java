package org.kaohe.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

/**
 * What somebody asked for, as the database has it.
 *
 * @param scheduledFor when the clock was to fire; null where nobody scheduled it
 * @param run          the run it led to, or of which it is a restart; null before there is one
 * @param claimedBy    the process at work on it; null before
 * @param ending       how the run ended, where it did
 * @param status       the exit status, once it has ended
 * @param message      why it ended otherwise than well
 * @param successor    the request that took its place
 */
public record Request(long id, String assessment, int year, RunKind kind, LocalDate asOf, String input, String output, Source source,
                      String askedBy, String host, String command, Instant askedAt, Instant scheduledFor, State state, Long run,
                      String claimedBy, String ending, Integer status, String message, Long successor) {

    /** @return what it is about */
    public Work work() {
        return new Work(assessment, year, kind);
    }

    /** Where a request comes from. */
    public enum Source {
        /** {@code run} or {@code check}. */ TYPED,
        /** The clock. */ SCHEDULED,
        /** {@code restart}. */ RESTART;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Where a request stands. */
    public enum State {
        /** Nobody is at it yet, or whoever was has put it back. */ WAITING("等待"),
        /** A process is at it, or died over it. */ CLAIMED("进行中"),
        /** The run is done. */ DONE("已完成"),
        /** Its feeds or rules were refused. */ REFUSED("已拒绝"),
        /** It failed; restart goes on. */ FAILED("失败"),
        /** Whoever typed it stopped it; restart goes on. */ STOPPED("已停止"),
        /** Another process was at the same work. */ BUSY("未执行"),
        /** A later request took over the work of its dead process. */ REPLACED("已被接手");

        private final String label;

        State(String label) {
            this.label = label;
        }

        /** @return the state in the reader's words */
        public String label() {
            return label;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** @return whether somebody is or will be at it */
        public boolean open() {
            return this == WAITING || this == CLAIMED;
        }
    }
}
