package org.kaohe.units;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads the register line by line, so that each complaint names its line. */
final class RegisterReader {

    private static final List<String> REQUIRED = List.of("code", "name", "kind", "aliases");
    private static final List<String> OPTIONAL = List.of("from", "until");

    private final Path file;
    private final Map<String, Unit> byCode = new LinkedHashMap<>();
    private final Map<String, List<Unit>> byDesignation = new HashMap<>();
    private List<String> header;
    private int line;

    RegisterReader(Path file) {
        this.file = file;
    }

    UnitRegister read() {
        for (String text : lines()) {
            line++;
            if (text.isBlank()) {
                continue;
            }
            List<String> cells = cells(text);
            if (header == null) {
                header = checkedHeader(cells);
            } else {
                add(unit(cells));
            }
        }
        if (byCode.isEmpty()) {
            throw new RegisterException(file, "没有任何单位：应有表头 " + String.join(",", REQUIRED) + " 和每个单位一行");
        }
        return new UnitRegister(byCode, byDesignation);
    }

    private List<String> lines() {
        try {
            List<String> lines = Files.readAllLines(file);
            if (!lines.isEmpty() && lines.get(0).startsWith("\uFEFF")) {
                lines.set(0, lines.get(0).substring(1));
            }
            return lines;
        } catch (CharacterCodingException e) {
            throw new RegisterException(file, "不是 UTF-8 编码：请另存为 UTF-8");
        } catch (IOException e) {
            throw new RegisterException(file, "读不了（" + e + "）");
        }
    }

    private List<String> cells(String text) {
        try (CSVParser parser = CSVParser.parse(text, CSVFormat.RFC4180)) {
            CSVRecord record = parser.iterator().next();
            return Stream.of(record.values()).map(Folding::trim).toList();
        } catch (IOException | UncheckedIOException e) {
            throw fault("CSV 格式有误，双引号须成对，一个单位占一行");
        }
    }

    private List<String> checkedHeader(List<String> names) {
        for (String required : REQUIRED) {
            if (!names.contains(required)) {
                throw fault("表头缺少列“" + required + "”：应有 " + String.join(",", REQUIRED) + "，另可有 from,until");
            }
        }
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!REQUIRED.contains(name) && !OPTIONAL.contains(name)) {
                throw fault("表头有不认识的列“" + name + "”：只可有 " + String.join(",", REQUIRED) + ",from,until");
            }
            if (!seen.add(name)) {
                throw fault("表头的列“" + name + "”重复");
            }
        }
        return names;
    }

    private Unit unit(List<String> cells) {
        if (cells.size() != header.size()) {
            throw fault("有 " + cells.size() + " 格，表头有 " + header.size() + " 列");
        }
        UnitKind kind = UnitKind.of(cell(cells, "kind")).orElseThrow(() -> fault("单位类别“" + cell(cells, "kind")
                + "”不认识：应为 " + String.join("、", Stream.of(UnitKind.values()).map(UnitKind::token).toList())));
        List<String> aliases = Stream.of(cell(cells, "aliases").split(";")).map(Folding::trim)
                .filter(alias -> !alias.isEmpty()).toList();
        Unit unit = new Unit(filled(cells, "code"), filled(cells, "name"), kind, aliases, year(cells, "from"), year(cells, "until"));
        if (unit.from() != null && unit.until() != null && unit.from() > unit.until()) {
            throw fault("from " + unit.from() + " 晚于 until " + unit.until());
        }
        return unit;
    }

    private void add(Unit unit) {
        if (byCode.putIfAbsent(unit.code(), unit) != null) {
            throw fault("单位代码“" + unit.code() + "”重复：已用于" + byCode.get(unit.code()).name());
        }
        for (String designation : (Iterable<String>) unit.designations().map(Folding::name).distinct()::iterator) {
            List<Unit> holders = byDesignation.computeIfAbsent(designation, any -> new ArrayList<>());
            for (Unit holder : holders) {
                if (holder.meets(unit)) {
                    throw fault("名称“" + designation + "”同一年既指“" + holder.name() + "”（" + holder.code() + "）又指“"
                            + unit.name() + "”（" + unit.code() + "）：请从其中一个的别名中删去");
                }
            }
            holders.add(unit);
        }
    }

    private String cell(List<String> cells, String column) {
        int at = header.indexOf(column);
        return at < 0 ? "" : cells.get(at);
    }

    private String filled(List<String> cells, String column) {
        String value = cell(cells, column);
        if (value.isEmpty()) {
            throw fault("列“" + column + "”不能为空");
        }
        return value;
    }

    private Integer year(List<String> cells, String column) {
        String value = cell(cells, column);
        if (!value.isEmpty() && !value.matches("[1-9][0-9]{3}")) {
            throw fault("列“" + column + "”的“" + value + "”不是年份：应为四位数字，如 2017，或留空");
        }
        return value.isEmpty() ? null : Integer.valueOf(value);
    }

    private RegisterException fault(String reason) {
        return new RegisterException(file, line, reason);
    }
}
