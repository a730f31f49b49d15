package org.kaohe.reports;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kaohe.store.Contents;
import org.kaohe.store.RowStore.Count;
import org.kaohe.store.Run;
import org.kaohe.store.RunFile;

/**
 * {@code manifest.json}: what the result was made from and what it consists of. Its first part, down to {@code files},
 * is the result; the digest of that part stands behind it as {@code result} and names the result wherever a later year
 * builds on it. The reports stand behind that: they may be made again, on other paper, and the result is still the same.
 */
public final class Manifest {

    /** The file's name. */
    public static final String NAME = "manifest.json";

    private static final String RESULT = "result";
    private static final String REPORTS = "reports";

    private final Map<String, Object> entries;

    private Manifest(Map<String, Object> entries) {
        this.entries = entries;
    }

    /**
     * What has been made in one form.
     *
     * @param form  the form's word
     * @param from  what it was made from beside the result: the office's settings, the year before
     * @param files names and digests
     */
    public record Report(String form, List<RunFile> from, List<RunFile> files) {
    }

    /**
     * @param read    feeds, rules and earlier results
     * @param written the result's tables
     */
    public static Manifest of(Run run, List<RunFile> read, List<Count> counts, List<String> notes, List<RunFile> written) {
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
        return new Manifest(manifest);
    }

    /** @return the manifest that these bytes are */
    public static Manifest read(InputStream in) {
        return new Manifest(JsonText.read(in));
    }

    /** @return the manifest without the reports: that of the result alone */
    public Manifest ofResult() {
        Map<String, Object> result = new LinkedHashMap<>(entries);
        result.remove(RESULT);
        result.remove(REPORTS);
        return new Manifest(result);
    }

    /** @return the manifest with these reports and no others */
    public Manifest with(List<Report> reports) {
        Map<String, Object> all = new LinkedHashMap<>(ofResult().entries);
        all.put(RESULT, result());
        all.put(REPORTS, reports.stream().map(report -> {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("form", report.form());
            entry.put("made_from", report.from().stream().map(Manifest::entry).toList());
            entry.put("files", report.files().stream().map(Manifest::entry).toList());
            return entry;
        }).toList());
        return new Manifest(all);
    }

    /** @return the result's SHA-256: over the manifest as it would be without reports */
    public String result() {
        return HexFormat.of().formatHex(Contents.sha256().digest(ofResult().bytes()));
    }

    /** @return the sentences that every report carries */
    public List<String> notes() {
        return ((List<?>) entries.get("notes")).stream().map(String.class::cast).toList();
    }

    /** @return whether another manifest names the same feeds and rules, byte for byte */
    public boolean sameBasis(Manifest other) {
        return Set.copyOf(listed(entries.get("feeds"), RunFile.Role.FEED)).equals(Set.copyOf(listed(other.entries.get("feeds"), RunFile.Role.FEED)))
                && Set.copyOf(listed(entries.get("rules"), RunFile.Role.RULES)).equals(Set.copyOf(listed(other.entries.get("rules"), RunFile.Role.RULES)));
    }

    /** @return the names of the result's tables */
    public List<String> tables() {
        return files().stream().map(RunFile::name).toList();
    }

    /** @return the files with their digests (sizes are not known here: 0) */
    List<RunFile> files() {
        return listed(entries.get("files"), RunFile.Role.OUTPUT);
    }

    /** @return the reports made, with names and digests of their files (sizes are not known here: 0) */
    public List<Report> reports() {
        return ((List<?>) entries.getOrDefault(REPORTS, List.of())).stream().map(Map.class::cast).map(entry -> new Report((String) entry.get("form"),
                listed(entry.get("made_from"), RunFile.Role.RULES), listed(entry.get("files"), RunFile.Role.OUTPUT))).toList();
    }

    private static List<RunFile> listed(Object files, RunFile.Role role) {
        return ((List<?>) files).stream().map(Map.class::cast).map(file -> new RunFile(role, (String) file.get("name"), (String) file.get("sha256"), 0)).toList();
    }

    /** @return the file */
    public ResultFile file() {
        return new ResultFile(NAME, out -> out.write(bytes()));
    }

    private byte[] bytes() {
        return JsonText.of(entries).getBytes(StandardCharsets.UTF_8);
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
