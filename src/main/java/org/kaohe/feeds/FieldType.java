package org.kaohe.feeds;

import java.util.Locale;

/** The kinds of columns, in the words of Frictionless Table Schema. */
public enum FieldType {
    STRING, NUMBER, INTEGER, DATE, BOOLEAN, ANY;

    String token() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean numeric() {
        return this == NUMBER || this == INTEGER;
    }
}
