package org.kaohe.reports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.kaohe.store.RunFile;

/** Finds the analyses that stand beside a result's folder and were made of the very same feeds and rules. */
public final class Analyses {

    private static final List<String> KNOWN = List.of("readings", "robustness");

    private Analyses() {
    }

    /** @return what is there; an analysis of other feeds or rules, or one that cannot be read, is passed over */
    public static List<Analysis> of(Publication publication, int year, Manifest result) throws IOException {
        List<Analysis> analyses = new ArrayList<>();
        for (String name : KNOWN) {
            Path folder = publication.place().resolveSibling(year + "." + name);
            Path manifest = folder.resolve(Manifest.NAME);
            if (Files.isRegularFile(manifest)) {
                try (InputStream in = Files.newInputStream(manifest)) {
                    Manifest made = Manifest.read(in);
                    if (made.sameBasis(result)) {
                        analyses.add(new Analysis(name, Publication.digest(RunFile.Role.RULES, year + "." + name + "/" + Manifest.NAME, manifest),
                                new Tables(made.tables().stream().filter(table -> table.endsWith(".csv")).toList(), table -> Files.newInputStream(folder.resolve(table)))));
                    }
                }
            }
        }
        return analyses;
    }
}
