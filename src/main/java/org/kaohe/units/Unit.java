package org.kaohe.units;

import java.util.List;
import java.util.stream.Stream;

/**
 * An assessed unit as the register has it.
 *
 * @param code    its code, unique over all years
 * @param name    its name for print
 * @param kind    what it is
 * @param aliases other names that feeds may use, in the order of the register; never null
 * @param from    first assessment year in which it exists, null: always did
 * @param until   last assessment year in which it exists, null: still does
 */
public record Unit(String code, String name, UnitKind kind, List<String> aliases, Integer from, Integer until) {

    public Unit {
        aliases = List.copyOf(aliases);
    }

    /** @return whether it exists in that assessment year */
    public boolean validIn(int year) {
        return (from == null || from <= year) && (until == null || year <= until);
    }

    boolean meets(Unit other) {
        return (from == null || other.until == null || from <= other.until)
                && (other.from == null || until == null || other.from <= until);
    }

    /** Everything it may be called by: code, name, aliases. */
    Stream<String> designations() {
        return Stream.concat(Stream.of(code, name), aliases.stream());
    }
}
