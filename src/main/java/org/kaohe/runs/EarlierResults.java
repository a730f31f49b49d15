package org.kaohe.runs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.kaohe.reports.Manifest;
import org.kaohe.store.Contents;
import org.kaohe.store.Run;
import org.kaohe.store.RunFile;
import org.kaohe.store.RunKind;
import org.kaohe.store.RunStore;
import org.springframework.stereotype.Component;

/**
 * The published results of other years, by the digest of the result: reports that were made again change a manifest,
 * and a later year that builds on the result is still the same run.
 */
@Component
class EarlierResults {

    private final RunStore runs;
    private final Contents contents;

    EarlierResults(RunStore runs, Contents contents) {
        this.runs = runs;
        this.contents = contents;
    }

    /** @return the manifest of a finished run as it stands */
    Manifest manifest(Run run) {
        RunFile file = runs.files(run.id(), RunFile.Role.OUTPUT).stream().filter(one -> one.name().equals(Manifest.NAME)).findFirst().orElseThrow();
        try (InputStream in = contents.open(file.sha256())) {
            return Manifest.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return the entry for a manifest that builds on this run */
    RunFile entry(Run before) {
        return new RunFile(RunFile.Role.EARLIER, before.assessment() + "/" + before.folder() + "/" + Manifest.NAME, manifest(before).result(), 0);
    }

    /** @return the final run of that assessment and year with this result */
    Optional<Run> find(String assessment, int year, String digest) {
        return runs.done(assessment, year, RunKind.FINAL).stream().filter(run -> run.publishedAt() != null && manifest(run).result().equals(digest)).findFirst();
    }
}
