package org.kaohe.runs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kaohe.reports.AnalysisManifest;
import org.kaohe.reports.ResultFile;
import org.kaohe.reports.SingleFile;
import org.kaohe.store.RunFile;
import org.springframework.stereotype.Component;

/**
 * Where analyses are written: files beside the result's folder, {@code output/ASSESSMENT/YEAR.readings.csv}, so that the
 * published folder stays what its manifest says and every folder is a result. The analysis's own manifest, {@code
 * YEAR.readings.json}, names the feeds and rules that it was computed from, by which it can be told from one that a later
 * result has overtaken. It is written last and names every file's digest: a half-written analysis is not taken for one.
 */
@Component
class AnalysisFiles {

    private final Operator operator;

    AnalysisFiles(Operator operator) {
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

    /** @param files each named like the analysis, with the year to be put before @return the first of them */
    Path write(Of of, String name, Map<String, String> parameters, List<ResultFile> files) throws IOException {
        Path folder = of.output().resolve(of.assessment());
        List<RunFile> written = new ArrayList<>();
        for (ResultFile file : files) {
            written.add(SingleFile.put(folder, file.as(of.year() + "." + file.name())));
        }
        SingleFile.put(folder, AnalysisManifest.of(new AnalysisManifest.About(of.assessment(), of.year(), name, operator.program(), parameters), of.feeds(),
                of.rules(), written));
        return folder.resolve(written.get(0).name());
    }
}
