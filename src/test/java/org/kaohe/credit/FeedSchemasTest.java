package org.kaohe.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FeedSchemasTest {

    @ParameterizedTest
    @ValueSource(strings = {"enterprises", "findings", "prior-ratings", "blacklist", "repairs"})
    void the_schema_names_the_columns_of_the_sample(String feed) throws IOException {
        JsonNode schema = new JsonMapper().readTree(Files.readString(TestRules.JOBS.resolve("feeds").resolve(feed + ".json")));
        assertThat(schema.get("name").asString()).isEqualTo(feed);
        List<String> columns = new ArrayList<>();
        schema.get("fields").forEach(field -> columns.add(field.get("name").asString()));
        assertThat(String.join(",", columns)).isEqualTo(Files.readAllLines(SampleReader.FOLDER.resolve(feed + ".csv")).get(0));
        schema.get("primaryKey").forEach(key -> assertThat(columns).contains(key.asString()));
    }
}
