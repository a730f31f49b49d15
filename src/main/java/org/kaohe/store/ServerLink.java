package org.kaohe.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import org.postgresql.Driver;

/** Finds the folder's running server or starts one, and waits until it lets the user in. */
final class ServerLink {

    private static final int TRIES = 5;

    private final ServerFolder folder;
    private final long deadline;
    private ServerStart start;
    private int starts;

    ServerLink(ServerFolder folder, Duration patience) {
        this.folder = folder;
        this.deadline = System.nanoTime() + patience.toNanos();
    }

    /** Only under the folder's lock. A server that recovers from a crash or is just stopping is waited for. */
    ServerPostmaster attachOrStart() throws IOException, InterruptedException {
        while (System.nanoTime() < deadline) {
            Optional<ServerPostmaster> running =
                    ServerPostmaster.read(folder.data()).filter(ServerPostmaster::alive);
            if (running.isEmpty()) {
                startUnlessStarting();
            } else if (running.get().ready() && answers(running.get())) {
                keepPort(running.get());
                return running.get();
            }
            Thread.sleep(Duration.ofNanos(ServerPostmaster.TICK_NANOS).toMillis());
        }
        // one that recovers goes on doing so, or it would never get to the end
        throw new ServerUnavailable("内嵌数据库没有应答，请看 " + folder.log()
                + "。若它正在恢复数据，请过几分钟再运行；也可用 --spring.datasource.url 指定数据库");
    }

    private void startUnlessStarting() throws IOException, InterruptedException {
        if (start == null) {
            start = ServerStart.launch(folder, starts == 0 ? lastPort() : ServerStart.freePort());
            starts++;
        } else if (start.ended()) {
            if (starts == TRIES || !start.worthAnotherTry()) {
                throw start.failure();
            }
            start = null;
        }
    }

    /** The same as before, so that the processes that go on find it again, be it killed or shut down under them. */
    private int lastPort() throws IOException {
        try {
            return Integer.parseInt(Files.readString(folder.port()).strip());
        } catch (NoSuchFileException | NumberFormatException none) {
            return ServerStart.freePort();
        }
    }

    /** Written beside and renamed: an empty file would lose it. */
    private void keepPort(ServerPostmaster server) throws IOException {
        if (start != null) {
            Path half = folder.root().resolve("port.new");
            Files.writeString(half, server.port() + "\n");
            Files.move(half, folder.port(), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private boolean answers(ServerPostmaster server) throws IOException {
        Properties properties = new Properties();
        properties.setProperty("user", ServerData.USER);
        properties.setProperty("password", ServerPassword.read(folder));
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("socketTimeout", "5");
        try {
            new Driver().connect(url(server), properties).close();
            return true;
        } catch (SQLException refusal) {
            if (String.valueOf(refusal.getSQLState()).startsWith("28")) {
                abandon();
                throw new ServerUnavailable("运行中的内嵌数据库（进程 " + server.pid() + "）不接受 "
                        + folder.password() + " 里的密码。请恢复该文件原来的内容后重新运行", refusal);
            }
            return false;
        }
    }

    /** Where this started a server that nobody will be a member of after all, stops it. */
    void abandon() {
        if (start != null) {
            start.stop();
        }
    }

    static String url(ServerPostmaster server) {
        return "jdbc:postgresql://127.0.0.1:" + server.port() + "/postgres";
    }
}
