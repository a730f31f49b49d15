package org.kaohe.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Processes, servers and first starts that are killed at any moment; every process here is a real one. */
@Timeout(120)
class EmbeddedServerCrashIT extends EmbeddedServerSetting {

    @Test
    void theServerOfKilledProcessesIsAdoptedAtTheFirstTry() throws Exception {
        EmbeddedServerProcess first = EmbeddedServerProcess.joined(folder());
        EmbeddedServerProcess second = EmbeddedServerProcess.joined(folder());
        long server = serverPid();
        first.kill();
        second.kill();
        assertThat(isRunning(server)).isTrue();
        EmbeddedServerProcess heir = EmbeddedServerProcess.joined(folder());
        assertThat(serverPid()).isEqualTo(server);
        heir.leave();
        assertThat(isRunning(server)).isFalse();
    }

    @Test
    void aKilledServerIsStartedAgainAtTheSameAddressWithAllThatWasCommitted() throws Exception {
        try (EmbeddedServer member = EmbeddedServer.join(folder())) {
            execute(member, "create table t as select generate_series(1, 5000) n");
            long server = serverPid();
            kill(server);
            try (EmbeddedServer next = EmbeddedServer.join(folder())) {
                assertThat(serverPid()).isNotEqualTo(server);
                assertThat(next.url()).isEqualTo(member.url());
                assertThat(number(next, "select count(*) from t")).isEqualTo(5000);
            }
            assertThat(number(member, "select count(*) from t")).isEqualTo(5000);
        }
    }

    @Test
    void aNumberThatNowBelongsToAnotherProgramIsNoServer() throws Exception {
        EmbeddedServer.join(folder()).close();
        Process other = new ProcessBuilder("sleep", "600").start();
        try {
            Files.writeString(folder().resolve("pg18/postmaster.pid"), other.pid() + "\n"
                    + folder().resolve("pg18") + "\n1500000000\n1\n\n127.0.0.1\n       0         0\nready   \n");
            try (EmbeddedServer server = EmbeddedServer.join(folder())) {
                assertThat(number(server, "select 7")).isEqualTo(7);
            }
            assertThat(other.isAlive()).isTrue();
        } finally {
            other.destroyForcibly();
        }
    }

    @Test
    void anEmptyPidFileOfAFullDiskDoesNotHinder() throws Exception {
        EmbeddedServer.join(folder()).close();
        Files.writeString(folder().resolve("pg18/postmaster.pid"), "");
        try (EmbeddedServer server = EmbeddedServer.join(folder())) {
            assertThat(number(server, "select 7")).isEqualTo(7);
        }
    }

    @Test
    void aFirstStartKilledOnTheWayDoesNotHinderTheNext() throws Exception {
        for (int millis : new int[] {500, 1500, 3000, 3500}) {
            EmbeddedServerProcess victim = EmbeddedServerProcess.start(veryFirst());
            TimeUnit.MILLISECONDS.sleep(millis);
            victim.kill();
        }
        EmbeddedServerProcess.joined(veryFirst()).leave();
    }

    @Test
    void aJoinThatIsInterruptedLeavesNoServerBehind() throws Exception {
        for (int millis : new int[] {1, 1500, 1600, 1700}) {
            List<Throwable> thrown = new ArrayList<>();
            Thread joining = new Thread(() -> {
                try {
                    EmbeddedServer.join(folder()).close();
                } catch (ServerUnavailable refusal) {
                    thrown.add(refusal);
                }
            });
            joining.start();
            joining.join(millis);
            joining.interrupt();
            joining.join();
            assertThat(thrown).allSatisfy(refusal -> assertThat(refusal).hasMessageContaining("中断"));
            assertThat(ServerPostmaster.read(folder().resolve("pg18")).filter(ServerPostmaster::alive)).isEmpty();
        }
        EmbeddedServer.join(folder()).close();
    }
}
