package org.kaohe.cards;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.kaohe.rules.Cards;

/**
 * One unit's year: what happened, the cards it brought, and the words that explain them.
 *
 * @param accidents by day, number
 * @param cards     by first day
 * @param carried   the card left standing by the year before; null: none known
 */
public record UnitCards(int year, List<Accident> accidents, List<Card> cards, Card.Carried carried) {

    public UnitCards {
        accidents = accidents.stream().sorted(Accident.ORDER).toList();
    }

    /** @return the card that stands at the end; null: none */
    public Card last() {
        return cards.stream().filter(card -> card.state() != Card.State.ENDED).findFirst().orElse(null);
    }

    /** @return line by line: accidents, standards, cards */
    public List<String> explained(Cards rules) {
        List<String> lines = new ArrayList<>();
        lines.add("事故 " + accidents.size() + " 起");
        accidents.forEach(one -> lines.add("　" + one.number() + "　" + one.on() + "　" + one.grade() + (one.on().getYear() == year ? "" : "（上年）")
                + "　[" + Cards.ACCIDENTS + ".csv:" + one.line() + "]"));
        lines.add("挂牌标准");
        List<Cause> causes = new Causes(rules, year, accidents).all();
        for (Cards.Standard standard : rules.standards()) {
            List<Cause> met = causes.stream().filter(cause -> cause.standard().equals(standard)).toList();
            String what = "　" + standard.clause() + "　" + standard.card().name() + "：" + standard.name();
            long counted = accidents.stream().filter(one -> standard.classes().contains(one.grade()) && one.on().getYear() == year).count();
            if (met.isEmpty()) {
                lines.add(what + "　未达到（年度内此类事故 " + counted + " 起）");
            }
            met.forEach(cause -> lines.add(what + "　" + cause.on() + " 达到：" + figures(cause)));
        }
        lines.add("挂牌 " + cards.size() + " 次");
        cards.forEach(card -> lines.add("　" + words(card)));
        return lines;
    }

    private static String figures(Cause cause) {
        String accidents = cause.accidents().stream().map(one -> one.number() + "（" + one.on() + "）").collect(Collectors.joining("、"));
        String lines = " [" + Cards.ACCIDENTS + ".csv" + cause.accidents().stream().map(one -> ":" + one.line()).collect(Collectors.joining("; ")) + "]";
        Integer months = cause.standard().withinMonths();
        return accidents + (months == null ? "" : "，早于 " + cause.accidents().get(0).on() + " + " + months + " 个月 = "
                + cause.accidents().get(0).on().plusMonths(months)) + lines;
    }

    private String words(Card card) {
        String again = card.due().isAfter(card.since().plusMonths(card.kind().months())) ? "（期间又有挂牌事由的重新起算）" : "";
        return card.kind().name() + "　" + card.since() + " 起，期限 " + card.kind().months() + " 个月" + again + "，" + card.due() + " 到期"
                + (carried != null && carried.since().equals(card.since()) ? "（上年挂牌）" : "")
                + (card.removal() == null ? "" : "，" + card.removal().decided() + " 决定摘牌 [" + Cards.REMOVALS + ".csv:" + card.removal().line() + "]")
                + "　" + card.state().label() + (card.ended() == null ? "" : " " + card.ended()) + "　应报进展 " + card.reports() + " 次"
                + "　事由：" + String.join("；", card.causes());
    }
}
