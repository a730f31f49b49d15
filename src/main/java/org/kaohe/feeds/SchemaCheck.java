package org.kaohe.feeds;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Whether the parts of a schema fit together. */
final class SchemaCheck {

    private final Path file;
    private final FeedSchema schema;

    SchemaCheck(Path file, FeedSchema schema) {
        this.file = file;
        this.schema = schema;
    }

    void check() {
        require(schema.name().matches("[a-z0-9][a-z0-9_-]*"), "name “" + schema.name() + "”只可用小写字母、数字、“-”“_”：它也是文件名");
        require(schema.toleratedShare().signum() >= 0 && schema.toleratedShare().compareTo(BigDecimal.ONE) <= 0,
                "toleratedShare 应在 0 与 1 之间");
        require(!schema.fields().isEmpty(), "fields 缺少：应列出每一列");
        distinct(schema.columns(), "fields 中的列");
        require(schema.fields().stream().filter(field -> field.format() == FieldFormat.UNIT).count() <= 1, "只可有一列 format 为 unit");
        schema.fields().forEach(field -> new FieldCheck(file, schema, field).check());
        references();
        if (schema.cases() != null) {
            cases(schema.cases());
        }
    }

    private void references() {
        require(!schema.primaryKey().isEmpty(), "primaryKey 缺少：应列出区分各行的列");
        distinct(schema.primaryKey(), "primaryKey 中的列");
        schema.primaryKey().forEach(column -> field(column, "primaryKey"));
        distinct(schema.coverage(), "coverage 中的列");
        for (String column : schema.coverage()) {
            Field field = field(column, "coverage");
            require(field.format() == FieldFormat.UNIT || !field.constraints().allowed().isEmpty(),
                    "coverage 的列“" + column + "”应为 unit 列或有 enum 的列");
        }
        require(schema.coverage().isEmpty() || schema.unitField().map(Field::name).filter(schema.coverage()::contains).isPresent(),
                "coverage 应含 unit 列");
        require(schema.ignore().isEmpty() || schema.unitField().isPresent(), "有 ignore 而没有 unit 列");
        require(schema.dated() == null || field(schema.dated(), "dated").type() == FieldType.DATE, "dated 的列应为 date 列");
    }

    private void cases(Cases cases) {
        List<String> known = field(cases.column(), "cases.column").constraints().allowed();
        require(!known.isEmpty(), "cases.column “" + cases.column() + "”应有 enum");
        distinct(cases.columns(), "cases.columns 中的列");
        cases.columns().forEach(column -> governed(column, "cases.columns"));
        for (Map.Entry<String, Map<String, CaseRule>> one : cases.values().entrySet()) {
            String where = "cases.values." + one.getKey();
            require(known.contains(one.getKey()), where + " 不在列“" + cases.column() + "”的 enum 中");
            one.getValue().forEach((column, rule) -> {
                Field field = governed(column, where);
                require(!(rule instanceof CaseRule.Unread && schema.primaryKey().contains(column)),
                        where + "." + column + " 是 primaryKey 的列，不可为 unread");
                if (rule instanceof CaseRule.OneOf oneOf) {
                    require(!oneOf.values().isEmpty() && field.constraints().allowed().containsAll(oneOf.values()),
                            where + "." + column + " 的值应都在该列的 enum 中");
                }
            });
        }
    }

    private Field governed(String column, String where) {
        require(!column.equals(schema.cases().column()), where + " 不可含列“" + column + "”自己");
        require(schema.unitField().filter(field -> field.name().equals(column)).isEmpty(), where + " 不可含 unit 列“" + column + "”");
        return field(column, where);
    }

    private Field field(String column, String where) {
        return schema.field(column).orElseThrow(() -> new SchemaException(file, where + " 的“" + column + "”不是 fields 中的列"));
    }

    private void distinct(List<String> names, String what) {
        HashSet<String> seen = new HashSet<>();
        names.forEach(name -> require(seen.add(name), what + "“" + name + "”重复"));
    }

    private void require(boolean sound, String reason) {
        if (!sound) {
            throw new SchemaException(file, reason);
        }
    }
}
