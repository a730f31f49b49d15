package org.kaohe.credit;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** YAML whose scalars are all text: no is no, 0.10 is 0.10, 2018-09-27 is no Date. */
final class CaseFile {

    private CaseFile() {
    }

    static List<Map<String, Object>> read(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        DumperOptions dumper = new DumperOptions();
        Resolver allText = new Resolver() {
            @Override
            protected void addImplicitResolvers() {
                // none: every plain scalar stays text
            }
        };
        return new Yaml(new SafeConstructor(options), new Representer(dumper), dumper, options, allText).load(text);
    }

    /** A map of which every key must be known: a typing error in a case must not weaken it. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object node, String... keys) {
        Map<String, Object> map = node == null ? Map.of() : (Map<String, Object>) node;
        Set<String> unknown = new LinkedHashSet<>(map.keySet());
        unknown.removeAll(Set.of(keys));
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("unknown " + unknown + ", known are " + List.of(keys));
        }
        return map;
    }

    @SuppressWarnings("unchecked")
    static List<Object> list(Object node) {
        return node == null ? List.of() : (List<Object>) node;
    }
}
