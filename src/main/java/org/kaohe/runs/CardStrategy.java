package org.kaohe.runs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.kaohe.cards.Card;
import org.kaohe.cards.UnitCards;
import org.kaohe.feeds.FeedSchema;
import org.kaohe.feeds.Outcome;
import org.kaohe.feeds.Reject;
import org.kaohe.feeds.RejectCode;
import org.kaohe.feeds.Row;
import org.kaohe.feeds.RowStep;
import org.kaohe.reports.CommonTables;
import org.kaohe.reports.ResultFile;
import org.kaohe.reports.Table;
import org.kaohe.rules.Cards;
import org.kaohe.rules.Subjects;
import org.kaohe.scoring.Place;
import org.kaohe.scoring.Subject;
import org.kaohe.store.ResultStore;
import org.kaohe.store.RowStore;
import org.springframework.batch.core.step.Step;

/** Red and yellow cards: no points, no ranks; the grade is the card that stands at the year's end. */
final class CardStrategy implements Strategy {

    private static final int UNITS = 5;
    private static final List<String> COLUMNS = List.of("unit_code", "unit", "card", "since", "due_on", "ended_on", "state", "cause", "reports_due");

    private final Assignment assignment;
    private final RowStore rows;
    private final ResultStore results;
    private final PublishedTables published;
    private final Cards rules;
    private CardRows cards;

    CardStrategy(Assignment assignment, RowStore rows, ResultStore results, PublishedTables published) {
        this.assignment = assignment;
        this.rows = rows;
        this.results = results;
        this.published = published;
        this.rules = (Cards) assignment.scheme().method();
    }

    @Override
    public List<RowStep> rowSteps(FeedSchema schema) {
        return schema.name().equals(Cards.ACCIDENTS) ? List.of(row -> inTime(schema, row))
                : schema.name().equals(Cards.REMOVALS) ? List.of(row -> decided(schema, row)) : List.of();
    }

    /** Accidents too old to help any standard are passed over; one after the year is a mistake. */
    private Outcome inTime(FeedSchema schema, Row row) {
        int year = assignment.run().year();
        LocalDate on = row.date("occurred_on").orElseThrow();
        if (on.getYear() > year) {
            return new Outcome.Rejected(row.line(), row.key(), row.raw(), List.of(new Reject(schema.file(), row.line(), "occurred_on", on.toString(),
                    RejectCode.CONSTRAINT, "发生日期应不晚于 " + year + "-12-31")));
        }
        return on.isBefore(LocalDate.of(year, 1, 1).minusMonths(rules.monthsBefore())) ? new Outcome.PassedOver(row.line(), row.unit()) : new Outcome.Loaded(row);
    }

    private static Outcome decided(FeedSchema schema, Row row) {
        return row.yes("removed").orElse(false) && row.date("decided_on").isEmpty()
                ? new Outcome.Rejected(row.line(), row.key(), row.raw(), List.of(new Reject(schema.file(), row.line(), "decided_on", "",
                RejectCode.CONSTRAINT, "已同意摘牌（removed 为 yes）的，须填决定日期"))) : new Outcome.Loaded(row);
    }

    /**
     * A decision about a card that nobody has would have no effect: the day is wrong, or an accident is missing. Where
     * accidents were rejected, that is told already.
     */
    @Override
    public List<Reject> settle(Set<String> unreadable) {
        List<Reject> rejects = new ArrayList<>();
        if (unreadable.isEmpty() && assignment.plan().feeds().keySet().containsAll(List.of(Cards.ACCIDENTS, Cards.REMOVALS))
                && rows.rejectedKeys(assignment.run().id(), Cards.ACCIDENTS).isEmpty()) {
            cards().unmatched(subjects().stream().map(Subject::code).toList()).forEach((unit, strays) -> strays.forEach(row -> rejects.add(new Reject(
                    Cards.REMOVALS + ".csv", row.line(), "card_since", row.date("card_since").orElseThrow().toString(), RejectCode.CONSTRAINT,
                    assignment.names().apply(unit) + why(row.date("card_since").orElseThrow(), cards().of(unit))))));
        }
        rows.takeOut(assignment.run().id(), Cards.REMOVALS, rejects.stream().map(reject -> (int) reject.line()).toList(), false);
        cards = null;
        return rejects;
    }

    /** Without last year's result nobody knows its cards: the decision may well be right. */
    private String why(LocalDate since, UnitCards unit) {
        int before = assignment.run().year() - 1;
        if (since.getYear() <= before && assignment.plan().earlierRun(before) == null) {
            return "上年结果未知，" + since + " 是否挂牌无从查对：" + (assignment.scheme().from() <= before ? "请先 run " + assignment.run().assessment() + " " + before
                    : "本办法自 " + assignment.scheme().from() + " 年度起考核，此前的牌不在本系统，请删去此行");
        }
        return "没有这一天开始挂的牌：" + held(unit);
    }

    private static String held(UnitCards unit) {
        return unit.cards().isEmpty() ? "按 accidents.csv 没有挂牌" : "挂牌日为 " + String.join("、", unit.cards().stream().map(card -> card.since().toString()).toList());
    }

    @Override
    public Step score(Steps steps) {
        return steps.<Subject, Subject>chunks("score", "逐个挂牌", UNITS, new SubjectReader<>(this::subjects), subject -> subject,
                chunk -> chunk.forEach(subject -> results.add(assignment.run().id(), subject, null, List.of(), List.of(), List.of())));
    }

    @Override
    public void rank() {
        results.place(assignment.run().id(), subjects().stream().map(subject -> {
            Card last = cards().of(subject.code()).last();
            return new Place(subject, null, null, last == null ? "" : last.kind().name(),
                    last != null && last.state() == Card.State.OVERDUE ? List.of(rules.overdue()) : List.of());
        }).toList());
    }

    /** By group in the scheme's order, then unit code. */
    private List<Subject> subjects() {
        Subjects.Listed listed = (Subjects.Listed) assignment.scheme().subjects();
        return listed.groups().stream().flatMap(group -> listed.units().get(group).stream().sorted()
                .map(code -> new Subject(code, assignment.names().apply(code), group))).toList();
    }

    @Override
    public List<ResultFile> tables() {
        long run = assignment.run().id();
        return List.of(CommonTables.ranking(results.ranking(run), !assignment.complete()),
                CommonTables.rejects(consumer -> rows.eachReject(run, consumer)), table());
    }

    private ResultFile table() {
        return new ResultFile(CardRows.TABLE, out -> {
            try (Table table = new Table(out, COLUMNS)) {
                for (Subject subject : subjects().stream().sorted(Comparator.comparing(Subject::code)).toList()) {
                    for (Card card : cards().of(subject.code()).cards()) {
                        table.row(subject.code(), subject.name(), card.kind().id(), card.since(), card.due(), card.ended(), card.state().word(),
                                String.join("；", card.causes()), card.reports());
                    }
                }
            }
        });
    }

    @Override
    public List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        List<Card> standing = subjects().stream().map(subject -> cards().of(subject.code()).last()).filter(card -> card != null).toList();
        remarks.add(cards().end() + " 在挂：" + String.join("，", rules.kinds().stream().map(kind -> kind.name() + " "
                + standing.stream().filter(card -> card.kind().equals(kind)).count() + " 个单位").toList()) + "；其中到期未摘 "
                + standing.stream().filter(card -> card.state() == Card.State.OVERDUE).count() + " 个单位");
        int before = assignment.run().year() - 1;
        if (assignment.plan().earlierRun(before) == null) {
            remarks.add("上年结果未知（本系统没有 " + before + " 年已发布的结果）：上年挂牌未摘的，本表未列");
        }
        return remarks;
    }

    private CardRows cards() {
        if (cards == null) {
            Long earlier = assignment.plan().earlierRun(assignment.run().year() - 1);
            cards = new CardRows(assignment.scheme(), assignment.run(), rows, CardRows.Earlier.of(earlier, published, rows));
        }
        return cards;
    }
}
