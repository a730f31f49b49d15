package org.kaohe.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.kaohe.feeds.CreditCode;
import org.kaohe.feeds.FeedFile;
import org.kaohe.feeds.FeedSchema;
import org.kaohe.feeds.Field;
import org.kaohe.feeds.FieldFormat;
import org.kaohe.feeds.RawRecord;
import org.kaohe.feeds.Records;
import org.kaohe.units.Folding;
import org.kaohe.units.Spelling;
import org.kaohe.units.Unit;
import org.kaohe.units.UnitRegister;

/** Finds the one cell that a setting means; what is misspelt is answered with the nearest names, several rows with their lines. */
final class CellFinder {

    private static final int SHOWN = 12;

    private final Plan plan;

    CellFinder(Plan plan) {
        this.plan = plan;
    }

    /** @throws NotPossible where a setting means no cell, or several */
    Altered find(List<CellSetting> settings) throws IOException {
        Map<String, Map<Integer, Map<String, String>>> cells = new HashMap<>();
        for (CellSetting setting : settings) {
            FeedSchema schema = schema(setting);
            Field column = column(setting, schema);
            Map<String, String> row = cells.computeIfAbsent(schema.name(), feed -> new HashMap<>())
                    .computeIfAbsent(line(setting, schema), line -> new HashMap<>());
            if (row.put(column.name(), setting.value()) != null) {
                throw new NotPossible("--set “" + setting + "”：同一格设了两次");
            }
        }
        return new Altered(cells);
    }

    private FeedSchema schema(CellSetting setting) {
        List<FeedSchema> schemas = plan.found().scheme().feeds();
        FeedSchema schema = schemas.stream().filter(one -> one.name().equals(setting.feed())).findFirst().orElseThrow(() -> new NotPossible(
                "--set “" + setting + "”：没有报送表“" + setting.feed() + "”" + nearest(setting.feed(), schemas.stream().map(FeedSchema::name).toList())));
        if (!plan.feeds().containsKey(schema.name())) {
            throw new NotPossible("--set “" + setting + "”：" + schema.file() + " 没有报送");
        }
        return schema;
    }

    private static Field column(CellSetting setting, FeedSchema schema) {
        return schema.fields().stream().filter(field -> field.name().equals(setting.column()) || Folding.name(field.title()).equals(Folding.name(setting.column())))
                .findFirst().orElseThrow(() -> new NotPossible("--set “" + setting + "”：" + schema.file() + " 没有列“" + setting.column() + "”"
                        + nearest(setting.column(), schema.columns())));
    }

    private static String nearest(String word, List<String> known) {
        String best = known.stream().min(Comparator.comparingInt((String name) -> Spelling.distance(name, word)).thenComparing(name -> name)).orElse("");
        boolean near = Spelling.distance(best, word) <= Math.max(1, best.length() / 3);
        return near ? "，是否指“" + best + "”？" : "，有：" + String.join("、", known);
    }

    private int line(CellSetting setting, FeedSchema schema) throws IOException {
        Field subject = schema.unitField().or(() -> schema.fields().stream().filter(field -> field.format() == FieldFormat.CREDIT_CODE).findFirst())
                .orElseGet(() -> schema.field(schema.primaryKey().get(0)).orElseThrow());
        FeedFile file = FeedFile.inspect(schema, () -> Files.newInputStream(plan.feeds().get(schema.name()).file()));
        if (!file.refusal().isEmpty()) {
            throw new NotPossible(schema.file() + " 无法读取：" + file.refusal().get(0).message());
        }
        Predicate<String> same = same(setting, subject);
        List<RawRecord> found = new ArrayList<>();
        try (Records records = file.records()) {
            while (records.hasNext()) {
                RawRecord record = records.next();
                if (same.test(file.cell(record, subject.name()))) {
                    found.add(record);
                }
            }
        }
        if (found.isEmpty()) {
            throw new NotPossible("--set “" + setting + "”：" + schema.file() + " 中没有“" + setting.unit() + "”的数据行");
        }
        List<RawRecord> meant = found.stream().filter(record -> setting.keys().stream().allMatch(key -> fits(key, schema, file, record))).toList();
        if (meant.size() == 1) {
            return meant.get(0).line();
        }
        List<RawRecord> shown = meant.isEmpty() ? found : meant;
        String rows = shown.stream().limit(SHOWN).map(record -> "第 " + record.line() + " 行 " + schema.primaryKey().stream()
                        .filter(key -> !key.equals(subject.name())).map(key -> file.cell(record, key).strip()).filter(cell -> !cell.isEmpty()).collect(Collectors.joining(" ")))
                .collect(Collectors.joining("；"));
        throw new NotPossible("--set “" + setting + "”：" + schema.file() + " 中“" + setting.unit() + "”" + (meant.isEmpty() ? "没有这样的数据行" : "有 " + meant.size() + " 行")
                + "，请写明是哪一行，如 " + setting.feed() + ":" + setting.unit() + "/#" + shown.get(0).line() + ":" + setting.column() + "=" + setting.value() + "；现有：" + rows
                + (shown.size() > SHOWN ? "；……" : ""));
    }

    private Predicate<String> same(CellSetting setting, Field subject) {
        if (subject.format() == FieldFormat.CREDIT_CODE) {
            String code = CreditCode.normal(setting.unit());
            return cell -> CreditCode.normal(cell).equals(code);
        }
        if (subject.format() != FieldFormat.UNIT) {
            String name = Folding.name(setting.unit());
            return cell -> Folding.name(cell).equals(name);
        }
        UnitRegister register = plan.found().register();
        int year = plan.request().year();
        Unit unit = register.find(setting.unit(), year).orElseThrow(() -> {
            List<String> near = register.nearest(setting.unit(), year);
            return new NotPossible("--set “" + setting + "”：units.csv 中没有单位“" + setting.unit() + "”" + (near.isEmpty() ? "" : "，是否指：" + String.join("、", near) + "？"));
        });
        return cell -> register.find(cell, year).filter(unit::equals).isPresent();
    }

    private static boolean fits(String key, FeedSchema schema, FeedFile file, RawRecord record) {
        return key.equals("#" + record.line()) || schema.primaryKey().stream().anyMatch(column -> Folding.name(file.cell(record, column)).equals(Folding.name(key)));
    }
}
