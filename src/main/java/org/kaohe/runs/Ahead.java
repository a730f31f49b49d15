package org.kaohe.runs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import org.kaohe.feeds.FeedFile;
import org.kaohe.feeds.FeedSchema;
import org.kaohe.store.Contents;

/** Long feeds that are looked at while their bytes are still being kept. What fails here is looked at again when it is kept. */
final class Ahead {

    private static final long LONG = 16 << 20;

    private final Map<String, CompletableFuture<FeedFile>> files = new ConcurrentHashMap<>();

    /** Begins to look at the long ones. */
    void begin(Plan plan, Contents contents) {
        for (FeedSchema schema : plan.found().scheme().feeds()) {
            Plan.Delivered feed = plan.feeds().get(schema.name());
            if (feed != null && feed.digest().bytes() >= LONG) {
                files.put(schema.name(), CompletableFuture.supplyAsync(() -> {
                    try {
                        return FeedFile.inspect(schema, contents.bytes(feed.digest().sha256(), feed.file(), feed.held().sums()));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }));
            }
        }
    }

    /** @return the feed, handed out once; null where it is not to be had */
    FeedFile file(String name) {
        CompletableFuture<FeedFile> file = files.remove(name);
        try {
            return file == null ? null : file.join();
        } catch (CompletionException e) {
            return null;
        }
    }
}
