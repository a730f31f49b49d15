package org.kaohe.feeds;

/** Takes what became of the records of a stretch, in the order of the file. */
public interface RowSink {

    /**
     * What the next calls of {@link #plain} will hand out, so that it can be looked up together: one after the other each
     * would wait for memory.
     *
     * @param rows good rows, so many of them, valid until the last one was handed out
     */
    default void coming(PlainRow[] rows, int count) {
    }

    /**
     * @param row a good row without missing figures, valid during the call only
     * @return whether it is taken so; if not, the record is read the long way, and its outcome comes next
     */
    boolean plain(PlainRow row);

    /** @param outcome of a record that was read the long way */
    void outcome(Outcome outcome);
}
