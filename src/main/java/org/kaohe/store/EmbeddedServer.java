package org.kaohe.store;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Path;
import java.time.Duration;

/**
 * One process's membership of the PostgreSQL server whose data lie in a folder. The first process to join starts the
 * server, later ones attach to it, the last one to leave stops it, whoever started it; a server whose processes were
 * all killed is taken over by the next one. The server listens on the loopback address and knows one user, whose
 * password lies in the folder, which only its owner can read.
 *
 * <p>Safe for several threads. A process may join several times and leaves with the last {@link #close()}. Nothing
 * here reacts to signals: the owner closes, in a shutdown hook if need be.
 */
public final class EmbeddedServer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ServerFolder folder;
    private final String url;
    private final String password;
    private boolean left;

    private EmbeddedServer(ServerFolder folder, String url, String password) {
        this.folder = folder;
        this.url = url;
        this.password = password;
    }

    /**
     * Attaches to the running server of this folder or starts one; blocks until it answers, at most a minute.
     *
     * @param folder the folder `.kaohe`, created with mode 0700 (and its parents) if it is not there
     * @throws ServerUnavailable with one Chinese line that says what to do
     */
    public static EmbeddedServer join(Path folder) {
        return join(folder, PATIENCE);
    }

    @SuppressWarnings("try") // the lock is only held
    static EmbeddedServer join(Path path, Duration patience) {
        ServerFolder folder = ServerFolder.open(path);
        // the system's locks hold back other processes only
        synchronized (EmbeddedServer.class) {
            try (ServerLock lock = ServerLock.take(folder, patience.multipliedBy(2))) {
                return join(folder, new ServerLink(folder, patience));
            } catch (InterruptedException | ClosedByInterruptException interrupt) {
                Thread.currentThread().interrupt();
                throw new ServerUnavailable("启动数据库时被中断，请重新运行", interrupt);
            } catch (IOException failure) {
                throw ServerProblem.of(folder.root(), failure);
            }
        }
    }

    private static EmbeddedServer join(ServerFolder folder, ServerLink link)
            throws IOException, InterruptedException {
        try {
            ServerPostmaster server = link.attachOrStart();
            EmbeddedServer member = new EmbeddedServer(folder, ServerLink.url(server), ServerPassword.read(folder));
            ServerMembers.enter(folder);
            return member;
        } catch (IOException | InterruptedException failure) {
            link.abandon();
            throw failure;
        }
    }

    /**
     * Starts the server again where it was killed, at the same address; does nothing where it runs.
     *
     * @throws ServerUnavailable where it does not start
     */
    @SuppressWarnings("try") // the lock is only held
    public void revive() {
        synchronized (EmbeddedServer.class) {
            try (ServerLock lock = ServerLock.take(folder, PATIENCE.multipliedBy(2))) {
                if (!left) {
                    new ServerLink(folder, PATIENCE).attachOrStart();
                }
            } catch (InterruptedException | ClosedByInterruptException interrupt) {
                Thread.currentThread().interrupt();
            } catch (IOException failure) {
                throw ServerProblem.of(folder.root(), failure);
            }
        }
    }

    /** @return the JDBC address, without user and password */
    public String url() {
        return url;
    }

    public String user() {
        return ServerData.USER;
    }

    public String password() {
        return password;
    }

    /**
     * Leaves; the last to leave stops the server (transactions under way are rolled back) and waits until it is down,
     * at most a minute. Closing again does nothing. A server that could not be stopped is left to the next to join.
     */
    @Override
    public void close() {
        // an interrupted thread could neither lock nor wait
        boolean interrupted = Thread.interrupted();
        synchronized (EmbeddedServer.class) {
            if (!left) {
                left = true;
                leave();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @SuppressWarnings("try") // the lock is only held
    private void leave() {
        try (ServerLock lock = ServerLock.take(folder, PATIENCE.multipliedBy(2))) {
            if (ServerMembers.leave(folder)) {
                var server = ServerPostmaster.read(folder.data()).filter(ServerPostmaster::alive);
                if (server.isPresent()) {
                    server.get().stop(PATIENCE);
                }
            }
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
        } catch (IOException | ServerUnavailable failure) {
            // the system takes this process's locks back at its end, and the next to join takes the server over
        }
    }
}
