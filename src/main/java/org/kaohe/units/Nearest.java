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
                .mapToInt(name -> distance(wanted, name)).min().orElse(Integer.MAX_VALUE);
    }

    /** Levenshtein's distance: letters put in, left out or exchanged. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int exchanged = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(exchanged, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
