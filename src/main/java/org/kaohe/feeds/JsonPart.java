package org.kaohe.feeds;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An object of a schema file that knows where it stands, so that a complaint can say so. A property that is null counts as absent. */
final class JsonPart {

    private final Path file;
    private final String path;
    private final Map<?, ?> node;

    JsonPart(Path file, String path, Object node) {
        this.file = file;
        this.path = path;
        if (!(node instanceof Map<?, ?> object)) {
            throw fault(path, "应为对象 {…}");
        }
        this.node = object;
    }

    /** Refuses every property but these. */
    JsonPart only(Set<String> known) {
        for (String property : names()) {
            if (!known.contains(property)) {
                throw fault(at(property), "不认识的属性：只可有 " + String.join("、", known.stream().sorted().toList()));
            }
        }
        return this;
    }

    List<String> names() {
        return node.keySet().stream().map(String.class::cast).toList();
    }

    Optional<String> text(String property) {
        return get(property).map(value -> textOf(value, at(property)));
    }

    String requiredText(String property) {
        return text(property).orElseThrow(() -> fault(at(property), "缺少，应为文字"));
    }

    /** A number written as a string, so that it stays exact. */
    Optional<BigDecimal> number(String property) {
        return text(property).map(text -> Numbers.parse(text, false).orElseThrow(() -> fault(at(property), "“" + text + "”不是数")));
    }

    boolean flag(String property) {
        return get(property).map(value -> {
            if (!(value instanceof Boolean yes)) {
                throw fault(at(property), "应为 true 或 false");
            }
            return yes;
        }).orElse(false);
    }

    List<String> texts(String property) {
        List<String> texts = new ArrayList<>();
        List<?> elements = elements(property);
        for (int i = 0; i < elements.size(); i++) {
            texts.add(textOf(elements.get(i), at(property) + "[" + i + "]"));
        }
        return texts;
    }

    List<JsonPart> parts(String property) {
        List<JsonPart> parts = new ArrayList<>();
        for (Object element : elements(property)) {
            parts.add(new JsonPart(file, at(property) + "[" + parts.size() + "]", element));
        }
        return parts;
    }

    Optional<JsonPart> part(String property) {
        return get(property).map(value -> new JsonPart(file, at(property), value));
    }

    boolean isList(String property) {
        return get(property).filter(List.class::isInstance).isPresent();
    }

    SchemaException fault(String where, String reason) {
        return new SchemaException(file, (where.isEmpty() ? "" : where + " ") + reason);
    }

    String at(String property) {
        return path.isEmpty() ? property : path + "." + property;
    }

    private List<?> elements(String property) {
        Object value = node.get(property);
        if (value != null && !(value instanceof List<?>)) {
            throw fault(at(property), "应为列表 […]");
        }
        return value == null ? List.of() : (List<?>) value;
    }

    private String textOf(Object value, String where) {
        if (!(value instanceof String text) || text.isBlank()) {
            throw fault(where, "应为带引号的文字，不能为空（数也要写成文字，如 \"0\"）");
        }
        return text;
    }

    private Optional<Object> get(String property) {
        return Optional.ofNullable(node.get(property));
    }
}
