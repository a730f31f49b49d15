package org.kaohe.reports;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** JSON as maps, lists, texts and numbers; written with two spaces and line feeds, keys in the map's order. */
final class PrettyJson {

    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");

    private PrettyJson() {
    }

    static String write(Map<String, Object> object) throws IOException {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter().withObjectIndenter(INDENT).withArrayIndenter(INDENT);
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(new Pretty(printer), text)) {
            write(json, object);
        }
        return text + "\n";
    }

    private static void write(JsonGenerator json, Object value) {
        if (value instanceof Map<?, ?> object) {
            json.writeStartObject();
            object.forEach((name, part) -> {
                json.writeName((String) name);
                write(json, part);
            });
            json.writeEndObject();
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            list.forEach(part -> write(json, part));
            json.writeEndArray();
        } else if (value instanceof Number number) {
            json.writeNumber(new BigDecimal(number.toString()));
        } else if (value == null) {
            json.writeNull();
        } else {
            json.writeString((String) value);
        }
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> read(InputStream in) {
        try (JsonParser json = new JsonFactory().createParser(ObjectReadContext.empty(), in)) {
            return (Map<String, Object>) value(json, json.nextToken());
        }
    }

    private static Object value(JsonParser json, JsonToken token) {
        return switch (token) {
            case START_OBJECT -> {
                Map<String, Object> object = new LinkedHashMap<>();
                while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                    String name = json.currentName();
                    object.put(name, value(json, json.nextToken()));
                }
                yield object;
            }
            case START_ARRAY -> {
                List<Object> list = new ArrayList<>();
                for (JsonToken next = json.nextToken(); next != JsonToken.END_ARRAY; next = json.nextToken()) {
                    list.add(value(json, next));
                }
                yield list;
            }
            case VALUE_NULL -> null;
            case VALUE_STRING -> json.getString();
            default -> new BigDecimal(json.getString());
        };
    }

    /** Two spaces, line feeds. */
    private static final class Pretty extends ObjectWriteContext.Base {

        private final PrettyPrinter printer;

        Pretty(PrettyPrinter printer) {
            this.printer = printer;
        }

        @Override
        public PrettyPrinter getPrettyPrinter() {
            return printer;
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }
}
