package org.kaohe.runs;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kaohe.cards.Accident;
import org.kaohe.cards.Card;
import org.kaohe.cards.CardBook;
import org.kaohe.cards.Removal;
import org.kaohe.cards.UnitCards;
import org.kaohe.feeds.Row;
import org.kaohe.rules.Cards;
import org.kaohe.rules.Scheme;
import org.kaohe.rules.Settings;
import org.kaohe.store.RowStore;
import org.kaohe.store.Run;

/** From a run's loaded rows and last year's published table to the cards of a unit. */
final class CardRows {

    /** The table of the cards. */
    static final String TABLE = "cards.csv";

    private final Scheme scheme;
    private final Run run;
    private final Map<String, List<Row>> accidents;
    private final Map<String, List<Row>> removals;
    private final Earlier earlier;

    /** Last year's published table, and the accidents it rests on; nothing where none is known. */
    record Earlier(List<Map<String, String>> cards, List<Row> accidents) {

        /** @param run last year's published run; null: none */
        static Earlier of(Long run, PublishedTables published, RowStore rows) {
            return run == null ? new Earlier(List.of(), List.of())
                    : new Earlier(published.read(run, TABLE).orElse(List.of()), rows.loaded(run, Cards.ACCIDENTS));
        }
    }

    CardRows(Scheme scheme, Run run, RowStore rows, Earlier earlier) {
        this.scheme = scheme;
        this.run = run;
        this.accidents = rows.loaded(run.id(), Cards.ACCIDENTS).stream().collect(Collectors.groupingBy(Row::unit));
        this.removals = rows.loaded(run.id(), Cards.REMOVALS).stream().collect(Collectors.groupingBy(Row::unit));
        this.earlier = earlier;
    }

    UnitCards of(String unit) {
        Cards rules = (Cards) scheme.method();
        List<Accident> happened = accidents.getOrDefault(unit, List.of()).stream().map(CardRows::accident).filter(one -> !one.on().isAfter(end())).toList();
        Card.Carried carried = carried(rules, unit);
        return new UnitCards(run.year(), happened, CardBook.of(rules, dayBefore(), end(), happened,
                removals.getOrDefault(unit, List.of()).stream().map(CardRows::removal).toList(), carried), carried);
    }

    /** @return removals that name no card of the unit, by unit, line */
    Map<String, List<Row>> unmatched(List<String> units) {
        return units.stream().filter(removals::containsKey).collect(Collectors.toMap(unit -> unit, unit -> {
            List<LocalDate> since = of(unit).cards().stream().map(Card::since).toList();
            return removals.get(unit).stream().filter(row -> !since.contains(row.date("card_since").orElseThrow())).toList();
        }));
    }

    /** The day whose evening counts. */
    LocalDate end() {
        LocalDate last = LocalDate.of(run.year(), 12, 31);
        return run.asOf() != null && run.asOf().isBefore(last) ? run.asOf() : last;
    }

    private Card.Carried carried(Cards rules, String unit) {
        return earlier.cards().stream().filter(row -> row.get("unit_code").equals(unit) && !row.get("state").equals(Card.State.ENDED.word())).findFirst().map(row -> {
            Cards.Kind kind = rules.kinds().stream().filter(one -> one.id().equals(row.get("card"))).findFirst().orElseThrow();
            LocalDate since = LocalDate.parse(row.get("since"));
            LocalDate due = LocalDate.parse(row.get("due_on"));
            LocalDate termEnd = dayBefore() ? due.plusDays(1) : due;
            return new Card.Carried(kind, since, rules.rank(kind) == 0 ? began(unit, kind, row.get("cause"), termEnd) : since, due, row.get("cause"));
        }).orElse(null);
    }

    /** A term begins with the accident that its last cause names last; numbers may come again every year, hence the day is checked. */
    private LocalDate began(String unit, Cards.Kind kind, String cause, LocalDate termEnd) {
        return earlier.accidents().stream().filter(row -> row.unit().equals(unit)).map(CardRows::accident)
                .filter(one -> one.on().plusMonths(kind.months()).equals(termEnd))
                .filter(one -> cause.endsWith(" " + one.number()) || cause.endsWith("、" + one.number()))
                .max(Comparator.comparingInt((Accident one) -> one.number().length())).map(Accident::on).orElse(null);
    }

    private boolean dayBefore() {
        return scheme.reads(Settings.CARD_TERM, "day-before");
    }

    private static Accident accident(Row row) {
        return new Accident(row.text("accident_no").orElseThrow(), row.date("occurred_on").orElseThrow(), row.text(Cards.CLASS).orElseThrow(), row.line());
    }

    private static Removal removal(Row row) {
        return new Removal(row.date("card_since").orElseThrow(), row.date("decided_on").orElse(null), row.yes("removed").orElse(false), row.line());
    }
}
