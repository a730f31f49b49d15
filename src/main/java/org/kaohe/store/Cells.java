package org.kaohe.store;

import java.io.StringWriter;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kaohe.feeds.Value;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** A row's values as the database keeps them: a JSON object, a lossless text a column. */
final class Cells {

    private static final JsonFactory JSON = new JsonFactory();

    private Cells() {
    }

    static String encode(SortedMap<String, Value> values) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            for (Map.Entry<String, Value> cell : values.entrySet()) {
                json.writeStringProperty(cell.getKey(), cell.getValue().encoded());
            }
            json.writeEndObject();
        }
        return text.toString();
    }

    static SortedMap<String, Value> decode(String cells) {
        SortedMap<String, Value> values = new TreeMap<>();
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), cells)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String column = json.currentName();
                json.nextToken();
                values.put(column, Value.decode(json.getString()));
            }
        }
        return values;
    }
}
