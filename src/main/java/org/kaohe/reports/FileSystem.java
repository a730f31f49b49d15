package org.kaohe.reports;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Platform;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/** Brings all files of a folder to the disk: at once where the system can (Linux syncfs), which for thousands of letters takes a moment; else one by one. */
final class FileSystem {

    private static final int O_RDONLY = 0;

    private interface LibC extends Library {
        int open(String path, int flags);

        int syncfs(int file);

        int close(int file);
    }

    private FileSystem() {
    }

    /** @param folder with all that lies below it */
    static void sync(Path folder) throws IOException {
        if (!atOnce(folder)) {
            try (Stream<Path> paths = Files.walk(folder)) {
                List<Path> all = paths.toList();
                for (int i = all.size() - 1; i >= 0; i--) {
                    try (FileChannel channel = FileChannel.open(all.get(i), StandardOpenOption.READ)) {
                        channel.force(true);
                    }
                }
            }
        }
    }

    private static boolean atOnce(Path folder) {
        if (!Platform.isLinux()) {
            return false;
        }
        try {
            LibC libc = Native.load(LibC.class);
            int file = libc.open(folder.toAbsolutePath().toString(), O_RDONLY);
            if (file < 0) {
                return false;
            }
            try {
                return libc.syncfs(file) == 0;
            } finally {
                libc.close(file);
            }
        } catch (UnsatisfiedLinkError e) {
            return false;
        }
    }
}
