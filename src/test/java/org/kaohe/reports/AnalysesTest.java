package org.kaohe.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaohe.store.RunFile;
import org.kaohe.store.RunKind;
import org.kaohe.rules.Circular;
import org.kaohe.store.RowStore.Count;

/** The analyses that stand beside a result are found and shown, those of other figures are not. */
class AnalysesTest {

    private static final RunFile RULES = new RunFile(RunFile.Role.RULES, "grain-security/2017.yaml", "bb", 1);
    private static final String PICTURE = "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\"><title>稳健性</title></svg>\n";

    @TempDir
    private Path folder;

    private Publication publication() throws IOException {
        Files.createDirectories(folder.resolve("2017"));
        return new Publication(folder, "2017");
    }

    private static Manifest result() {
        return Manifest.of(MadeResult.of("grain-security", 2017, RunKind.FINAL, Circular.NONE).result().run(), List.of(feed("joint-inspection.csv", "11"), feed("vetoes.csv", "22"), RULES),
                List.of(new Count("joint-inspection", 1, 1, 0, 0), new Count("vetoes", 1, 1, 0, 0)), List.of(), List.of());
    }

    private static RunFile feed(String name, String digest) {
        return new RunFile(RunFile.Role.FEED, name, digest, 1);
    }

    /** @param feeds in any order: an analysis names them in the scheme's, a result by name */
    private void robustness(Map<String, String> feeds) throws IOException {
        List<RunFile> written = new ArrayList<>();
        written.add(SingleFile.put(folder, file("2017.robustness.csv", "unit,best\n中原区,1\n")));
        written.add(SingleFile.put(folder, file("2017.robustness.svg", PICTURE)));
        SingleFile.put(folder, AnalysisManifest.of(new AnalysisManifest.About("grain-security", 2017, "robustness", "1.0", Map.of()), feeds, List.of(RULES), written));
    }

    private static ResultFile file(String name, String text) {
        return new ResultFile(name, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Map<String, String> feeds(String inspection) {
        Map<String, String> feeds = new LinkedHashMap<>();
        feeds.put("vetoes.csv", "22");
        feeds.put("joint-inspection.csv", inspection);
        return feeds;
    }

    @Test
    void one_of_the_same_figures_is_found_with_its_picture_in_whatever_order_it_names_them() throws IOException {
        robustness(feeds("11"));
        List<Analysis> found = Analyses.of(publication(), 2017, result());
        assertThat(found).singleElement().satisfies(one -> {
            assertThat(one.name()).isEqualTo("robustness");
            assertThat(one.tables().names()).containsExactly("robustness.csv");
            assertThat(one.tables().columns("robustness.csv")).containsExactly("unit", "best");
            assertThat(one.picture()).isEqualTo(PICTURE);
        });
    }

    @Test
    void one_of_other_figures_or_half_written_is_passed_over() throws IOException {
        robustness(feeds("33"));
        assertThat(Analyses.of(publication(), 2017, result())).isEmpty();
        robustness(feeds("11"));
        Files.writeString(folder.resolve("2017.robustness.svg"), "<svg/>");
        assertThat(Analyses.of(publication(), 2017, result())).isEmpty();
    }

    @Test
    void its_table_and_picture_stand_in_the_page() throws IOException {
        robustness(feeds("11"));
        Result plain = MadeResult.of("grain-security", 2017, RunKind.FINAL, Circular.NONE).result();
        String page = new String(WordText.files(new org.kaohe.reports.page.Page(), plain.with(Analyses.of(publication(), 2017, result()))).get("index.html"), StandardCharsets.UTF_8);
        assertThat(page).contains(">稳健性</button>", ">中原区</td>", PICTURE.strip());
    }
}
