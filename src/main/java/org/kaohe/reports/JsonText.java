package org.kaohe.reports;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** JSON as this program writes it: two-space indent, line feeds, names in the order given; decimals are handed over as text. */
public final class JsonText {

    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");

    private JsonText() {
    }

    /** @param value maps, lists, texts, whole numbers, booleans and nulls */
    public static String of(Object value) {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter().withObjectIndenter(INDENT).withArrayIndenter(INDENT);
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(new Pretty(printer), text)) {
            write(json, value);
        }
        return text + "\n";
    }

    static ResultFile file(String name, Object value) {
        return new ResultFile(name, out -> out.write(of(value).getBytes(StandardCharsets.UTF_8)));
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
        } else if (value instanceof Integer number) {
            json.writeNumber(number);
        } else if (value instanceof Long number) {
            json.writeNumber(number);
        } else if (value instanceof Boolean answer) {
            json.writeBoolean(answer);
        } else if (value == null) {
            json.writeNull();
        } else {
            json.writeString((String) value);
        }
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
