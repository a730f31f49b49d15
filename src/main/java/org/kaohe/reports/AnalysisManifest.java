package org.kaohe.reports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kaohe.store.RunFile;

/** {@code YEAR.ANALYSIS.json}, the manifest of an analysis: what it was computed from and what it consists of. */
public final class AnalysisManifest {

    private AnalysisManifest() {
    }

    /** @param parameters what decides the outcome besides feeds and rules, such as the seed of draws */
    public record About(String assessment, int year, String analysis, String program, Map<String, String> parameters) {
    }

    /**
     * @param feeds   file name to SHA-256, in the scheme's order
     * @param written the analysis's files, without the manifest
     */
    public static ResultFile of(About about, Map<String, String> feeds, List<RunFile> rules, List<RunFile> written) {
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("assessment", about.assessment());
        manifest.put("year", about.year());
        manifest.put("analysis", about.analysis());
        manifest.put("program_version", about.program());
        manifest.put("parameters", about.parameters());
        manifest.put("feeds", feeds.entrySet().stream().map(feed -> entry(feed.getKey(), feed.getValue())).toList());
        manifest.put("rules", rules.stream().map(file -> entry(file.name(), file.sha256())).toList());
        manifest.put("files", written.stream().map(file -> entry(file.name(), file.sha256())).toList());
        return JsonText.file(name(about.year(), about.analysis()), manifest);
    }

    static String name(int year, String analysis) {
        return year + "." + analysis + ".json";
    }

    private static Map<String, Object> entry(String name, String sha256) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("name", name);
        entry.put("sha256", sha256);
        return entry;
    }
}
