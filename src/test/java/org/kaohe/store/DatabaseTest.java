package org.kaohe.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DatabaseTest {

    @Test
    void the_latest_version_is_that_of_the_last_migration() throws IOException {
        try (Stream<Path> scripts = Files.list(Path.of("src/main/resources/db/migration"))) {
            int last = scripts.map(script -> script.getFileName().toString().replaceFirst("V([0-9]+)__.*", "$1")).mapToInt(Integer::parseInt).max().orElseThrow();
            assertThat(Database.LATEST).isEqualTo(String.valueOf(last));
        }
    }
}
