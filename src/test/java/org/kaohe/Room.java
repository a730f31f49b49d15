package org.kaohe;

import java.nio.file.Path;

/** Where the tests of one process leave their files: a folder below target/ for each, since two run side by side. */
public final class Room {

    /** Absolute. */
    public static final Path HOME = Path.of("target", "it", System.getProperty("kaohe.fork", "0")).toAbsolutePath();

    private Room() {
    }
}
