package org.kaohe.targets;

/**
 * What somebody entitled said of a target without figure.
 *
 * @param met      whether it was met
 * @param evidence the document that says so; may be empty
 * @param source   the feed line; may be null
 */
public record Verdict(boolean met, String evidence, Source source) {
}
