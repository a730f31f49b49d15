package org.kaohe.reports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** One form in which a result is handed out: a workbook, a page, a circular, letters. The same result gives the same bytes. */
public interface Form {

    /** @return its word for {@code report --only} and the manifest, e.g. {@code workbook} */
    String word();

    /**
     * Writes the form's files, one after the other, on a thread of its own.
     *
     * @param sheaf takes each file; names are relative to the year's folder, e.g. {@code letters/410102.docx}
     */
    void write(Result result, Sheaf sheaf) throws IOException;

    /** @return the files of the rules folder that it is printed on, beside the office's settings, by their name below that folder */
    default Map<String, Path> paper() {
        return Map.of();
    }

    /** Takes the files of a form as they come; none is held in memory. */
    @FunctionalInterface
    interface Sheaf {
        void add(ResultFile file) throws IOException;
    }
}
