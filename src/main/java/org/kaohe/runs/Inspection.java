package org.kaohe.runs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kaohe.feeds.FeedFile;
import org.kaohe.feeds.FeedSchema;
import org.kaohe.feeds.Reject;
import org.kaohe.feeds.RejectCode;
import org.kaohe.store.Contents;
import org.kaohe.units.Spelling;

/** The first look at the feeds as wholes: can they be read, are there files that should not be there. */
final class Inspection {

    private final Contents contents;
    private final Assignment assignment;
    private final Map<String, FeedFile> files = new HashMap<>();

    Inspection(Contents contents, Assignment assignment) {
        this.contents = contents;
        this.assignment = assignment;
    }

    /** The feed as the run keeps it; looked at once. */
    FeedFile file(FeedSchema schema) {
        return files.computeIfAbsent(schema.name(), name -> {
            try {
                FeedFile ahead = assignment.plan().ahead().file(name);
                if (ahead != null) {
                    return ahead;
                }
                Plan.Delivered feed = assignment.plan().feeds().get(name);
                // a trial keeps no bytes: it is gone before anybody could ask for them
                return FeedFile.inspect(schema, assignment.run().trial() ? () -> Files.newInputStream(feed.file()) : contents.bytes(feed.digest().sha256(), feed.file()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Faults that make a feed unreadable, and files that look like feeds and are none. */
    List<Reject> faults() {
        List<Reject> faults = new ArrayList<>();
        for (FeedSchema schema : assignment.scheme().feeds()) {
            if (assignment.plan().feeds().containsKey(schema.name())) {
                faults.addAll(file(schema).refusal());
            }
        }
        for (String stray : assignment.plan().strays()) {
            String nearest = nearest(stray);
            String hint = stray.endsWith(".csv") ? "若是 " + nearest + " 请改名，否则请移走" : "请另存为“CSV UTF-8（逗号分隔）”，文件名 " + nearest + "，并移走此文件";
            faults.add(new Reject(stray, 0, "", "", RejectCode.MISSING_FEED, "不是本考核的报送表：" + hint));
        }
        return faults;
    }

    private String nearest(String stray) {
        String stem = stray.contains(".") ? stray.substring(0, stray.lastIndexOf('.')) : stray;
        List<FeedSchema> missing = assignment.scheme().feeds().stream().filter(schema -> !assignment.plan().feeds().containsKey(schema.name())).toList();
        return (missing.isEmpty() ? assignment.scheme().feeds() : missing).stream().min(Comparator.comparingInt((FeedSchema schema) -> Spelling.distance(schema.name(), stem))
                .thenComparing(FeedSchema::name)).orElseThrow().file();
    }
}
