package org.kaohe.feeds;

/**
 * One record cut out of a file.
 *
 * @param line  its first line
 * @param text  its text, ended by a line feed; null where there is a fault
 * @param fault null where it is sound
 */
record Piece(int line, String text, Fault fault) {

    /**
     * Why the record is no CSV.
     *
     * @param line     where it is
     * @param cell     in which cell, from 0
     * @param excerpt  the cell's text up to the fault
     * @param message  in Chinese
     * @param unclosed a quote stays open to the end of the file
     */
    record Fault(int line, int cell, String excerpt, String message, boolean unclosed) {}

    boolean unclosed() {
        return fault != null && fault.unclosed();
    }
}
