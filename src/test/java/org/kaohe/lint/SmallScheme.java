package org.kaohe.lint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kaohe.feeds.Row;
import org.kaohe.feeds.Value;
import org.kaohe.rules.Points;
import org.kaohe.rules.Scheme;
import org.kaohe.rules.Schemes;
import org.kaohe.scoring.Subject;

/** A folder of rules with one small assessment, written by hand. */
record SmallScheme(Path folder) {

    static final String HEAD = """
            title: 小办法
            document: 示例〔2020〕1号
            issued: 2020-01-01
            method: points
            total: 100
            round: {at: score, decimals: 2}
            feeds: [figures]
            """;
    static final String TWO_ITEMS = """
            subjects:
              groups:
                - {name: 组, units: [甲, 乙, 丙]}
            sections:
              - name: 指标
                clause: 三
                points: 100
                items:
                  - {id: x, name: 指标一, clause: 三1, points: 40, rule: min-max, figure: figures.x}
                  - {id: y, name: 指标二, clause: 三2, points: 60, rule: min-max, figure: figures.y}
            """;

    static SmallScheme in(Path folder, String rules) {
        SmallScheme small = new SmallScheme(folder);
        small.write("units.csv", "code,name,kind,aliases\nU1,甲,district,\nU2,乙,district,\nU3,丙,district,\nU4,丁,district,\n");
        small.write("small/2020.yaml", HEAD + rules);
        small.write("small/feeds/figures.json", """
                {"name": "figures", "title": "数", "supplier": null, "dueDate": null, "optional": false, "toleratedShare": "0", "subjects": "assessed",
                 "ignore": [], "coverage": ["unit"], "primaryKey": ["unit"], "fields": [
                 {"name": "unit", "type": "string", "format": "unit", "constraints": {"required": true}},
                 {"name": "x", "type": "number"}, {"name": "y", "type": "number"}, {"name": "goal", "type": "number"}]}
                """);
        return small;
    }

    void write(String file, String text) {
        try {
            Files.createDirectories(folder.resolve(file).getParent());
            Files.writeString(folder.resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Schemes schemes() {
        return new Schemes(folder);
    }

    Scheme scheme() {
        return schemes().find("small", 2020).orElseThrow().scheme();
    }

    Points points() {
        return (Points) scheme().method();
    }

    static List<Subject> subjects(int count) {
        List<Subject> subjects = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            subjects.add(new Subject("U" + (i + 1), "甲乙丙丁".substring(i, i + 1), "组"));
        }
        return subjects;
    }

    /** Rows of the units in their order, each {@code x, y, goal}. */
    static Map<String, List<Row>> figures(String... rows) {
        List<Row> loaded = new ArrayList<>();
        for (int i = 0; i < rows.length; i++) {
            TreeMap<String, Value> values = new TreeMap<>();
            values.put("unit", new Value.UnitCode("U" + (i + 1)));
            String[] cells = rows[i].split(",");
            for (int c = 0; c < cells.length; c++) {
                values.put(List.of("x", "y", "goal").get(c), new Value.Figure(new BigDecimal(cells[c])));
            }
            loaded.add(new Row(i + 2, "U" + (i + 1), "", values, List.of()));
        }
        return Map.of("figures", loaded);
    }

    /** A unit with items of full marks 50 each, named a, b, … */
    static Standing standing(String unit, Integer rank, String score, String... points) {
        Map<String, Standing.Part> items = new LinkedHashMap<>();
        for (int i = 0; i < points.length; i++) {
            String id = "abcdef".substring(i, i + 1);
            items.put(id, new Standing.Part("指标" + id, "三" + (i + 1), true, new BigDecimal("50.00"), new BigDecimal(points[i])));
        }
        return new Standing("组", unit, rank, score == null ? null : new BigDecimal(score), "", items);
    }

    /** @return severity, topic, clause and text of each, joined by a blank */
    static List<String> words(List<Finding> findings) {
        return findings.stream().map(one -> (one.severity().word() + " " + one.topic().word() + " " + one.clause() + " " + one.text()).replaceAll(" +", " ")).toList();
    }
}
