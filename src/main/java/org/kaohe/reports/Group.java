package org.kaohe.reports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.kaohe.rules.Points;
import org.kaohe.rules.Scheme;
import org.kaohe.store.ResultStore.ItemRow;

/** A ranking group with its units in the order of the ranking. */
public record Group(String name, List<Standing> units) {

    /** @return the items that the group's units have, in the scheme's order, each as the first unit has it */
    public Map<String, ItemRow> items(Scheme scheme) {
        Map<String, ItemRow> items = new LinkedHashMap<>();
        if (scheme.method() instanceof Points points) {
            points.items().forEach(item -> items.put(item.id(), null));
        }
        units.forEach(unit -> unit.items().forEach(item -> items.merge(item.item(), item, (one, other) -> one)));
        items.values().removeIf(Objects::isNull);
        return items;
    }

    /**
     * The parts that a total is made up of: the scheme's sections, or its items where it has one section only.
     *
     * @return item ids by the part's name
     */
    public Map<String, List<String>> parts(Scheme scheme) {
        Map<String, ItemRow> items = items(scheme);
        Map<String, List<String>> sections = new LinkedHashMap<>();
        if (scheme.method() instanceof Points points) {
            items.keySet().forEach(id -> sections.computeIfAbsent(points.item(id).section(), name -> new ArrayList<>()).add(id));
        }
        if (sections.size() <= 1) {
            sections.clear();
            items.forEach((id, item) -> sections.put(item.itemName(), List.of(id)));
        }
        return sections;
    }

    /** @return the units that have a score */
    public List<Standing> scored() {
        return units.stream().filter(unit -> unit.place().score() != null).toList();
    }
}
