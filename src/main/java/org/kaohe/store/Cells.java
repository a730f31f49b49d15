package org.kaohe.store;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kaohe.feeds.Value;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A row's values as the database keeps them: JSON, a lossless text a column. */
final class Cells {

    private static final TypeReference<TreeMap<String, String>> TEXTS = new TypeReference<>() {
    };
    private static final JsonMapper JSON = new JsonMapper();

    private Cells() {
    }

    static String encode(Map<String, Value> values) {
        Map<String, String> cells = new TreeMap<>();
        values.forEach((column, value) -> cells.put(column, value.encoded()));
        return JSON.writeValueAsString(cells);
    }

    static SortedMap<String, Value> decode(String cells) {
        SortedMap<String, Value> values = new TreeMap<>();
        JSON.readValue(cells, TEXTS).forEach((column, text) -> values.put(column, Value.decode(text)));
        return values;
    }
}
