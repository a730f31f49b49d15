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

    /** @return the folder */
    Path write(Plan plan, String name, Map<String, String> parameters, List<ResultFile> files) throws IOException {
        RunRequest request = plan.request();
        Publication publication = new Publication(request.output().resolve(request.assessment()), request.year() + "." + name);
        publication.begin();
        List<RunFile> written = new ArrayList<>();
        for (ResultFile file : files) {
            written.add(publication.write(file));
        }
        Map<String, String> feeds = new LinkedHashMap<>();
        plan.feeds().forEach((feed, delivered) -> feeds.put(feed + ".csv", delivered.digest().sha256()));
        publication.write(AnalysisManifest.of(new AnalysisManifest.About(request.assessment(), request.year(), name, operator.program(), parameters), feeds,
                plan.rules(), written));
        publication.publish();
        return publication.place();
    }
}
