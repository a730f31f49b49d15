package org.kaohe.units;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The register of assessed units. Immutable, thread-safe.
 */
public final class UnitRegister {

    private final Map<String, Unit> byCode;
    private final Map<String, List<Unit>> byDesignation;

    UnitRegister(Map<String, Unit> byCode, Map<String, List<Unit>> byDesignation) {
        this.byCode = new LinkedHashMap<>(byCode);
        this.byDesignation = new HashMap<>(byDesignation);
    }

    /**
     * Reads {@code code,name,kind,aliases[,from,until]}: UTF-8, a record a line, aliases divided by {@code ;},
     * from and until assessment years, both included, empty for no limit.
     *
     * @throws RegisterException the file cannot be read or is unsound
     */
    public static UnitRegister read(Path unitsCsv) {
        return new RegisterReader(unitsCsv).read();
    }

    /** @return the unit that exists in the year and bears this code, name or alias; width, kind of brackets and blanks make no difference */
    public Optional<Unit> find(String codeNameOrAlias, int year) {
        return byDesignation.getOrDefault(Folding.name(codeNameOrAlias), List.of()).stream()
                .filter(unit -> unit.validIn(year)).findFirst();
    }

    /** @return the unit with exactly this code, whatever the year */
    public Optional<Unit> byCode(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** @return all units of all years in the order of the file */
    public List<Unit> all() {
        return List.copyOf(byCode.values());
    }

    /** @return names of units of that year which are written much like the text, the nearest first, at most three, maybe none */
    public List<String> nearest(String text, int year) {
        return Nearest.to(text, all().stream().filter(unit -> unit.validIn(year)).toList());
    }
}
