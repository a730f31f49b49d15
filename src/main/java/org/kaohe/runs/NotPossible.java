package org.kaohe.runs;

/** What was asked for cannot be: no rules or no feeds for that year, no such run (status 2). The message is for the user. */
public final class NotPossible extends RuntimeException {
    public NotPossible(String message) {
        super(message);
    }
}
