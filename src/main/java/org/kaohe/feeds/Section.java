package org.kaohe.feeds;

/**
 * A part of a feed between two record ends, after its header; together the sections are all of it. Where they are cut
 * follows from the bytes alone.
 *
 * @param number from 0
 * @param from   offset of its first byte in the file
 * @param to     offset after its last byte, the line end included
 * @param line   the line on which it begins, from 1
 */
public record Section(int number, long from, long to, int line) {}
