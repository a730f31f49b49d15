package org.kaohe.feeds;

/**
 * Where in a record one stands as far as quotes go: the one rule by which feeds are cut into records, whether in
 * characters or in bytes. Outside of {@link #QUOTED} a line end ends the record and the next begins at {@link #CELL_START}.
 */
enum Quoting {
    CELL_START, PLAIN, QUOTED, QUOTE_SEEN,
    /** After a misplaced quote following quotes is vain: the record goes to the end of the line. */
    LOST;

    /** The state after a character that does not end the record. Only commas and quotes ever leave PLAIN, QUOTED or LOST. */
    Quoting after(int c) {
        return switch (this) {
            case CELL_START, PLAIN -> c == ',' ? CELL_START : c != '"' ? PLAIN : this == CELL_START ? QUOTED : LOST;
            case QUOTED -> c == '"' ? QUOTE_SEEN : QUOTED;
            case QUOTE_SEEN -> c == '"' ? QUOTED : c == ',' ? CELL_START : LOST;
            case LOST -> LOST;
        };
    }
}
