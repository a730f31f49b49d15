package org.kaohe.feeds;

/** Takes what became of the records of a stretch, in the order of the file. */
public interface RowSink {

    /**
     * @param row a good row without missing figures, valid during the call only
     * @return whether it is taken so; if not, the record is read the long way, and its outcome comes next
     */
    boolean plain(PlainRow row);

    /** @param outcome of a record that was read the long way */
    void outcome(Outcome outcome);
}
