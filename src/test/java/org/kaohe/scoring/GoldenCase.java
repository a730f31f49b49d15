package org.kaohe.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kaohe.feeds.FeedSchema;
import org.kaohe.feeds.Field;
import org.kaohe.rules.Points;
import org.kaohe.rules.Settings;

/** One case of a YAML file; its words are explained in src/test/resources/cases/README.md. */
final class GoldenCase {

    private static final Set<String> WORDS = Set.of("case", "clause", "readings", "standard", "given", "expect", "rejected");

    private final Map<String, Object> words;
    private final Map<String, Object> standard;
    private final Assessment assessment;

    GoldenCase(Object words, Object standard, Assessment assessment) {
        this.words = CaseYaml.map(words, WORDS);
        this.standard = CaseYaml.map(standard);
        Assessment chosen = assessment;
        for (Map.Entry<String, Object> reading : CaseYaml.map(this.words.get("readings")).entrySet()) {
            Settings setting = Arrays.stream(Settings.values()).filter(s -> s.word().equals(reading.getKey())).findFirst().orElseThrow();
            assertThat(setting.answers()).contains((String) reading.getValue());
            chosen = chosen.with(setting, (String) reading.getValue());
        }
        this.assessment = chosen;
    }

    String title() {
        return words.get("case") + "（" + words.get("clause") + "）";
    }

    void check() {
        assertThat(words).containsKeys("case", "clause", "given").containsAnyOf(Map.entry("expect", words.getOrDefault("expect", "")),
                Map.entry("rejected", words.getOrDefault("rejected", "")));
        Assessment.Result result = assessment.of(feeds());
        assertThat(result.rejects().stream().map(reject -> reject.feed() + ":" + reject.line() + " " + reject.column() + " "
                + reject.code().token()).toList()).isEqualTo(CaseYaml.list(words.get("rejected")));
        CaseYaml.map(words.get("expect")).forEach((unit, expected) -> compare(result, unit, CaseYaml.map(expected)));
    }

    private void compare(Assessment.Result result, String unit, Map<String, Object> expected) {
        assertThat(expected).as("what is expected of " + unit).isNotEmpty();
        String code = assessment.code(unit);
        Map<String, Object> actual = new LinkedHashMap<>();
        expected.forEach((word, value) -> actual.put(word, switch (word) {
            case "score" -> text(result.score(code).score() == null ? null : result.score(code).score().toPlainString());
            case "rank" -> text(result.place(code).rank());
            case "grade" -> result.place(code).grade();
            case "flags" -> String.join(";", result.place(code).flags());
            case "max" -> each(value, item -> result.item(code, item).maxPoints().toPlainString());
            case "explained" -> each(value, item -> fragment(result.item(code, item).explanation(), (String) CaseYaml.map(value).get(item)));
            default -> points(result, code, word);
        }));
        assertThat(actual).as(unit).isEqualTo(expected);
    }

    private String points(Assessment.Result result, String code, String item) {
        assertThat(((Points) assessment.scheme().method()).items()).as("the items").anyMatch(known -> known.id().equals(item));
        return text(result.score(code).items().stream().filter(score -> score.item().id().equals(item))
                .map(score -> score.points().toPlainString()).findFirst().orElse(null));
    }

    /** The fragment itself where the explanation holds it, so that a failure shows the whole explanation. */
    private static String fragment(String explanation, String fragment) {
        return explanation.contains(fragment) ? fragment : explanation;
    }

    private static Map<String, Object> each(Object value, java.util.function.UnaryOperator<String> of) {
        Map<String, Object> map = new LinkedHashMap<>();
        CaseYaml.map(value).keySet().forEach(item -> map.put(item, of.apply(item)));
        return map;
    }

    private static String text(Object value) {
        return value == null ? "none" : value.toString();
    }

    private Map<String, byte[]> feeds() {
        Map<String, byte[]> feeds = new LinkedHashMap<>();
        Map<String, Object> given = CaseYaml.map(words.get("given"));
        assertThat(assessment.scheme().feeds()).map(FeedSchema::name).containsAll(given.keySet());
        for (FeedSchema schema : assessment.scheme().feeds()) {
            boolean mentioned = given.containsKey(schema.name()) || standard.containsKey(schema.name());
            if (mentioned && !"none".equals(given.get(schema.name()))) {
                feeds.put(schema.name(), csv(schema, rows(schema, CaseYaml.list(given.get(schema.name())))));
            }
        }
        return feeds;
    }

    /** The units of {@code standard:} have the file's standard row where the case gives them no other. */
    private List<Map<String, Object>> rows(FeedSchema schema, List<Object> given) {
        List<Map<String, Object>> rows = new ArrayList<>();
        given.forEach(row -> rows.add(CaseYaml.map(row)));
        Map<String, Object> cells = CaseYaml.map(standard.get(schema.name()));
        for (String unit : CaseYaml.<String>list(words.get("standard"))) {
            if (!cells.isEmpty()) {
                Map<String, Object> row = new LinkedHashMap<>(cells);
                row.put("unit", unit);
                rows.stream().filter(other -> unit.equals(other.get("unit"))).findFirst().ifPresent(other -> {
                    row.putAll(other);
                    rows.remove(other);
                });
                rows.add(row);
            }
        }
        return rows;
    }

    private byte[] csv(FeedSchema schema, List<Map<String, Object>> rows) {
        StringBuilder text = new StringBuilder(String.join(",", schema.columns())).append('\n');
        for (Map<String, Object> row : rows) {
            assertThat(schema.columns()).as(schema.file()).containsAll(row.keySet());
            if (row.get("marks") instanceof List<?> marks) {
                List<String> aspects = schema.field("aspect").map(Field::constraints).orElseThrow().allowed();
                for (int i = 0; i < marks.size(); i++) {
                    Map<String, Object> cells = new LinkedHashMap<>(row);
                    cells.put("aspect", aspects.get(i));
                    cells.put("full_marks", ((Points) assessment.scheme().method()).item(aspects.get(i)).points().toPlainString());
                    cells.put("marks", marks.get(i));
                    line(text, schema, cells);
                }
            } else {
                line(text, schema, row);
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void line(StringBuilder text, FeedSchema schema, Map<String, Object> cells) {
        List<String> line = schema.columns().stream().map(column -> (String) cells.getOrDefault(column, "")).toList();
        text.append(String.join(",", line)).append('\n');
    }
}
