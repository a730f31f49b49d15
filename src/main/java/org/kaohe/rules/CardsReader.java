package org.kaohe.rules;

import java.util.ArrayList;
import java.util.List;
import org.kaohe.feeds.FeedSchema;
import org.kaohe.feeds.Field;

/** Reads kinds of cards and the standards that bring them. */
final class CardsReader {

    private final Yaml root;
    private final FeedColumns columns;

    CardsReader(Yaml root, FeedColumns columns) {
        this.root = root;
        this.columns = columns;
    }

    Cards read() {
        List<Cards.Kind> kinds = new ArrayList<>();
        for (Yaml place : root.get("cards").list()) {
            kinds.add(new Cards.Kind(place.text("card"), place.text("name"), number(place.get("months")), halfMonthly(place.get("reports"))));
            place.done();
        }
        FeedSchema accidents = columns.feed(root.get("standards"), Cards.ACCIDENTS);
        columns.feed(root.get("standards"), Cards.REMOVALS);
        Field classes = accidents.field(Cards.CLASS).orElseThrow(() -> root.get("standards").fault("报送表 accidents.csv 没有 class 一列"));
        List<Cards.Standard> standards = new ArrayList<>();
        for (Yaml place : root.get("standards").list()) {
            place.list("classes").forEach(word -> FeedColumns.known(word, classes, word.text()));
            if (place.texts("classes").isEmpty()) {
                throw place.fault("缺少 classes");
            }
            standards.add(new Cards.Standard(kind(place.get("card"), kinds), place.text("name"), place.text("clause"), place.texts("classes"),
                    number(place.get("count")), place.find("or-more").map(Yaml::yes).orElse(false),
                    place.find("within-months").map(CardsReader::number).orElse(null)));
            place.done();
        }
        if (standards.isEmpty()) {
            throw root.get("standards").fault("没有挂牌标准");
        }
        return new Cards(List.copyOf(kinds), List.copyOf(standards), new Flags(root.texts("flags")).declared(root.get("overdue")));
    }

    private static Cards.Kind kind(Yaml where, List<Cards.Kind> kinds) {
        return kinds.stream().filter(kind -> kind.id().equals(where.text())).findFirst().orElseThrow(() -> where.fault("cards 中没有“" + where.text() + "”"));
    }

    private static int number(Yaml where) {
        int number = where.whole();
        if (number < 1) {
            throw where.fault("“" + number + "”应大于 0");
        }
        return number;
    }

    private static boolean halfMonthly(Yaml where) {
        return switch (where.text()) {
            case "half-monthly" -> true;
            case "monthly" -> false;
            default -> throw where.fault("应为 half-monthly（每半月）或 monthly（每月）");
        };
    }
}
