package org.kaohe.reports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kaohe.store.RowStore.Count;
import org.kaohe.store.Run;
import org.kaohe.store.RunFile;

/** {@code manifest.json}: what the result was made from and what it consists of. */
public final class Manifest {

    private Manifest() {
    }

    /**
     * @param read    feeds, rules and earlier results
     * @param written the result's files, without the manifest
     */
    public static ResultFile of(Run run, List<RunFile> read, List<Count> counts, List<String> notes, List<RunFile> written) {
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("assessment", run.assessment());
        manifest.put("year", run.year());
        manifest.put("kind", run.kind().word());
        manifest.put("as_of", run.asOf() == null ? null : run.asOf().toString());
        manifest.put("program_version", run.program());
        manifest.put("feeds", feeds(read, counts));
        manifest.put("rules", files(read, RunFile.Role.RULES));
        manifest.put("earlier_results", files(read, RunFile.Role.EARLIER));
        manifest.put("notes", notes);
        manifest.put("files", files(written, RunFile.Role.OUTPUT));
        return JsonText.file("manifest.json", manifest);
    }

    private static List<Map<String, Object>> feeds(List<RunFile> read, List<Count> counts) {
        return read.stream().filter(file -> file.role() == RunFile.Role.FEED).map(file -> {
            Map<String, Object> entry = entry(file);
            counts.stream().filter(count -> file.name().equals(count.feed() + ".csv")).findFirst().ifPresent(count -> {
                entry.put("rows_read", count.read());
                entry.put("rows_loaded", count.loaded());
                entry.put("rows_rejected", count.rejected());
                entry.put("rows_passed_over", count.passed());
            });
            return entry;
        }).toList();
    }

    private static List<Map<String, Object>> files(List<RunFile> files, RunFile.Role role) {
        return files.stream().filter(file -> file.role() == role).map(Manifest::entry).toList();
    }

    private static Map<String, Object> entry(RunFile file) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("name", file.name());
        entry.put("sha256", file.sha256());
        return entry;
    }
}
