package org.kaohe.cards;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * An accident of one unit.
 *
 * @param number  its number in the feed
 * @param grade   its class (一般, 较大 …)
 * @param line    the feed's line
 */
public record Accident(String number, LocalDate on, String grade, int line) {

    /** By day, those of one day by number. */
    static final Comparator<Accident> ORDER = Comparator.comparing(Accident::on).thenComparing(Accident::number);
}
