package org.kaohe.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Places by score alone: competition ranking inside each group, no grades. */
public final class PlacesByScore {

    /** A unit with its score; null: not scored. */
    public record Scored(Subject subject, BigDecimal score, List<String> flags) {
    }

    private PlacesByScore() {
    }

    /**
     * @param groups in the scheme's order
     * @param ties   whether units that share a rank carry {@code tie}
     * @return by group, rank, unit code; units without score last in their group
     */
    public static List<Place> of(Collection<String> groups, List<Scored> units, boolean ties) {
        List<Place> places = new ArrayList<>();
        Comparator<Scored> byCode = Comparator.comparing(unit -> unit.subject().code());
        for (String group : groups) {
            Map<Boolean, List<Scored>> members = units.stream().filter(unit -> unit.subject().group().equals(group)).sorted(byCode)
                    .collect(Collectors.partitioningBy(unit -> unit.score() != null));
            for (Competition.Ranked<Scored> ranked : Competition.rank(members.get(true), Comparator.comparing(Scored::score).reversed())) {
                List<String> flags = new ArrayList<>(ranked.one().flags());
                if (ties && ranked.tie()) {
                    flags.add("tie");
                }
                places.add(new Place(ranked.one().subject(), ranked.rank(), ranked.one().score(), "", List.copyOf(flags)));
            }
            members.get(false).forEach(unit -> places.add(new Place(unit.subject(), null, null, "", unit.flags())));
        }
        return places;
    }
}
