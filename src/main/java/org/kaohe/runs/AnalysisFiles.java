package org.kaohe.runs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kaohe.reports.AnalysisManifest;
import org.kaohe.reports.Publication;
import org.kaohe.reports.ResultFile;
import org.kaohe.store.RunFile;
import org.springframework.stereotype.Component;

/**
 * Where analyses are written: a folder of its own beside the result, {@code output/ASSESSMENT/YEAR.readings}, so that the
 * published folder stays what its manifest says. Exchanged whole like a result; its own {@code manifest.json} names the
 * feeds and rules that it was computed from, by which it can be told from one that a later result has overtaken.
 */
@Component
class AnalysisFolder {

    private final Operator operator;

    AnalysisFolder(Operator operator) {
        this.operator = operator;
    }

    /** What is analysed. @param feeds file name to SHA-256 */
    record Of(String assessment, int year, Path output, Map<String, String> feeds, List<RunFile> rules) {

        static Of plan(Plan plan) {
            Map<String, String> feeds = new LinkedHashMap<>();
            plan.feeds().forEach((feed, delivered) -> feeds.put(feed + ".csv", delivered.digest().sha256()));
            return new Of(plan.request().assessment(), plan.request().year(), plan.request().output(), feeds, plan.rules());
        }
    }

    /** @return the folder */
    Path write(Of of, String name, Map<String, String> parameters, List<ResultFile> files) throws IOException {
        Publication publication = new Publication(of.output().resolve(of.assessment()), of.year() + "." + name);
        publication.begin();
        List<RunFile> written = new ArrayList<>();
        for (ResultFile file : files) {
            written.add(publication.write(file));
        }
        publication.write(AnalysisManifest.of(new AnalysisManifest.About(of.assessment(), of.year(), name, operator.program(), parameters), of.feeds(),
                of.rules(), written));
        publication.publish();
        return publication.place();
    }
}
