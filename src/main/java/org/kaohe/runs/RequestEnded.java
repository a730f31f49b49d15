package org.kaohe.runs;

import org.kaohe.store.Request;

/** Told to listeners of the application's events when a dispatcher has ended a request; {@link Request#state()} says how. */
public record RequestEnded(Request request) {
}
