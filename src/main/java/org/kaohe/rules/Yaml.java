package org.kaohe.rules;

import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * One place of a rules file. Every scalar is read as the text that stands there (YAML's own guesses turn 0.1 into a
 * binary fraction and 010 into eight), every fault names its line, and {@link #done} refuses words nobody asked for.
 */
final class Yaml {

    private final String file;
    private final Node node;
    private final Map<String, Node> entries = new LinkedHashMap<>();
    private final Map<String, Node> keys = new LinkedHashMap<>();
    private final Set<String> asked = new HashSet<>();

    private Yaml(String file, Node node) {
        this.file = file;
        this.node = node;
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                String key = scalar(tuple.getKeyNode());
                if (entries.put(key, tuple.getValueNode()) != null) {
                    throw fault(tuple.getKeyNode(), "“" + key + "”重复出现");
                }
                keys.put(key, tuple.getKeyNode());
            }
        }
    }

    static Yaml read(Path path) {
        String file = path.getFileName().toString();
        try {
            Node root = new org.yaml.snakeyaml.Yaml(new LoaderOptions()).compose(new StringReader(RulesText.read(path)));
            if (!(root instanceof MappingNode)) {
                throw new RulesException(file, 1, "规则文件应为“键: 值”的形式");
            }
            return new Yaml(file, root);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new RulesException(file, line, "不是合法的 YAML：" + e.getProblem());
        }
    }

    boolean has(String key) {
        return entries.containsKey(key);
    }

    boolean isText() {
        return node instanceof ScalarNode;
    }

    Set<String> keys() {
        return entries.keySet();
    }

    Yaml get(String key) {
        asked.add(key);
        Node value = entries.get(key);
        if (value == null) {
            throw fault("缺少“" + key + "”");
        }
        return new Yaml(file, value);
    }

    Optional<Yaml> find(String key) {
        asked.add(key);
        return has(key) ? Optional.of(get(key)) : Optional.empty();
    }

    String text(String key) {
        return get(key).text();
    }

    String text(String key, String otherwise) {
        return find(key).map(Yaml::text).orElse(otherwise);
    }

    BigDecimal number(String key) {
        return get(key).number();
    }

    String text() {
        String text = scalar(node).strip();
        if (text.isEmpty()) {
            throw fault("此处不能为空");
        }
        return text;
    }

    BigDecimal number() {
        String text = text();
        if (!text.matches("[+-]?[0-9]+(\\.[0-9]+)?")) {
            throw fault("“" + text + "”不是数");
        }
        return new BigDecimal(text);
    }

    BigDecimal positive() {
        BigDecimal number = number();
        if (number.signum() <= 0) {
            throw fault("“" + text() + "”应大于 0");
        }
        return number;
    }

    BigDecimal notNegative() {
        BigDecimal number = number();
        if (number.signum() < 0) {
            throw fault("“" + text() + "”不应小于 0");
        }
        return number;
    }

    int whole() {
        try {
            return number().intValueExact();
        } catch (ArithmeticException e) {
            throw fault("“" + text() + "”不是整数");
        }
    }

    boolean yes() {
        return switch (text()) {
            case "yes", "true" -> true;
            case "no", "false" -> false;
            default -> throw fault("“" + text() + "”应为 yes 或 no");
        };
    }

    List<Yaml> list() {
        if (!(node instanceof SequenceNode sequence)) {
            throw fault("此处应为列表");
        }
        List<Yaml> list = new ArrayList<>();
        sequence.getValue().forEach(n -> list.add(new Yaml(file, n)));
        return list;
    }

    List<Yaml> list(String key) {
        return find(key).map(Yaml::list).orElse(List.of());
    }

    List<String> texts(String key) {
        return list(key).stream().map(Yaml::text).toList();
    }

    /** Every key of this mapping must have been asked for: a misspelt word must not pass in silence. */
    void done() {
        for (String key : entries.keySet()) {
            if (!asked.contains(key)) {
                throw fault(keys.get(key), "不认识“" + key + "”，此处可用：" + String.join("、", asked.stream().sorted().toList()));
            }
        }
    }

    RulesException fault(String reason) {
        return fault(node, reason);
    }

    private RulesException fault(Node where, String reason) {
        return new RulesException(file, where.getStartMark().getLine() + 1, reason);
    }

    private String scalar(Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw fault(node, "此处应为一个词或一个数");
    }
}
