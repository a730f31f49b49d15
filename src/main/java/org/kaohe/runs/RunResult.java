package org.kaohe.runs;

import java.nio.file.Path;
import java.util.List;
import org.kaohe.feeds.FeedSchema;
import org.kaohe.feeds.Reject;
import org.kaohe.rules.Scheme;
import org.kaohe.store.ResultStore.RankRow;
import org.kaohe.store.RowStore.Count;
import org.kaohe.store.Run;

/**
 * How a run ended, for the summary.
 *
 * @param run     as it stands now
 * @param ending  what happened this time
 * @param counts  rows by feed
 * @param rejects the first things found wrong, in the order of {@code rejects.csv}
 * @param found   how many there are
 * @param absent  optional feeds that were not delivered
 * @param remarks what a reader of the result must know
 * @param place   the folder of the result, or the table of the refusal
 */
public record RunResult(Run run, Scheme scheme, Ending ending, List<Count> counts, List<Reject> rejects, long found,
                        List<RankRow> ranking, List<FeedSchema> absent, List<String> remarks, Path place) {

    static final int REJECTS_SHOWN = 20;

    static final int STATUS_DONE = 0;
    static final int STATUS_NOT_POSSIBLE = 2;
    static final int STATUS_REFUSED = 3;
    static final int STATUS_FAILED = 4;
    static final int STATUS_BUSY = 5;

    /** What happened. */
    public enum Ending {
        /** Computed and published. */ PUBLISHED,
        /** Computed before; its files are in place. */ UNCHANGED,
        /** Computed before; its files were put back. */ RESTORED,
        /** A check without faults. */ SOUND,
        /** Computed, nothing published. */ TRIED,
        /** Nothing published. */ REFUSED
    }
}
