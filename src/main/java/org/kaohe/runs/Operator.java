package org.kaohe.runs;

/** Who runs which version of the program, and where. */
public record Operator(String program, String user, String host) {
}
