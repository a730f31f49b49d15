package org.kaohe.runs;

import java.util.List;
import java.util.Set;
import org.kaohe.feeds.FeedSchema;
import org.kaohe.feeds.Reject;
import org.kaohe.feeds.RowStep;
import org.kaohe.reports.ResultFile;
import org.springframework.batch.core.step.Step;

/** What differs between the methods of assessment; everything else of a run is the same for all. */
interface Strategy {

    /** What the rules demand of a feed's rows beyond its schema. */
    List<RowStep> rowSteps(FeedSchema schema);

    /** @return what is to be known of a feed that may have millions of rows; null: it is an ordinary one */
    default Mass mass(FeedSchema schema) {
        return null;
    }

    /** What follows the intake of a feed before the next one is read, all its rows being settled. */
    default void enrol(FeedSchema schema) {
    }

    /**
     * Settles what only all feeds together show, once they are in.
     *
     * @param unreadable files of which nothing was read
     * @return what was found wrong; rows taken out for it are marked so already
     */
    List<Reject> settle(Set<String> unreadable);

    /** The step that computes, in chunks. */
    Step score(Steps steps);

    /** Ranks and grades what was computed. */
    void rank();

    /** The result's files, in the order in which they are written. */
    List<ResultFile> tables();

    /** What the summary and the manifest say besides: sentences in Chinese. */
    List<String> remarks();
}
