package org.kaohe.scoring;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** YAML of the test resources as maps and lists in which every scalar is the text that stands there. */
final class CaseYaml {

    private CaseYaml() {
    }

    static Object read(String file) {
        try (Reader reader = Files.newBufferedReader(Path.of("src/test/resources").resolve(file), StandardCharsets.UTF_8)) {
            return plain(new Yaml(new LoaderOptions()).compose(reader));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object value) {
        return value == null ? Map.of() : (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    static <T> List<T> list(Object value) {
        return value == null ? List.of() : (List<T>) value;
    }

    /** A misspelt word would make a case that tests nothing. */
    static Map<String, Object> map(Object value, Set<String> known) {
        Map<String, Object> map = map(value);
        map.keySet().stream().filter(key -> !known.contains(key)).findFirst().ifPresent(key -> {
            throw new AssertionError("unknown word " + key + ", known are " + known);
        });
        return map;
    }

    private static Object plain(Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        if (node instanceof SequenceNode sequence) {
            List<Object> list = new ArrayList<>();
            sequence.getValue().forEach(entry -> list.add(plain(entry)));
            return list;
        }
        Map<String, Object> map = new LinkedHashMap<>();
        for (NodeTuple tuple : ((MappingNode) node).getValue()) {
            String key = ((ScalarNode) tuple.getKeyNode()).getValue();
            if (map.put(key, plain(tuple.getValueNode())) != null) {
                throw new AssertionError(key + " twice" + tuple.getKeyNode().getStartMark());
            }
        }
        return map;
    }
}
