package org.kaohe.cards;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.kaohe.rules.Cards;

/**
 * The cards of one unit in one year. One card at a time: a cause of a card that outranks the standing one replaces it from
 * that day; a cause of the same kind is added, and begins the term again where nothing outranks that kind; a lesser one changes
 * nothing. A card ends on the last day of its term if it was decided by then to take it away, else on the day on which that is
 * decided.
 */
public final class CardBook {

    private final Cards rules;
    private final boolean dayBefore;
    private final LocalDate end;
    private final List<Removal> removals;
    private final List<Card> done = new ArrayList<>();
    private Standing standing;

    /** A card that stands. @param from the day on which its term began, at first or again */
    private record Standing(Cards.Kind kind, LocalDate since, LocalDate from, LocalDate termEnd, LocalDate due, List<String> causes) {
    }

    private CardBook(Cards rules, boolean dayBefore, LocalDate end, List<Removal> removals) {
        this.rules = rules;
        this.dayBefore = dayBefore;
        this.end = end;
        this.removals = removals.stream().filter(one -> one.removed() && one.decided() != null && !one.decided().isAfter(end))
                .sorted(Comparator.comparing(Removal::decided).thenComparing(Removal::line)).toList();
    }

    /**
     * @param dayBefore whether a term ends the day before the one that corresponds to its first (reading R4)
     * @param end       the day whose evening counts: the year's last, or an earlier one
     * @param carried   the card that the year before left standing; null: none known
     * @return by first day
     */
    public static List<Card> of(Cards rules, boolean dayBefore, LocalDate end, List<Accident> accidents, List<Removal> removals, Card.Carried carried) {
        CardBook book = new CardBook(rules, dayBefore, end, removals);
        if (carried != null) {
            LocalDate termEnd = dayBefore ? carried.due().plusDays(1) : carried.due();
            book.standing = new Standing(carried.kind(), carried.since(),
                    carried.from() == null ? latestStart(carried, termEnd) : carried.from(), termEnd, carried.due(), List.of(carried.cause()));
        }
        List<Accident> known = accidents.stream().filter(accident -> !accident.on().isAfter(end)).toList();
        new Causes(rules, end.getYear(), known).all().forEach(book::happen);
        return book.close();
    }

    /** Several days may have the same end of term (28 to 31 August: 28 February); after the latest of them, every decision counts. */
    private static LocalDate latestStart(Card.Carried carried, LocalDate termEnd) {
        int months = carried.kind().months();
        LocalDate day = termEnd.minusMonths(months);
        while (day.plusDays(1).plusMonths(months).equals(termEnd)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private void happen(Cause cause) {
        LocalDate last = standing == null ? null : lastDay(standing, removal(standing));
        if (last != null && last.isBefore(cause.on())) {
            done.add(card(standing, last));
            standing = null;
        }
        Cards.Kind kind = cause.standard().card();
        if (standing == null) {
            standing = begin(kind, cause.on(), cause.on(), List.of(cause.words()));
        } else if (rules.rank(kind) < rules.rank(standing.kind())) {
            if (standing.since().equals(cause.on())) {
                // both tests hold through accidents of one day: there never was a lesser card
                standing = begin(kind, cause.on(), cause.on(), List.of(cause.words()));
            } else {
                done.add(card(standing, cause.on()));
                standing = begin(kind, cause.on(), cause.on(), List.of(cause.words()));
            }
        } else if (kind.equals(standing.kind())) {
            List<String> causes = new ArrayList<>(standing.causes());
            causes.add(cause.words());
            standing = rules.rank(kind) == 0 ? begin(kind, standing.since(), cause.on(), causes)
                    : new Standing(kind, standing.since(), standing.from(), standing.termEnd(), standing.due(), causes);
        }
    }

    private Standing begin(Cards.Kind kind, LocalDate since, LocalDate from, List<String> causes) {
        LocalDate termEnd = from.plusMonths(kind.months());
        return new Standing(kind, since, from, termEnd, dayBefore ? termEnd.minusDays(1) : termEnd, causes);
    }

    /** The first decision after the term began; one from before it knew nothing of the last accident. */
    private Removal removal(Standing card) {
        return removals.stream().filter(one -> one.since().equals(card.since()) && one.decided().isAfter(card.from())).findFirst().orElse(null);
    }

    /** @return null where nothing ends it */
    private static LocalDate lastDay(Standing card, Removal removal) {
        return removal == null ? null : removal.decided().isAfter(card.due()) ? removal.decided() : card.due();
    }

    private Card card(Standing card, LocalDate last) {
        boolean ended = last != null && !last.isAfter(end);
        Card.State state = ended ? Card.State.ENDED : card.due().isBefore(end) ? Card.State.OVERDUE : Card.State.STANDING;
        return new Card(card.kind(), card.since(), card.due(), ended ? last : null, state, card.causes(), reports(card), removal(card));
    }

    /** One report for each full half month (or month) from the first day to the end of the term. */
    private static int reports(Standing card) {
        int months = 0;
        while (!card.since().plusMonths(months + 1).isAfter(card.termEnd())) {
            months++;
        }
        if (!card.kind().halfMonthly()) {
            return months;
        }
        return 2 * months + (card.since().plusMonths(months).plusDays(15).isAfter(card.termEnd()) ? 0 : 1);
    }

    private List<Card> close() {
        if (standing != null) {
            done.add(card(standing, lastDay(standing, removal(standing))));
        }
        return List.copyOf(done);
    }
}
