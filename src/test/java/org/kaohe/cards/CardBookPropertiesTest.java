package org.kaohe.cards;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** The cards against a plain simulation that lives through the year day by day. */
class CardBookPropertiesTest {

    private static final int YEAR = 2024;

    @Provide
    Arbitrary<List<Accident>> accidents() {
        Arbitrary<LocalDate> days = Arbitraries.integers().between(0, 460).map(n -> LocalDate.of(YEAR - 1, 9, 28).plusDays(n))
                .filter(day -> day.getYear() <= YEAR);
        return Combinators.combine(days, Arbitraries.frequencyOf(Tuple.of(6, Arbitraries.just("一般")), Tuple.of(1, Arbitraries.of("较大", "重大"))))
                .as((day, grade) -> new Accident("", day, grade, 2)).list().ofMaxSize(7).map(list -> {
                    List<Accident> numbered = new ArrayList<>();
                    list.forEach(one -> numbered.add(new Accident("A" + numbered.size(), one.on(), one.grade(), 2)));
                    return numbered;
                });
    }

    /** Decisions so many days after the first day of a card, whichever that will be. */
    @Property(tries = 400)
    void the_cards_are_those_of_a_life_day_by_day(@ForAll("accidents") List<Accident> accidents,
                                                  @ForAll("decisions") List<Integer> decisions, @ForAll("carried") Card.Carried carried) {
        List<Removal> removals = new ArrayList<>();
        accidents.forEach(accident -> decisions.forEach(days -> removals.add(new Removal(accident.on(), accident.on().plusDays(days), days % 7 != 0, 2))));
        if (carried != null) {
            decisions.forEach(days -> removals.add(new Removal(carried.since(), LocalDate.of(YEAR, 1, 1).plusDays(days), days % 7 != 0, 2)));
        }
        List<String> cards = CardBook.of(CardCase.RULES, false, LocalDate.of(YEAR, 12, 31), accidents, removals, carried).stream()
                .map(card -> card.kind().id() + " " + card.since() + " " + card.due() + " " + card.ended()).toList();
        assertThat(cards).isEqualTo(lived(accidents, removals, carried));
    }

    @Provide
    Arbitrary<List<Integer>> decisions() {
        return Arbitraries.integers().between(1, 260).list().ofMaxSize(2);
    }

    /** Cards of last year; the term of a red one may have begun again. */
    @Provide
    Arbitrary<Card.Carried> carried() {
        return Combinators.combine(Arbitraries.integers().between(0, 180), Arbitraries.integers().between(0, 180), Arbitraries.of(CardCase.RULES.kinds()))
                .as((days, again, kind) -> {
                    LocalDate since = LocalDate.of(YEAR - 1, 7, 1).plusDays(days);
                    LocalDate from = kind.id().equals("red") ? since.plusDays(Math.min(again, 183 - days)) : since;
                    return new Card.Carried(kind, since, from, from.plusMonths(kind.months()), "上年事由");
                }).injectNull(0.5);
    }

    private static List<String> lived(List<Accident> accidents, List<Removal> removals, Card.Carried carried) {
        List<Accident> inOrder = accidents.stream().sorted(Comparator.comparing(Accident::on).thenComparing(Accident::number)).toList();
        List<String> cards = new ArrayList<>();
        String kind = carried == null ? null : carried.kind().id();
        LocalDate since = carried == null ? null : carried.since();
        LocalDate from = carried == null ? null : carried.from();
        for (LocalDate day = LocalDate.of(YEAR, 1, 1); day.getYear() == YEAR; day = day.plusDays(1)) {
            for (int i = 0; i < inOrder.size(); i++) {
                if (!inOrder.get(i).on().equals(day)) {
                    continue;
                }
                boolean general = inOrder.get(i).grade().equals("一般");
                int inYear = 0;
                boolean near = false;
                for (int j = 0; j <= i; j++) {
                    Accident other = inOrder.get(j);
                    inYear += other.grade().equals("一般") && other.on().getYear() == YEAR ? 1 : 0;
                    near |= j < i && other.grade().equals("一般") && day.isBefore(other.on().plusMonths(3));
                }
                boolean red = !general || inYear >= 3 || near;
                boolean yellow = general && !red && inYear == 2;
                if (red && "yellow".equals(kind)) {
                    if (!since.equals(day)) {
                        cards.add("yellow " + since + " " + from.plusMonths(3) + " " + day);
                    }
                    kind = null;
                }
                if (red) {
                    since = kind == null ? day : since;
                    from = day;
                    kind = "red";
                } else if (yellow && kind == null) {
                    kind = "yellow";
                    since = day;
                    from = day;
                }
            }
            if (kind != null) {
                LocalDate due = from.plusMonths(kind.equals("red") ? 6 : 3);
                for (Removal removal : removals) {
                    if (kind != null && !day.isBefore(due) && removal.removed() && removal.since().equals(since)
                            && removal.decided().isAfter(from) && !removal.decided().isAfter(day)) {
                        cards.add(kind + " " + since + " " + due + " " + day);
                        kind = null;
                    }
                }
            }
        }
        if (kind != null) {
            cards.add(kind + " " + since + " " + from.plusMonths(kind.equals("red") ? 6 : 3) + " null");
        }
        return cards;
    }
}
