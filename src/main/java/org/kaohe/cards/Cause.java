package org.kaohe.cards;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.kaohe.rules.Cards;

/**
 * A standard fulfilled by an accident.
 *
 * @param on        the day of the accident that fulfils it
 * @param accidents those it is fulfilled by, in order
 */
public record Cause(Cards.Standard standard, LocalDate on, List<Accident> accidents) {

    /** @return clause, standard, accident numbers */
    public String words() {
        return standard.clause() + " " + standard.name() + " " + accidents.stream().map(Accident::number).collect(Collectors.joining("、"));
    }
}
