package org.kaohe.feeds;

/** Reads the cells of one column where it is certain how the long way would read them. A class: its calls are cheaper than an interface's. */
abstract class QuickColumn {

    /** No certainty: the record is to be read the long way. */
    static final int UNSURE = -1;

    /**
     * @param from where the cell begins; {@link Stretch#SPARE} zeros follow the bytes
     * @param cells takes the value
     * @return where the cell ends, on a comma or a line end, or {@link #UNSURE}
     */
    abstract int read(byte[] bytes, int from, QuickRow cells);

    static boolean isEnd(int c) {
        return c == ',' || Lines.isEnd(c);
    }
}
