package org.kaohe.targets;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** The cases of src/test/resources/cases/county-targets: a target, what was reported, what must come of it. */
class GoldenCasesTest {

    private final TargetTable table = Tables.of2017();

    @TestFactory
    Stream<DynamicTest> everyCase() {
        return Stream.of("figures", "misprint", "in-step", "references-and-verdicts").flatMap(this::cases);
    }

    private Stream<DynamicTest> cases(String file) {
        String text = Tables.text(Path.of("src/test/resources/cases/county-targets", file + ".yaml"));
        List<Map<String, Object>> cases = asStrings().load(text);
        return cases.stream().map(c -> DynamicTest.dynamicTest(file + ": " + c.get("case"), () -> check(c)));
    }

    private void check(Map<String, Object> c) {
        List<String> key = list(c.get("target"));
        Target target = Tables.target(table, key.get(0), key.get(1), key.size() > 2 ? key.get(2) : "");
        Judgement judgement = new Judge(table, readings(c)).judge(target, reported(c, target));
        TargetRow row = TargetRow.of(List.of(judgement)).get(0);
        assertThat(List.of(row.target(), row.status(), row.gap(), row.attainment())).isEqualTo(list(c.get("expect")));
    }

    private static Readings readings(Map<String, Object> c) {
        return new Readings(Readings.InStep.of((String) c.getOrDefault("in-step", "own-growth")),
                Readings.Misprint.of((String) c.getOrDefault("misprint", "corrected")));
    }

    private static Reported reported(Map<String, Object> c, Target target) {
        Map<TargetKey, Figure> actuals = new HashMap<>();
        put(actuals, target.key(), c.get("actual"));
        put(actuals, new TargetKey(target.unitCode(), TargetTable.GDP_GROWTH, ""), c.get("own-growth"));
        Map<String, Figure> references = new HashMap<>();
        ((Map<?, ?>) c.getOrDefault("references", Map.of())).forEach((id, value) -> put(references, (String) id, value));
        Object verdict = c.get("verdict");
        return new Reported(actuals, references, verdict == null ? Map.of()
                : Map.of(target.key(), new Verdict(verdict.equals("yes"), "", null)));
    }

    private static <K> void put(Map<K, Figure> figures, K key, Object value) {
        if (value != null) {
            figures.put(key, new Figure(new BigDecimal((String) value), null));
        }
    }

    @SuppressWarnings("unchecked")
    private static List<String> list(Object value) {
        return (List<String>) value;
    }

    /** YAML in which every scalar is the text that stands there: 100.00 keeps its zeros, no stays no. */
    private static Yaml asStrings() {
        LoaderOptions options = new LoaderOptions();
        DumperOptions dumper = new DumperOptions();
        return new Yaml(new SafeConstructor(options), new Representer(dumper), dumper, options, new Resolver() {
            @Override
            protected void addImplicitResolvers() {
                // none: nothing is guessed from the look of a scalar
            }
        });
    }
}
