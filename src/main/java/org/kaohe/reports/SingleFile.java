package org.kaohe.reports;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.kaohe.store.RunFile;

/** A file that stands beside the results: whoever reads it sees the earlier one or the new one, never half of one. */
public final class SingleFile {

    private SingleFile() {
    }

    /** Writes and syncs the file under another name and puts it in place. @return its name, digest and size */
    public static RunFile put(Path folder, ResultFile file) throws IOException {
        Files.createDirectories(folder);
        Path half = folder.resolve("." + file.name() + ".new");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(half))) {
            file.content().write(out);
        }
        sync(half, StandardOpenOption.WRITE);
        RunFile written = Publication.digest(RunFile.Role.OUTPUT, file.name(), half);
        Files.move(half, folder.resolve(file.name()), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        syncFolder(folder);
        return written;
    }

    static void syncFolder(Path folder) throws IOException {
        sync(folder, StandardOpenOption.READ);
    }

    private static void sync(Path file, StandardOpenOption option) throws IOException {
        try (FileChannel channel = FileChannel.open(file, option)) {
            channel.force(true);
        }
    }
}
