package org.kaohe.feeds;

/**
 * A good row as bytes, nothing missing: the cells by the index of {@link FeedSchema#fields()}, each as the UTF-8 of its
 * value (text trimmed, days as 2018-03-05, units and enterprises by code, numbers in plain digits, yes or no); nothing:
 * not reported. A view that is used again for the next row.
 */
public interface PlainRow {

    /** @return first line of the record in the file */
    int line();

    /** @return where the cell's bytes stand, from {@link #from} to {@link #to}; not to be changed */
    byte[] array(int field);

    int from(int field);

    int to(int field);
}
