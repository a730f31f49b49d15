package org.kaohe.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the user reads when the server cannot be had: one line that says what, where and what to do. */
@Timeout(120)
class EmbeddedServerRefusalIT {

    @TempDir
    static Path unpackedOnce;

    @TempDir
    Path home;

    @BeforeAll
    static void unpack() throws IOException {
        ServerPrograms.unpack(ServerFolder.open(unpackedOnce));
    }

    private Path folder() {
        return home.resolve(".kaohe");
    }

    private void withPrograms(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.createSymbolicLink(folder.resolve("bin"), unpackedOnce.resolve("bin"));
    }

    @AfterEach
    void nothingIsLeftRunning() throws IOException {
        ServerPostmaster.killLeftovers(folder().resolve("pg18"));
        if (Files.isDirectory(folder())) {
            Files.deleteIfExists(folder().resolve("bin"));
        }
    }

    @Test
    void aFileWhereTheFolderShouldBe() throws Exception {
        Files.writeString(folder(), "");
        refuses(folder(), folder() + " 是一个文件");
        refuses(folder().resolve("a/b"), folder() + " 是一个文件");
    }

    @Test
    void dataOfAnotherMajorVersion() throws Exception {
        Files.createDirectories(folder().resolve("pg17"));
        refuses(folder(), "pg17 是 PostgreSQL 17 的数据");
        assertThat(folder().resolve("bin")).doesNotExist();
    }

    @Test
    void dataOfAnotherMajorVersionBesideOursDoNotMatter() throws Exception {
        withPrograms(folder());
        EmbeddedServer.join(folder()).close();
        Files.createDirectories(folder().resolve("pg17"));
        EmbeddedServer.join(folder()).close();
    }

    @Test
    void aLostOrChangedPasswordFile() throws Exception {
        withPrograms(folder());
        try (EmbeddedServer server = EmbeddedServer.join(folder())) {
            Files.writeString(folder().resolve("password"), "changed\n");
            refuses(folder(), "不接受");
            Files.writeString(folder().resolve("password"), server.password() + "\n");
        }
        Files.writeString(folder().resolve("password"), "changed\n");
        refuses(folder(), "不接受");
        assertThat(folder().resolve("pg18/postmaster.pid")).doesNotExist();
        Files.delete(folder().resolve("password"));
        refuses(folder(), "不见了");
    }

    @Test
    void aServerThatDoesNotAnswer() throws Exception {
        withPrograms(folder());
        try (EmbeddedServer server = EmbeddedServer.join(folder())) {
            long pid = ServerPostmaster.read(folder().resolve("pg18")).orElseThrow().pid();
            run("sh", "-c", "kill -STOP " + pid);
            assertThat(server.url()).isNotEmpty();
            assertThatThrownBy(() -> EmbeddedServer.join(folder(), Duration.ofSeconds(1)))
                    .isInstanceOf(ServerUnavailable.class)
                    .hasMessageContainingAll("没有应答", folder().resolve("server.log").toString());
            run("sh", "-c", "kill -CONT " + pid);
        }
    }

    @Test
    void rootWhereNoUserNamespaceIsAllowed() throws Exception {
        assumeTrue(ServerFolder.ownedByRoot(), "只有 root 需要 unshare");
        withPrograms(folder());
        Path commands = Files.createDirectory(home.resolve("commands"));
        Path unshare = Files.writeString(commands.resolve("unshare"),
                "#!/bin/sh\necho 'unshare: unshare failed: Operation not permitted' >&2\nexit 1\n");
        Files.setPosixFilePermissions(unshare, PosixFilePermissions.fromString("rwxr-xr-x"));
        String path = commands + ":" + System.getenv("PATH");
        String expected = "请用普通用户运行，或用 --spring.datasource.url 指定数据库";
        assertThat(EmbeddedServerProcess.start(folder(), List.of(), path).says()).contains(expected);
        EmbeddedServer.join(folder()).close();
        assertThat(EmbeddedServerProcess.start(folder(), List.of(), path).says()).contains(expected);
    }

    @Test
    void aFullDisk() throws Exception {
        Path disk = Files.createDirectory(home.resolve("disk"));
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=170m", "tmpfs", disk.toString()) == 0, "只有 root 能挂载");
        try {
            Path folder = disk.resolve(".kaohe");
            withPrograms(folder);
            Path ballast = disk.resolve("ballast");
            run("fallocate", "-l", "150m", ballast.toString());
            refuses(folder, "磁盘已满");
            Files.delete(ballast);
            EmbeddedServer.join(folder).close();
            run("sh", "-c", "cat /dev/zero > " + ballast);
            refuses(folder, "磁盘已满");
            Files.delete(ballast);
            EmbeddedServer.join(folder).close();
            Files.delete(folder.resolve("bin"));
            run("fallocate", "-l", "100m", ballast.toString());
            refuses(folder, "磁盘已满");
            Files.delete(ballast);
            EmbeddedServer.join(folder).close();
        } finally {
            run("umount", "-l", disk.toString());
        }
    }

    private static void refuses(Path folder, String expected) {
        assertThatThrownBy(() -> EmbeddedServer.join(folder).close())
                .isInstanceOf(ServerUnavailable.class)
                .hasMessageContaining(expected)
                .hasMessageContaining("请")
                .message().hasLineCount(1);
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
    }
}
