package org.kaohe.reports;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Two folders change places: in one step where the system can (Linux renameat2), else by two renames. */
final class Exchange {

    private static final int AT_FDCWD = -100;
    private static final int RENAME_EXCHANGE = 2;

    private interface LibC extends Library {
        int renameat2(int oldFolder, String oldPath, int newFolder, String newPath, int flags);
    }

    private Exchange() {
    }

    /**
     * Puts {@code fresh} in the place of {@code place}; what was there stands afterwards at {@code fresh} or at
     * {@code aside}. Killed between the two renames, {@code place} is missing and {@code aside} there:
     * {@link Publication#tidy} finishes that.
     */
    static void exchange(Path fresh, Path place, Path aside) throws IOException {
        if (!Files.exists(place)) {
            Files.move(fresh, place);
        } else if (!atomically(fresh, place)) {
            Files.move(place, aside);
            try {
                Files.move(fresh, place);
            } catch (IOException e) {
                Files.move(aside, place);
                throw e;
            }
        }
    }

    /** @return false where the system does not know how; what failed for another reason must not be tried by halves */
    private static boolean atomically(Path fresh, Path place) throws IOException {
        if (!Platform.isLinux()) {
            return false;
        }
        try {
            LibC libc = Native.load(LibC.class);
            if (libc.renameat2(AT_FDCWD, fresh.toAbsolutePath().toString(), AT_FDCWD, place.toAbsolutePath().toString(), RENAME_EXCHANGE) == 0) {
                return true;
            }
            if (!Files.exists(fresh)) {
                throw new NoSuchFileException(fresh.toString());
            }
            return false;
        } catch (UnsatisfiedLinkError e) {
            return false;
        }
    }
}
