package org.kaohe.feeds;

import java.util.Set;
import java.util.stream.Collectors;
import org.kaohe.units.Folding;
import org.kaohe.units.Unit;
import org.kaohe.units.UnitRegister;

/** The unit cells whose rows are passed over: written as in the schema, or another name of the same unit. */
final class Ignored {

    private final Set<String> written;
    private final Set<Unit> units;
    private final UnitRegister register;
    private final int year;

    Ignored(FeedSchema schema, UnitRegister register, int year) {
        this.register = register;
        this.year = year;
        this.written = schema.ignore().stream().map(Folding::name).collect(Collectors.toUnmodifiableSet());
        this.units = schema.ignore().stream().flatMap(name -> register.find(name, year).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean contains(String cell) {
        return !written.isEmpty() && (written.contains(Folding.name(cell))
                || !units.isEmpty() && register.find(cell, year).filter(units::contains).isPresent());
    }
}
