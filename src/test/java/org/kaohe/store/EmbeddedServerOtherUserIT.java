package org.kaohe.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The same as an ordinary user; root plays `nobody`, on a copy of the class path that he can read. */
@Timeout(120)
class EmbeddedServerOtherUserIT {

    private static final List<String> AS_NOBODY =
            List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--");

    @TempDir
    Path home;

    @BeforeEach
    void open() throws IOException {
        assumeTrue(ServerFolder.ownedByRoot(), "只有 root 能换用户");
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @AfterEach
    void nothingIsLeftRunning() throws IOException {
        ServerPostmaster.killLeftovers(home.resolve("his/.kaohe/pg18"));
        ServerPostmaster.killLeftovers(home.resolve("roots/.kaohe/pg18"));
    }

    @Test
    void anOrdinaryUserHasAServerOfHisOwn() throws Exception {
        Path his = Files.createDirectory(home.resolve("his"));
        Files.setAttribute(his, "unix:uid", 65534);
        EmbeddedServerProcess first = asNobody(his.resolve(".kaohe"));
        String url = first.awaitJoined();
        EmbeddedServerProcess second = asNobody(his.resolve(".kaohe"));
        assertThat(second.awaitJoined()).isEqualTo(url);
        first.leave();
        second.kill();
        EmbeddedServerProcess heir = asNobody(his.resolve(".kaohe"));
        assertThat(heir.awaitJoined()).isEqualTo(url);
        heir.leave();
        assertThat(his.resolve(".kaohe/pg18/postmaster.pid")).doesNotExist();
        assertThat(EmbeddedServerProcess.start(his.resolve(".kaohe")).says()).contains("属于用户");
    }

    @Test
    void aFolderOfAnotherUserIsRefused() throws Exception {
        Path roots = Files.createDirectory(home.resolve("roots"));
        assertThat(asNobody(roots.resolve(".kaohe")).says()).contains("没有权限", "请");
        Files.createDirectory(roots.resolve(".kaohe"));
        assertThat(asNobody(roots.resolve(".kaohe")).says()).contains("属于用户", "请");
    }

    private EmbeddedServerProcess asNobody(Path folder) throws Exception {
        return EmbeddedServerProcess.start(folder, AS_NOBODY, System.getenv("PATH"), readableClassPath());
    }

    private String readableClassPath() throws Exception {
        Path copy = home.resolve("classes");
        List<String> elements = new ArrayList<>();
        for (String element : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (!new File(element).exists() || !Stream.of("classes", "postgres", "scram", "saslprep", "stringprep",
                    "compress", "xz", "commons").anyMatch(element::contains)) {
                continue;
            }
            elements.add(element);
        }
        if (!Files.exists(copy)) {
            Files.createDirectory(copy);
            for (int i = 0; i < elements.size(); i++) {
                new ProcessBuilder("cp", "-r", elements.get(i), copy.resolve(name(elements, i)).toString())
                        .inheritIO().start().waitFor();
            }
            new ProcessBuilder("chmod", "-R", "a+rX", copy.toString()).start().waitFor();
        }
        return Stream.iterate(0, i -> i < elements.size(), i -> i + 1)
                .map(i -> copy.resolve(name(elements, i)).toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String name(List<String> elements, int i) {
        return i + "-" + Path.of(elements.get(i)).getFileName();
    }
}
