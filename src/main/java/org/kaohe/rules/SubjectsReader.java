package org.kaohe.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.kaohe.feeds.Field;
import org.kaohe.units.Unit;
import org.kaohe.units.UnitKind;
import org.kaohe.units.UnitRegister;

/** Reads who is assessed; refuses a unit in two groups and a group without units. */
final class SubjectsReader {

    private SubjectsReader() {
    }

    static Subjects read(Yaml place, UnitRegister register, int year, FeedColumns columns) {
        Subjects subjects = place.has("from-feed") ? fromFeed(place, columns)
                : new Subjects.Listed(listed(place, register, year));
        place.done();
        if (subjects.groups().isEmpty()) {
            throw place.fault("没有分组");
        }
        return subjects;
    }

    private static Subjects fromFeed(Yaml place, FeedColumns columns) {
        Field column = columns.column(place.get("column"), columns.feed(place.get("from-feed")));
        Map<String, Set<UnitKind>> kinds = kinds(place);
        place.get("groups").list().forEach(group -> FeedColumns.known(group.get("name"), column, group.text("name")));
        column.constraints().allowed().stream().filter(group -> !kinds.containsKey(group)).findFirst().ifPresent(group -> {
            throw place.get("groups").fault("报送表中的分组“" + group + "”没有列入");
        });
        return new Subjects.FromFeed(place.text("from-feed"), place.text("column"), kinds);
    }

    private static Map<String, List<String>> listed(Yaml place, UnitRegister register, int year) {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        Map<String, String> seen = new HashMap<>();
        for (Yaml group : place.get("groups").list()) {
            String name = group.text("name");
            List<String> codes = new ArrayList<>();
            for (Yaml entry : group.list("units")) {
                Unit unit = register.find(entry.text(), year)
                        .orElseThrow(() -> entry.fault("units.csv 中没有“" + entry.text() + "”"));
                String other = seen.putIfAbsent(unit.code(), name);
                if (other != null) {
                    throw entry.fault(unit.name() + "已在分组“" + other + "”中，不能再列入“" + name + "”");
                }
                codes.add(unit.code());
            }
            group.done();
            if (codes.isEmpty()) {
                throw group.fault("分组“" + name + "”没有单位");
            }
            if (groups.put(name, List.copyOf(codes)) != null) {
                throw group.fault("分组“" + name + "”重复");
            }
        }
        return groups;
    }

    private static Map<String, Set<UnitKind>> kinds(Yaml place) {
        Map<String, Set<UnitKind>> groups = new LinkedHashMap<>();
        for (Yaml group : place.get("groups").list()) {
            Set<UnitKind> kinds = new LinkedHashSet<>();
            for (Yaml kind : group.list("kinds")) {
                try {
                    kinds.add(UnitKind.valueOf(kind.text().toUpperCase(Locale.ROOT)));
                } catch (IllegalArgumentException e) {
                    throw kind.fault("不认识的单位类别“" + kind.text() + "”");
                }
            }
            groups.put(group.text("name"), kinds);
            group.done();
            if (kinds.isEmpty()) {
                throw group.fault("分组“" + group.text("name") + "”没有单位类别");
            }
        }
        return groups;
    }
}
