package org.kaohe.cards;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.kaohe.rules.Cards;

/** Which standards each accident of the year fulfils together with those before it; an accident may help several. */
final class Causes {

    private final Cards rules;
    private final int year;
    private final List<Accident> accidents;

    /** @param accidents of one unit, up to the day whose evening counts */
    Causes(Cards rules, int year, List<Accident> accidents) {
        this.rules = rules;
        this.year = year;
        this.accidents = accidents.stream().sorted(Accident.ORDER).toList();
    }

    /** @return by day, accident number, then in the order of the standards */
    List<Cause> all() {
        List<Cause> causes = new ArrayList<>();
        for (int i = 0; i < accidents.size(); i++) {
            if (accidents.get(i).on().getYear() == year) {
                for (Cards.Standard standard : rules.standards()) {
                    List<Accident> by = fulfilled(standard, accidents.get(i), accidents.subList(0, i + 1));
                    if (!by.isEmpty()) {
                        causes.add(new Cause(standard, accidents.get(i).on(), by));
                    }
                }
            }
        }
        return causes;
    }

    /** @return the accidents that fulfil the standard, the last one among them; empty where they do not */
    private List<Accident> fulfilled(Cards.Standard standard, Accident last, List<Accident> soFar) {
        if (!standard.classes().contains(last.grade())) {
            return List.of();
        }
        boolean window = standard.withinMonths() != null;
        List<Accident> counted = soFar.stream().filter(one -> standard.classes().contains(one.grade()) && (window || one.on().getYear() == year)).toList();
        if (counted.size() < standard.count()) {
            return List.of();
        }
        if (!window && counted.size() > standard.count() && !standard.orMore()) {
            return List.of();
        }
        if (!window) {
            return standard.count() == 1 ? List.of(last) : counted;
        }
        List<Accident> nearest = counted.subList(counted.size() - standard.count(), counted.size());
        LocalDate bound = nearest.get(0).on().plusMonths(standard.withinMonths());
        return last.on().isBefore(bound) ? nearest : List.of();
    }
}
