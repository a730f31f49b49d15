package org.kaohe.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/**
 * Who may join or leave now: one process at a time. The system takes the lock back from a killed process.
 * It belongs to the process, not to the thread: callers synchronize.
 */
final class ServerLock implements AutoCloseable {

    private final FileChannel channel;

    private ServerLock(FileChannel channel) {
        this.channel = channel;
    }

    static ServerLock take(ServerFolder folder, Duration patience) throws IOException, InterruptedException {
        FileChannel channel = FileChannel.open(folder.root().resolve("server.lock"),
                StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            long deadline = System.nanoTime() + patience.toNanos();
            for (FileLock lock = channel.tryLock(); lock == null; lock = channel.tryLock()) {
                if (System.nanoTime() > deadline) {
                    throw new ServerUnavailable("另一个进程正在启动或停止 " + folder.root()
                            + " 的数据库，迟迟没有结束。请稍后再运行，或结束那个进程");
                }
                Thread.sleep(Duration.ofNanos(ServerPostmaster.TICK_NANOS).toMillis());
            }
            return new ServerLock(channel);
        } catch (IOException | InterruptedException | RuntimeException failure) {
            channel.close();
            throw failure;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
