package org.kaohe.reports;

import java.io.IOException;
import java.io.OutputStream;

/**
 * One file of a result.
 *
 * @param name    below the year's folder
 * @param content what writes it
 * @param made    the table of the run that is kept already, part by part, with these very bytes; null: it is not
 */
public record ResultFile(String name, Content content, String made) {

    public ResultFile(String name, Content content) {
        this(name, content, null);
    }

    /** @return the same content under another name */
    public ResultFile as(String other) {
        return new ResultFile(other, content, made);
    }

    /** Writes the whole file; the same result gives the same bytes. */
    @FunctionalInterface
    public interface Content {
        void write(OutputStream out) throws IOException;
    }
}
