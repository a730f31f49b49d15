package org.kaohe.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.kaohe.units.UnitKind;

/** Who is assessed, and in which groups they are ranked, in the scheme's order. */
public sealed interface Subjects {

    /** @return the groups' names in the scheme's order */
    List<String> groups();

    /** The rules name every unit. */
    record Listed(Map<String, List<String>> units) implements Subjects {

        @Override
        public List<String> groups() {
            return List.copyOf(units.keySet());
        }

        /** @return the codes of all units, sorted */
        public Set<String> codes() {
            Set<String> codes = new TreeSet<>();
            units.values().forEach(codes::addAll);
            return codes;
        }

        /** @return the group of a unit; empty where it is not assessed */
        public Optional<String> groupOf(String code) {
            return units.entrySet().stream().filter(e -> e.getValue().contains(code)).map(Map.Entry::getKey).findFirst();
        }
    }

    /** A feed names the units and their groups; each group takes units of certain kinds only. */
    record FromFeed(String feed, String column, Map<String, Set<UnitKind>> kinds) implements Subjects {

        @Override
        public List<String> groups() {
            return List.copyOf(kinds.keySet());
        }
    }
}
