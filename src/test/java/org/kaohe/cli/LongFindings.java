package org.kaohe.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * The sample feeds of environmental-credit 2018 with so many findings more that they are read in three sections of several
 * stretches each, and rated in parts of which the first have two buckets and the others one.
 */
final class LongFindings {

    static final String ASSESSMENT = "environmental-credit";
    static final int YEAR = 2018;

    private static final int FINDINGS = 150_000;
    private static final String DOCUMENT = "示例环监〔2018〕".repeat(20);

    private LongFindings() {
    }

    /** @param input the folder of all feeds @return the same */
    static Path write(Path input) throws IOException {
        Path feeds = Files.createDirectories(input.resolve(ASSESSMENT).resolve(String.valueOf(YEAR)));
        Path samples = Path.of("input-samples", ASSESSMENT, String.valueOf(YEAR));
        try (Stream<Path> files = Files.list(samples)) {
            for (Path file : files.filter(file -> file.toString().endsWith(".csv")).toList()) {
                Files.copy(file, feeds.resolve(file.getFileName()));
            }
        }
        List<String> codes = Files.readAllLines(samples.resolve("enterprises.csv")).stream().skip(1).map(line -> line.substring(0, line.indexOf(','))).toList();
        try (Writer findings = Files.newBufferedWriter(feeds.resolve("findings.csv"), StandardOpenOption.APPEND)) {
            for (int i = 0; i < FINDINGS; i++) {
                // a few stand twice, far from each other; some documents have quotes and line breaks; of a few nobody is registered
                int n = i % 10_000 == 9_999 ? i - 9_000 : i;
                String day = "2018-%02d-%02d".formatted(1 + n % 12, 1 + n % 28);
                findings.write("L%07d,%s,%s,%s,A13,市环境监察支队,".formatted(n, n % 30_000 == 7 ? "91410199MA00000008" : codes.get((int) (n * 7919L % codes.size())), day, day));
                findings.write(n % 100 == 3 ? "\"" + DOCUMENT + "\n“甲”\"\"" + n + "\"\"\"\n" : DOCUMENT + n + "\n");
            }
        }
        return input;
    }
}
