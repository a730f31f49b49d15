package org.kaohe.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;

/**
 * This process among those that use a server: all hold the same shared lock, and who can make it exclusive is alone.
 * The system's locks belong to a process and go with the first of its channels that is closed, so a process has one
 * channel for a folder and counts its handles. Only under {@link ServerLock}.
 */
final class ServerMembers {

    private static final Map<Path, ServerMembers> OF_THIS_PROCESS = new HashMap<>();

    private final FileChannel channel;
    private final FileLock shared;
    private int handles;

    private ServerMembers(FileChannel channel) throws IOException {
        this.channel = channel;
        this.shared = channel.lock(0, Long.MAX_VALUE, true);
    }

    static void enter(ServerFolder folder) throws IOException {
        ServerMembers members = OF_THIS_PROCESS.get(folder.root());
        if (members == null) {
            members = new ServerMembers(FileChannel.open(folder.root().resolve("members.lock"),
                    StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE));
            OF_THIS_PROCESS.put(folder.root(), members);
        }
        members.handles++;
    }

    /** @return whether nobody is left, in this process or another */
    static boolean leave(ServerFolder folder) throws IOException {
        ServerMembers members = OF_THIS_PROCESS.get(folder.root());
        members.handles--;
        if (members.handles > 0) {
            return false;
        }
        OF_THIS_PROCESS.remove(folder.root());
        try (FileChannel channel = members.channel) {
            members.shared.release();
            return channel.tryLock() != null;
        }
    }
}
