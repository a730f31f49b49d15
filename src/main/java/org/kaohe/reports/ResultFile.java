package org.kaohe.reports;

import java.io.IOException;
import java.io.OutputStream;

/** One file of a result: its name below the year's folder and what writes it. */
public record ResultFile(String name, Content content) {

    /** @return the same content under another name */
    public ResultFile as(String other) {
        return new ResultFile(other, content);
    }

    /** Writes the whole file; the same result gives the same bytes. */
    @FunctionalInterface
    public interface Content {
        void write(OutputStream out) throws IOException;
    }
}
