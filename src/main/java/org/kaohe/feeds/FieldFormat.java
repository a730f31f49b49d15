package org.kaohe.feeds;

import java.util.Locale;

/** What a string column holds, if not just text. */
public enum FieldFormat {
    /** A unit of the register: code, name or alias. */
    UNIT,
    /** A unified social credit code. */
    CREDIT_CODE,
    /** Any other code: read in half width, otherwise as it stands. */
    CODE;

    String token() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
