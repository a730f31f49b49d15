package org.kaohe.reports;

import java.util.List;

/** A ranking group with its units in the order of the ranking. */
public record Group(String name, List<Standing> units) {

    /** @return the units that have a score */
    public List<Standing> scored() {
        return units.stream().filter(unit -> unit.place().score() != null).toList();
    }
}
