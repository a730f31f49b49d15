package org.kaohe.units;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What an assessed unit is. */
public enum UnitKind {
    COUNTY, DISTRICT, ZONE, AGENCY, DEPARTMENT;

    /** @return the word in the register: {@code county}, {@code district} … */
    public String token() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @return the kind that the register writes so, empty for any other word */
    public static Optional<UnitKind> of(String token) {
        return Stream.of(values()).filter(kind -> kind.token().equals(token)).findFirst();
    }
}
