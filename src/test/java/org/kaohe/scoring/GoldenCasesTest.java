package org.kaohe.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs the cases that stand as YAML in src/test/resources/cases: given figures, expected points, with clause. */
class GoldenCasesTest {

    @TestFactory
    Stream<DynamicContainer> industrial_economy() throws IOException {
        return files("industrial-economy");
    }

    @TestFactory
    Stream<DynamicContainer> grain_security() throws IOException {
        return files("grain-security");
    }

    @TestFactory
    Stream<DynamicContainer> website_performance() throws IOException {
        return files("website-performance");
    }

    @TestFactory
    Stream<DynamicContainer> food_safety() throws IOException {
        return files("food-safety");
    }

    @TestFactory
    Stream<DynamicContainer> cultivated_land() throws IOException {
        return files("cultivated-land");
    }

    private static Stream<DynamicContainer> files(String folder) throws IOException {
        List<String> names;
        try (Stream<Path> found = Files.list(Path.of("src/test/resources/cases", folder))) {
            names = found.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".yaml")).sorted().toList();
        }
        assertThat(names).isNotEmpty();
        return names.stream().map(name -> DynamicContainer.dynamicContainer(name, cases("cases/" + folder + "/" + name)));
    }

    private static Stream<DynamicTest> cases(String name) {
        Map<String, Object> file = CaseYaml.map(CaseYaml.read(name), Set.of("scheme", "standard", "cases"));
        String[] scheme = ((String) file.get("scheme")).split("/");
        Assessment assessment = Assessment.of(scheme[0], Integer.parseInt(scheme[1]));
        return CaseYaml.list(file.get("cases")).stream().map(words -> {
            GoldenCase golden = new GoldenCase(words, file.get("standard"), assessment);
            return DynamicTest.dynamicTest(golden.title(), golden::check);
        });
    }
}
