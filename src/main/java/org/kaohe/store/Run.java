package org.kaohe.store;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A run as the database has it.
 *
 * @param asOf        nothing dated later counts; null: no date cuts
 * @param identity    SHA-256 over all that decides the result
 * @param progress    how far it is; null before the first step
 * @param reason      why it was refused, failed or superseded; null otherwise
 * @param input       the feeds' folder
 * @param output      the folder that receives {@code ASSESSMENT/YEAR}
 * @param publishedAt when its outputs were last put in place; null: never
 */
public record Run(long id, String assessment, int year, RunKind kind, LocalDate asOf, String identity, RunState state, Progress progress,
                  String reason, String input, String output, String program, String requestedBy, String host, Instant startedAt,
                  Instant changedAt, Instant publishedAt) {

    /** The step last begun. @param number from 1 */
    public record Progress(String title, int number, int of) {
    }

    /** What the identity of a trial begins with. */
    private static final String TRIAL = "trial-";

    /** @return the identity of a trial; no other run ever has it */
    public static String trial(String unique) {
        return TRIAL + unique;
    }

    /** @return whether it computes on altered figures or rules, publishes nothing and is deleted when it was looked at */
    public boolean trial() {
        return identity.startsWith(TRIAL);
    }

    /** @return the folder below the assessment's output: {@code 2017}, {@code 2017.progress} */
    public String folder() {
        return kind == RunKind.PROGRESS ? year + ".progress" : String.valueOf(year);
    }
}
