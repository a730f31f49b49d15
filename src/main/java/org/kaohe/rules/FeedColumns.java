package org.kaohe.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kaohe.feeds.CaseRule;
import org.kaohe.feeds.FeedSchema;
import org.kaohe.feeds.Field;
import org.kaohe.feeds.FieldType;

/** The scheme's feeds as the rules name them; a word that means nothing there is a fault of its own line. */
final class FeedColumns {

    private static final Pattern COLUMN = Pattern.compile("([a-z0-9-]+)\\.([a-z0-9_]+)(?:\\[([^\\]]+)])?");

    private final List<FeedSchema> schemas;

    FeedColumns(List<FeedSchema> schemas) {
        this.schemas = List.copyOf(schemas);
    }

    /** A feed's name. */
    FeedSchema feed(Yaml where) {
        return feed(where, where.text());
    }

    FeedSchema feed(Yaml where, String name) {
        return schemas.stream().filter(schema -> schema.name().equals(name)).findFirst()
                .orElseThrow(() -> where.fault("feeds 中没有报送表“" + name + "”"));
    }

    /** The name of a column of this feed. */
    Field column(Yaml where, FeedSchema schema) {
        return column(where, schema, where.text());
    }

    private static Field column(Yaml where, FeedSchema schema, String name) {
        return schema.field(name).orElseThrow(() -> where.fault("报送表 " + schema.file() + " 没有“" + name + "”这一列"));
    }

    /** A figure: a column of numbers, with the second key cell where a unit has several rows. */
    FigureRef.Column figure(Yaml where) {
        Matcher matcher = COLUMN.matcher(where.text());
        if (!matcher.matches()) {
            throw where.fault("“" + where.text() + "”应写成“报送表.列”或“报送表.列[指标]”");
        }
        FeedSchema schema = feed(where, matcher.group(1));
        FieldType type = column(where, schema, matcher.group(2)).type();
        if (type != FieldType.NUMBER && type != FieldType.INTEGER) {
            throw where.fault("报送表 " + schema.file() + " 的“" + matcher.group(2) + "”不是数");
        }
        checkKey(where, schema, matcher.group(3));
        return new FigureRef.Column(schema.name(), matcher.group(2), matcher.group(3));
    }

    /** A figure for a rule that has no answer to 不适用. */
    FigureRef.Column applicable(Yaml where) {
        FigureRef.Column column = figure(where);
        if (mayNotApply(column)) {
            throw where.fault("“" + column + "”可填“不适用”，这种计分方式没有相应的算法");
        }
        return column;
    }

    boolean mayNotApply(FigureRef figure) {
        if (figure instanceof FigureRef.Quotient quotient) {
            return mayNotApply(quotient.part()) || mayNotApply(quotient.whole());
        }
        FigureRef.Column column = (FigureRef.Column) figure;
        return schemas.stream().filter(schema -> schema.name().equals(column.feed()))
                .anyMatch(schema -> schema.field(column.column()).orElseThrow().notApplicable());
    }

    /** @return what the weighted figures can reach; a column without maximum is one of marks up to {@code full} */
    BigDecimal most(Rule.WeightedSum sum, BigDecimal full) {
        return sum.terms().stream().map(term -> {
            BigDecimal maximum = schemas.stream().filter(schema -> schema.name().equals(term.figure().feed())).findFirst().orElseThrow()
                    .field(term.figure().column()).orElseThrow().constraints().maximum();
            return term.weight().multiply(maximum == null ? full : maximum);
        }).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static void checkKey(Yaml where, FeedSchema schema, String key) {
        Optional<String> second = schema.primaryKey().stream().filter(column -> !column.equals("unit")).findFirst();
        if (second.isEmpty() != (key == null)) {
            throw where.fault(key == null ? "报送表 " + schema.file() + " 每单位有多行，应写明是哪一行，如 [" + second.get() + "]"
                    : "报送表 " + schema.file() + " 每单位只有一行，不能写 [" + key + "]");
        }
        if (key != null) {
            known(where, schema.field(second.get()).orElseThrow(), key);
        }
    }

    /** Refuses a text that cannot stand in the column. */
    static void known(Yaml where, Field column, String text) {
        List<String> allowed = column.constraints().allowed();
        if (!allowed.isEmpty() && !allowed.contains(text)) {
            throw where.fault("“" + column.name() + "”没有“" + text + "”，可用：" + String.join("、", allowed));
        }
    }

    /** @return the levels that an event of this kind may have */
    static Set<String> levels(FeedSchema schema, String kind) {
        return schema.cases() != null && schema.cases().values().containsKey(kind)
                && schema.cases().values().get(kind).get("level") instanceof CaseRule.OneOf levels ? new TreeSet<>(levels.values()) : Set.of();
    }
}
