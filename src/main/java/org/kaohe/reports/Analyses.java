package org.kaohe.reports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.kaohe.store.RunFile;

/** Finds the analyses that stand beside a result's folder, whole, and were made of the very same feeds and rules. */
public final class Analyses {

    private static final List<String> KNOWN = List.of("readings", "robustness");

    private Analyses() {
    }

    /** @return what is there; an analysis of other feeds or rules, or one that cannot be read, is passed over */
    public static List<Analysis> of(Publication publication, int year, Manifest result) throws IOException {
        List<Analysis> analyses = new ArrayList<>();
        for (String name : KNOWN) {
            Path manifest = publication.place().resolveSibling(AnalysisManifest.name(year, name));
            if (Files.isRegularFile(manifest)) {
                try (InputStream in = Files.newInputStream(manifest)) {
                    Manifest made = Manifest.read(in);
                    if (made.sameBasis(result) && whole(manifest, made)) {
                        analyses.add(new Analysis(name, Publication.digest(RunFile.Role.RULES, manifest.getFileName().toString(), manifest),
                                tables(manifest, made, year + "."), picture(manifest, made)));
                    }
                }
            }
        }
        return analyses;
    }

    /** Files and manifest are put in place one after the other; what was interrupted between them is no analysis. */
    private static boolean whole(Path manifest, Manifest made) throws IOException {
        for (RunFile file : made.files()) {
            Path path = manifest.resolveSibling(file.name());
            if (!Files.isRegularFile(path) || !Publication.digest(file.role(), file.name(), path).sha256().equals(file.sha256())) {
                return false;
            }
        }
        return true;
    }

    private static String picture(Path manifest, Manifest made) throws IOException {
        for (String file : made.tables()) {
            if (file.endsWith(".svg")) {
                return Files.readString(manifest.resolveSibling(file));
            }
        }
        return null;
    }

    private static Tables tables(Path manifest, Manifest made, String prefix) {
        return new Tables(made.tables().stream().filter(table -> table.endsWith(".csv")).map(table -> table.substring(prefix.length())).toList(),
                table -> Files.newInputStream(manifest.resolveSibling(prefix + table)));
    }
}
