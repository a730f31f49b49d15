package org.kaohe.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kaohe.rules.Points;
import org.kaohe.rules.Reading;
import org.kaohe.rules.Rule;
import org.kaohe.rules.Scheme;
import org.kaohe.runs.Explained;
import org.kaohe.store.ResultStore.RankRow;
import org.kaohe.store.Run;

/** A unit's result for people: an item a row, what a formula does not tell below it, then the readings and the way forward. */
record ExplainedText(Explained explained) {

    void print(Screen screen) {
        RankRow place = explained.place();
        Run run = explained.run();
        Scheme scheme = explained.scheme();
        screen.say(place.unit() + "（" + place.unitCode() + "）　" + scheme.title() + "　" + scheme.document() + "　" + run.folder() + "（运行 " + run.id() + "）");
        screen.say(place.score() == null ? place.group() + "　未计分，缺：" + place.lacking()
                : place.group() + (place.rank() == null ? "　不排名" : "　第 " + place.rank() + " 名") + "　得分 " + place.score().toPlainString()
                + (place.grade().isEmpty() ? "" : "　" + place.grade()) + (place.flags().isEmpty() ? "" : "　" + String.join(";", place.flags())));
        List<List<String>> table = new ArrayList<>(List.of(List.of("条款", "指标", "满分", "得分", "由来")));
        explained.items().forEach(item -> rows(item, table));
        screen.table(table);
        explained.besides().forEach(beside -> {
            screen.say(beside.title() + "（不排名）　" + (beside.place().get("score").isEmpty() ? "未计分" : "得分 " + beside.place().get("score"))
                    + (beside.place().get("flags").isEmpty() ? "" : "　" + beside.place().get("flags")));
            List<List<String>> rows = new ArrayList<>(List.of(List.of("条款", "指标", "满分", "得分", "由来")));
            beside.items().forEach(row -> rows.add(Stream.of("clause", "item_name", "max_points", "points", "explanation").map(row::get).toList()));
            screen.table(rows);
        });
        readings(screen);
        scheme.notes().forEach(screen::say);
        if (explained.reach() != null) {
            screen.say("要达到" + explained.reach().goal().shown() + "（其他数据不变，整组重算）：");
            explained.reach().sentences().forEach(sentence -> screen.say("　" + sentence));
        }
    }

    private void rows(Explained.Item item, List<List<String>> table) {
        String readings = item.readings().isEmpty() ? "" : "　口径 " + item.readings().stream().map(Reading::id).collect(Collectors.joining("、"));
        table.add(List.of(item.row().clause(), item.row().itemName(), item.row().maxPoints().toPlainString(), item.row().points().toPlainString(),
                item.row().explanation() + readings));
        if (!formulaTellsAll(item)) {
            item.figures().forEach(figure -> table.add(List.of("", "", "", "", "　" + figure.feed() + (figure.line() > 0 ? ":" + figure.line() : "") + "　" + figure.title()
                    + (figure.value().isEmpty() || figure.value().equals(figure.title()) ? "" : " " + figure.value() + figure.measure()) + "　" + figure.detail())));
        }
    }

    /** Events and targets are many to a formula. */
    private boolean formulaTellsAll(Explained.Item item) {
        return explained.scheme().method() instanceof Points points && points.items().stream().noneMatch(one -> one.id().equals(item.row().item())
                && one.rule() instanceof Rule.Events);
    }

    private void readings(Screen screen) {
        if (!explained.rules()) {
            screen.say("运行 " + explained.run().id() + " 之后规则文件已变化：只列当时的得分和由来，不列数据和口径");
            return;
        }
        explained.items().stream().flatMap(item -> item.readings().stream()).distinct().forEach(reading -> screen.say("口径 " + line(reading)));
        explained.general().forEach(reading -> screen.say("口径（不只关系一项指标） " + line(reading)));
    }

    private static String line(Reading reading) {
        return reading.id() + "（" + reading.clause() + "）" + reading.question() + "：" + reading.chosen()
                + (reading.others().isEmpty() ? "" : "（其他答案：" + String.join("、", reading.others()) + "）");
    }
}
