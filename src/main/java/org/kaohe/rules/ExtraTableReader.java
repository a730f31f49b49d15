package org.kaohe.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads which tables a scheme writes beside the common ones. */
final class ExtraTableReader {

    private ExtraTableReader() {
    }

    static List<ExtraTable> read(List<Yaml> places, FeedColumns columns, Set<String> groups) {
        List<ExtraTable> tables = new ArrayList<>();
        for (Yaml place : places) {
            String file = place.text("file");
            tables.add(switch (place.text("kind")) {
                case "score-bands" -> new ExtraTable.ScoreBands(file, place.texts("groups"), place.list("bounds").stream().map(Yaml::number).toList());
                case "rates" -> new ExtraTable.Rates(file, place.text("feed"), place.text("by"), place.text("part"), place.text("whole"), place.text("rate"));
                case "self-assessment" -> new ExtraTable.SelfAssessment(file, place.text("feed"), place.text("marks"));
                default -> throw place.get("kind").fault("不认识的附表“" + place.text("kind") + "”，可用：score-bands、rates、self-assessment");
            });
            place.done();
            place.list("groups").forEach(group -> PointsReader.known(group, groups));
            for (String column : List.of("by", "part", "whole", "marks")) {
                place.find(column).ifPresent(where -> columns.column(where, columns.feed(place.get("feed"))));
            }
        }
        return List.copyOf(tables);
    }
}
