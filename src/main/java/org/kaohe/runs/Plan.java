package org.kaohe.runs;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.kaohe.rules.Schemes;
import org.kaohe.store.Contents.Digest;
import org.kaohe.store.RunFile;

/**
 * All that decides a result, as found in the folders: rules, feeds and their digests.
 *
 * @param feeds  the feeds delivered, by feed name, in the scheme's order
 * @param strays names of files that look like feeds and are none
 * @param rules  digests of every file of the rules
 * @param earlier    the manifest of the published result of the year before, where the method builds on it; else null
 * @param earlierRun the run that published it
 */
record Plan(RunRequest request, Schemes.Found found, Map<String, Delivered> feeds, List<String> strays, List<RunFile> rules,
            RunFile earlier, Long earlierRun, String identity) {

    /** A feed's file and its digest. */
    record Delivered(Path file, Digest digest) {
    }
}
