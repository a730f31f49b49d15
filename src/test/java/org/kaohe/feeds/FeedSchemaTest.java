package org.kaohe.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedSchemaTest {

    @TempDir
    Path folder;

    @Test
    void a_schema_is_read_whole() {
        FeedSchema schema = Feed.schema("statistics");

        assertThat(schema.file()).isEqualTo("statistics.csv");
        assertThat(schema.supplier()).isEqualTo("市统计局");
        assertThat(schema.dueDate()).isNull();
        assertThat(schema.optional()).isFalse();
        assertThat(schema.subjects()).isEqualTo(FeedSchema.Subjects.ASSESSED);
        assertThat(schema.ignore()).containsExactly("全市", "合计", "巩义市");
        assertThat(schema.coverage()).containsExactly("unit");
        assertThat(schema.columns()).containsExactly("unit", "value_added", "profit_growth", "high_tech");
        assertThat(schema.unitField()).map(Field::title).contains("考核对象");
        assertThat(schema.field("high_tech")).map(Field::atMost).contains("value_added");
        assertThat(schema.field("value_added").orElseThrow().constraints().minimum()).isEqualTo(BigDecimal.ZERO);
        assertThat(Feed.schema("mixed").toleratedShare()).isEqualTo(new BigDecimal("0.01"));
        assertThat(Feed.schema("events").cases().values()).containsOnlyKeys("platform", "pilot_standard", "policy_fund", "other_bonus");
        assertThat(Feed.schema("events").cases().values().get("pilot_standard").get("level")).isEqualTo(new CaseRule.OneOf(List.of("national")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{\"name\": 5} | name 应为带引号的文字",
        "{} | name 缺少",
        "[] | 应为对象",
        "{\"name\": \"a\", \"name\": \"b\"} | 第 1 行不是合格的 JSON",
        "{\"name\": \"a\",} | 第 1 行不是合格的 JSON",
        "{\"name\": \"a\", \"tittle\": \"t\"} | tittle 不认识的属性",
        "{\"name\": \"../a\"} | 缺少",
        "{\"title\": \"t\", \"name\": \"../a\"} | 只可用小写字母",
        "{\"name\": \"a\", \"title\": \"t\", \"toleratedShare\": \"1.5\"} | toleratedShare 应在 0 与 1 之间",
        "{\"name\": \"a\", \"title\": \"t\", \"toleratedShare\": 0.1} | toleratedShare 应为带引号的文字",
        "{\"name\": \"a\", \"title\": \"t\", \"toleratedShare\": \"x\"} | toleratedShare “x”不是数",
        "{\"name\": \"a\", \"title\": \"t\", \"subjects\": \"all\"} | subjects “all”不认识：应为 assessed、register",
        "{\"name\": \"a\", \"title\": \"t\", \"optional\": \"yes\"} | optional 应为 true 或 false",
        "{\"name\": \"a\", \"title\": \"t\", \"ignore\": \"全市\"} | ignore 应为列表",
        "{\"name\": \"a\", \"title\": \"t\"} | fields 缺少"})
    void an_unsound_schema_is_refused_with_its_file_and_the_reason(String json, String reason) throws IOException {
        assertRefused(json, reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "\"primaryKey\": [] | primaryKey 缺少",
        "\"primaryKey\": [\"z\"] | primaryKey 的“z”不是 fields 中的列",
        "\"primaryKey\": [\"u\", \"u\"] | primaryKey 中的列“u”重复",
        "\"primaryKey\": [\"u\"], \"coverage\": [\"n\"] | coverage 的列“n”应为 unit 列或有 enum 的列",
        "\"primaryKey\": [\"u\"], \"coverage\": [\"k\"] | coverage 应含 unit 列",
        "\"primaryKey\": [\"u\"], \"dated\": \"n\" | dated 的列应为 date 列",
        "\"primaryKey\": [\"u\"], \"cases\": {\"column\": \"n\", \"values\": {}} | 应有 enum",
        "\"primaryKey\": [\"u\"], \"cases\": {\"column\": \"k\"} | cases.values 缺少",
        "\"primaryKey\": [\"u\"], \"cases\": {\"column\": \"k\", \"values\": {\"c\": {}}} | cases.values.c 不在列“k”的 enum 中",
        "\"primaryKey\": [\"u\"], \"cases\": {\"column\": \"k\", \"values\": {\"a\": {\"z\": \"required\"}}} | cases.values.a 的“z”不是 fields 中的列",
        "\"primaryKey\": [\"u\"], \"cases\": {\"column\": \"k\", \"values\": {\"a\": {\"n\": \"maybe\"}}} | cases.values.a.n 应为 required、optional、unread",
        "\"primaryKey\": [\"u\"], \"cases\": {\"column\": \"k\", \"values\": {\"a\": {\"n\": [\"x\"]}}} | 的值应都在该列的 enum 中",
        "\"primaryKey\": [\"u\"], \"cases\": {\"column\": \"k\", \"values\": {\"a\": {\"k\": \"required\"}}} | 不可含列“k”自己",
        "\"primaryKey\": [\"u\", \"n\"], \"cases\": {\"column\": \"k\", \"values\": {\"a\": {\"n\": \"unread\"}}} | 不可为 unread"})
    void parts_that_do_not_fit_together_are_refused(String properties, String reason) throws IOException {
        assertRefused("""
                {"name": "a", "title": "t", %s, "fields": [{"name": "u", "type": "string", "format": "unit"},
                 {"name": "k", "type": "string", "constraints": {"enum": ["a", "b"]}}, {"name": "n", "type": "number"}]}
                """.formatted(properties), reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "\"type\": \"decimal\" | fields[0].type “decimal”不认识：应为 string、number、integer、date、boolean、any",
        "\"type\": \"number\", \"format\": \"unit\" | format 只用于 string 列",
        "\"type\": \"string\", \"format\": \"email\" | fields[0].format “email”不认识",
        "\"type\": \"string\", \"unitOfMeasure\": \"亿元\" | unitOfMeasure 只用于",
        "\"type\": \"string\", \"notApplicable\": true | notApplicable 只用于",
        "\"type\": \"string\", \"withinYear\": true | withinYear 只用于 date 列",
        "\"type\": \"string\", \"constraints\": {\"minimum\": \"0\"} | 只用于 number、integer 列",
        "\"type\": \"number\", \"constraints\": {\"minimum\": 0} | fields[0].constraints.minimum 应为带引号的文字",
        "\"type\": \"number\", \"constraints\": {\"minimum\": \"2\", \"maximum\": \"1\"} | 没有数能同时满足",
        "\"type\": \"number\", \"constraints\": {\"exclusiveMinimum\": \"1\", \"maximum\": \"1\"} | 没有数能同时满足",
        "\"type\": \"number\", \"constraints\": {\"pattern\": \"x\"} | pattern 只用于文字列",
        "\"type\": \"string\", \"constraints\": {\"pattern\": \"(\"} | 不是正则表达式",
        "\"type\": \"number\", \"constraints\": {\"enum\": [\"1\"]} | enum 只用于文字列",
        "\"type\": \"string\", \"constraints\": {\"enum\": [\"a\", \"a\"]} | enum 有重复的值",
        "\"type\": \"string\", \"constraints\": {\"unique\": true} | fields[0].constraints.unique 不认识的属性",
        "\"type\": \"number\", \"atMost\": \"f\" | atMost 只用于",
        "\"type\": \"number\", \"atMost\": \"z\" | “z”不是",
        "\"type\": \"integer\", \"default\": \"1.5\" | default 不合本列：“1.5”不是整数",
        "\"type\": \"number\", \"unit\": \"亿元\" | fields[0].unit 不认识的属性"})
    void an_unsound_column_is_refused(String properties, String reason) throws IOException {
        assertRefused("{\"name\": \"a\", \"title\": \"t\", \"primaryKey\": [\"f\"], \"fields\": [{\"name\": \"f\", " + properties + "}]}", reason);
    }

    @Test
    void a_schema_that_is_not_there_is_refused() {
        Path absent = folder.resolve("absent.json");

        assertThatThrownBy(() -> FeedSchema.read(absent)).isInstanceOf(SchemaException.class).hasMessageStartingWith(absent + ": 读不了");
    }

    private void assertRefused(String json, String reason) throws IOException {
        Path file = Files.writeString(folder.resolve("a.json"), json);

        assertThatThrownBy(() -> FeedSchema.read(file)).isInstanceOf(SchemaException.class)
                .hasMessageStartingWith(file + ": ").hasMessageContaining(reason);
    }
}
