package org.kaohe.store;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Long files read one after the other while the program is still starting. What was written to since, or could not be read, is read when it is wanted. */
public final class SumsAhead {

    private final Map<Path, FutureTask<Taken>> files = new ConcurrentHashMap<>();

    /** What a file held when it had been changed last at that time. */
    private record Taken(FileTime changed, PartSums sums) {

        static Taken of(Path file) throws IOException {
            return new Taken(Files.getLastModifiedTime(file), PartSums.of(file));
        }

        boolean stillOf(Path file) throws IOException {
            return changed.equals(Files.getLastModifiedTime(file)) && sums.digest().bytes() == Files.size(file);
        }
    }

    /** @param paths none: nothing is read ahead */
    public SumsAhead(List<Path> paths) {
        List<FutureTask<Taken>> tasks = paths.stream().map(path -> new FutureTask<>(() -> Taken.of(path))).toList();
        for (int i = 0; i < tasks.size(); i++) {
            files.put(paths.get(i), tasks.get(i));
        }
        if (tasks.isEmpty()) {
            return;
        }
        Thread thread = new Thread(() -> tasks.forEach(FutureTask::run), "kaohe-sums");
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * @return what the file holds; what was read ahead is handed out once
     * @throws IOException it cannot be read
     */
    public PartSums of(Path file) throws IOException {
        FutureTask<Taken> task = files.remove(file);
        try {
            if (task != null) {
                task.run(); // unless it has begun: nobody waits for the files before it
                if (task.get().stillOf(file)) {
                    return task.get().sums();
                }
            }
        } catch (ExecutionException unreadable) {
            // once more, and whoever wants it is told
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
        return PartSums.of(file);
    }
}
