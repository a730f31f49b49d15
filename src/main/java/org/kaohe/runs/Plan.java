package org.kaohe.runs;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.kaohe.rules.Schemes;
import org.kaohe.store.Contents.Digest;
import org.kaohe.store.PartSums;
import org.kaohe.store.RunFile;

/**
 * All that decides a result, as found in the folders: rules, feeds and their digests.
 *
 * @param feeds  the feeds delivered, by feed name, in the scheme's order
 * @param strays names of files that look like feeds and are none
 * @param rules  digests of every file of the rules
 * @param earlier published results of earlier years that the method builds on, by year
 * @param ahead  feeds that are looked at already
 */
record Plan(RunRequest request, Schemes.Found found, Map<String, Delivered> feeds, List<String> strays, List<RunFile> rules,
            List<Earlier> earlier, String identity, Ahead ahead) {

    /** An earlier year's published result. @param manifest of the run that published it */
    record Earlier(int year, long run, RunFile manifest) {
    }

    /** A feed's file and what it held when its digest was taken. */
    record Delivered(Path file, PartSums held) {

        Digest digest() {
            return held.digest();
        }
    }

    /** @return the run that published that earlier year's result; null where none is known */
    Long earlierRun(int year) {
        return earlier.stream().filter(one -> one.year() == year).map(Earlier::run).findFirst().orElse(null);
    }
}
