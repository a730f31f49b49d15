package org.kaohe.feeds;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kaohe.feeds.FeedSchema.Subjects;
import tools.jackson.core.JacksonException;

/** From the JSON of a schema to its record; whether its parts fit together is {@link SchemaCheck}'s business. */
final class SchemaReader {

    private static final Set<String> SCHEMA = Set.of("$schema", "name", "title", "description", "supplier", "dueDate",
            "optional", "toleratedShare", "subjects", "ignore", "coverage", "dated", "primaryKey", "fields", "cases");
    private static final Set<String> FIELD = Set.of("name", "title", "description", "example", "type", "format", "unitOfMeasure",
            "notApplicable", "atMost", "notBefore", "withinYear", "default", "constraints");
    private static final Set<String> CONSTRAINTS =
            Set.of("required", "minimum", "exclusiveMinimum", "maximum", "pattern", "enum");

    private SchemaReader() {
    }

    static FeedSchema read(Path file) {
        try {
            return schema(new JsonPart(file, "", Json.read(Files.readAllBytes(file))).only(SCHEMA));
        } catch (JacksonException e) {
            throw new SchemaException(file, "第 " + e.getLocation().getLineNr() + " 行不是合格的 JSON（" + e.getOriginalMessage() + "）");
        } catch (IOException e) {
            throw new SchemaException(file, "读不了（" + e + "）");
        }
    }

    private static FeedSchema schema(JsonPart part) {
        return new FeedSchema(part.requiredText("name"), part.requiredText("title"),
                part.text("supplier").orElse(null), part.text("dueDate").orElse(null), part.flag("optional"),
                part.number("toleratedShare").orElse(BigDecimal.ZERO),
                word(part, "subjects", Subjects.values(), subjects -> subjects.name().toLowerCase(Locale.ROOT), Subjects.ASSESSED),
                part.texts("ignore"), part.texts("coverage"), part.text("dated").orElse(null), part.texts("primaryKey"),
                part.parts("fields").stream().map(SchemaReader::field).toList(),
                part.part("cases").map(SchemaReader::cases).orElse(null));
    }

    private static Field field(JsonPart part) {
        part.only(FIELD);
        String name = part.requiredText("name");
        part.requiredText("type");
        return new Field(name, part.text("title").orElse(name),
                word(part, "type", FieldType.values(), FieldType::token, null),
                word(part, "format", FieldFormat.values(), FieldFormat::token, null),
                part.text("unitOfMeasure").orElse(null), part.flag("notApplicable"), part.text("atMost").orElse(null),
                part.text("notBefore").orElse(null),
                part.flag("withinYear"), part.text("default").orElse(null),
                part.part("constraints").map(SchemaReader::constraints).orElse(Constraints.NONE));
    }

    private static Constraints constraints(JsonPart part) {
        part.only(CONSTRAINTS);
        return new Constraints(part.flag("required"), part.number("minimum").orElse(null),
                part.number("exclusiveMinimum").orElse(null), part.number("maximum").orElse(null),
                part.text("pattern").map(text -> pattern(part, text)).orElse(null), part.texts("enum"));
    }

    private static Pattern pattern(JsonPart part, String text) {
        try {
            return Pattern.compile(text);
        } catch (PatternSyntaxException e) {
            throw part.fault(part.at("pattern"), "“" + text + "”不是正则表达式（" + e.getDescription() + "）");
        }
    }

    private static Cases cases(JsonPart part) {
        part.only(Set.of("column", "values", "columns"));
        Map<String, Map<String, CaseRule>> values = new LinkedHashMap<>();
        JsonPart byValue = part.part("values").orElseThrow(() -> part.fault(part.at("values"), "缺少"));
        for (String value : byValue.names()) {
            JsonPart rules = byValue.part(value).orElseThrow(() -> part.fault(byValue.at(value), "应为对象 {…}"));
            Map<String, CaseRule> byColumn = new LinkedHashMap<>();
            rules.names().forEach(column -> byColumn.put(column, rule(rules, column)));
            values.put(value, byColumn);
        }
        return new Cases(part.requiredText("column"), values, part.texts("columns"));
    }

    private static CaseRule rule(JsonPart rules, String column) {
        if (rules.isList(column)) {
            return new CaseRule.OneOf(rules.texts(column));
        }
        return switch (rules.requiredText(column)) {
            case "required" -> new CaseRule.Required();
            case "optional" -> new CaseRule.Optional();
            case "unread" -> new CaseRule.Unread();
            default -> throw rules.fault(rules.at(column), "应为 required、optional、unread 或可填值的列表");
        };
    }

    private static <T> T word(JsonPart part, String property, T[] values, Function<T, String> token, T absent) {
        return part.text(property).map(text -> Stream.of(values).filter(value -> token.apply(value).equals(text)).findFirst()
                .orElseThrow(() -> part.fault(part.at(property), "“" + text + "”不认识：应为 "
                        + List.of(values).stream().map(token).collect(Collectors.joining("、"))))).orElse(absent);
    }
}
