package org.kaohe.store;

/** What only one process may be at: an assessment, a year, a kind. */
public record Work(String assessment, int year, RunKind kind) {
}
