package org.kaohe.scoring;

import java.util.List;

/** Where a figure stands: the feed's file and the line of its record. */
record Source(String file, int line) {

    /** A reference with a label, e.g. {@code 最小 惠济区}; the label may be empty. */
    record Labelled(String label, Source source) {
    }

    /** {@code statistics.csv:4; 最小 惠济区 :11}: the file is named where it differs from the one before. */
    static String print(List<Labelled> references) {
        StringBuilder text = new StringBuilder();
        String file = null;
        for (Labelled reference : references) {
            if (!text.isEmpty()) {
                text.append("; ");
            }
            if (!reference.label().isEmpty()) {
                text.append(reference.label()).append(' ');
            }
            if (!reference.source().file().equals(file)) {
                file = reference.source().file();
                text.append(file);
            }
            text.append(':').append(reference.source().line());
        }
        return text.toString();
    }
}
