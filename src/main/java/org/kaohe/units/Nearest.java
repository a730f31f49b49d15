package org.kaohe.units;

import java.util.Comparator;
import java.util.List;

/** Which units somebody may have meant. */
final class Nearest {

    /** Longer texts are no misspelt names, and comparing them would cost. */
    private static final int LONGEST = 40;

    private record Candidate(String name, int distance) {}

    private Nearest() {
    }

    static List<String> to(String text, List<Unit> units) {
        String wanted = Folding.name(text);
        if (wanted.isEmpty() || wanted.length() > LONGEST) {
            return List.of();
        }
        int limit = Math.max(1, wanted.length() / 3);
        return units.stream().map(unit -> new Candidate(unit.name(), distance(wanted, unit, limit)))
                .filter(candidate -> candidate.distance() <= limit)
                .sorted(Comparator.comparingInt(Candidate::distance)) // stable: then the order of the register
                .limit(3).map(Candidate::name).toList();
    }

    private static int distance(String wanted, Unit unit, int limit) {
        return unit.designations().map(Folding::name)
                .filter(name -> Math.abs(name.length() - wanted.length()) <= limit)
                .mapToInt(name -> Spelling.distance(wanted, name)).min().orElse(Integer.MAX_VALUE);
    }
}
