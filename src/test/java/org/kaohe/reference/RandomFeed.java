package org.kaohe.reference;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** A feed written in one of the ways that the contract allows: any order of columns, encoding, line end, quotes, blank lines. */
final class RandomFeed {

    private final Random random;
    private final List<String> header;
    private final List<Integer> order = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final String lineEnd;

    RandomFeed(Random random, String header) {
        this.random = random;
        this.header = List.of(header.split(","));
        for (int i = 0; i < this.header.size(); i++) {
            order.add(i);
        }
        if (random.nextBoolean()) {
            Collections.shuffle(order, random);
        }
        lineEnd = random.nextInt(3) == 0 ? "\r\n" : "\n";
        again(order.stream().map(this.header::get).collect(Collectors.joining(",")));
    }

    /** @return the line as written, to be given to {@link #again} */
    String row(String... cells) {
        StringBuilder line = new StringBuilder();
        for (int column : order) {
            line.append(line.isEmpty() && column == order.get(0) ? "" : ",").append(written(cells[column]));
        }
        again(line.toString());
        if (random.nextInt(60) == 0) {
            text.append(random.nextBoolean() ? "" : ",".repeat(header.size() - 1)).append(lineEnd);
        }
        return line.toString();
    }

    void again(String line) {
        text.append(line).append(lineEnd);
    }

    private String written(String cell) {
        boolean must = cell.contains(",") || cell.contains("\"") || cell.contains("\n");
        return must || random.nextInt(50) == 0 ? '"' + cell.replace("\"", "\"\"") + '"' : random.nextInt(80) == 0 ? " " + cell + " " : cell;
    }

    void write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        boolean supplementary = text.codePoints().anyMatch(c -> c > 0xFFFF);
        switch (random.nextInt(3)) {
            case 0 -> Files.write(file, ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8));
            case 1 -> Files.write(file, text.toString().getBytes(supplementary ? StandardCharsets.UTF_8 : Charset.forName("GB18030")));
            default -> Files.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
        }
    }
}
