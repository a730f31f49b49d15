package org.kaohe.targets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What the tests of this package share: the project's own files and the simplest number parser. */
final class Tables {

    static final String FILE = "targets-2017.csv";
    static final Function<String, Optional<BigDecimal>> NUMBERS = text ->
            text.matches("[+-]?[0-9]+(\\.[0-9]+)?") ? Optional.of(new BigDecimal(text)) : Optional.empty();

    private Tables() {
    }

    static String csv() {
        return text(Path.of("jobs/county-targets", FILE));
    }

    static TargetTable of2017() {
        return TargetTable.read(FILE, csv(), codes());
    }

    /** Name or alias → code, from the register. */
    static Function<String, Optional<String>> codes() {
        Map<String, String> codes = new HashMap<>();
        text(Path.of("jobs/units.csv")).lines().skip(1).map(l -> l.split(",", -1)).forEach(cells -> {
            codes.put(cells[1], cells[0]);
            for (String alias : cells[3].split(";")) {
                codes.putIfAbsent(alias, cells[0]);
            }
        });
        return name -> Optional.ofNullable(codes.get(name));
    }

    static Target target(TargetTable table, String unit, String indicator, String object) {
        String code = codes().apply(unit).orElseThrow();
        return table.find(new TargetKey(code, indicator, object)).orElseThrow(
                () -> new IllegalArgumentException(unit + " " + indicator + " " + object));
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
