package org.kaohe.cards;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kaohe.rules.Cards;
import org.kaohe.rules.Schemes;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** One case of a YAML file; its words are explained in src/test/resources/cases/construction-safety/README.md. */
record CardCase(Map<String, List<String>> words) {

    static final Cards RULES = (Cards) new Schemes(Path.of("jobs")).find("construction-safety", 2022).orElseThrow().scheme().method();
    private static final Set<String> WORDS = Set.of("case", "clause", "year", "as_of", "accidents", "removals", "carried", "readings", "expect");

    static List<CardCase> read(String file) {
        try (Reader reader = Files.newBufferedReader(Path.of("src/test/resources/cases/construction-safety", file), StandardCharsets.UTF_8)) {
            return ((SequenceNode) new Yaml(new LoaderOptions()).compose(reader)).getValue().stream().map(CardCase::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CardCase of(Node node) {
        Map<String, List<String>> words = new LinkedHashMap<>();
        ((MappingNode) node).getValue().forEach(tuple -> {
            String word = ((ScalarNode) tuple.getKeyNode()).getValue();
            if (!WORDS.contains(word) || words.put(word, texts(tuple.getValueNode())) != null) {
                throw new AssertionError("unknown or repeated word " + word);
            }
        });
        return new CardCase(words);
    }

    private static List<String> texts(Node node) {
        return node instanceof SequenceNode list ? list.getValue().stream().map(one -> ((ScalarNode) one).getValue()).toList()
                : List.of(((ScalarNode) node).getValue());
    }

    private List<String> all(String word) {
        return words.getOrDefault(word, List.of());
    }

    String title() {
        return all("case").get(0) + "（" + all("clause").get(0) + "）";
    }

    List<String> expected() {
        return all("expect").stream().map(line -> line.replaceAll("\\s*\\|\\s*", "|")).toList();
    }

    List<String> actual() {
        int year = all("year").stream().map(Integer::valueOf).findFirst().orElse(2022);
        LocalDate end = all("as_of").stream().map(LocalDate::parse).findFirst().orElse(LocalDate.of(year, 12, 31));
        List<Accident> accidents = all("accidents").stream().map(line -> line.split(" "))
                .map(cells -> new Accident(cells[0], LocalDate.parse(cells[1]), cells[2], 2)).toList();
        List<Removal> removals = all("removals").stream().map(line -> line.split(" "))
                .map(cells -> new Removal(LocalDate.parse(cells[0]), cells[1].equals("-") ? null : LocalDate.parse(cells[1]), cells[2].equals("yes"), 2)).toList();
        Card.Carried carried = all("carried").stream().map(line -> line.split(" ")).map(cells -> new Card.Carried(
                RULES.kinds().stream().filter(kind -> kind.id().equals(cells[0])).findFirst().orElseThrow(), LocalDate.parse(cells[1]),
                cells.length < 4 ? null : LocalDate.parse(cells[3]), LocalDate.parse(cells[2]), "四(四)1 上年 上年事由")).findFirst().orElse(null);
        return CardBook.of(RULES, all("readings").contains("day-before"), end, accidents, removals, carried).stream().map(CardCase::line).toList();
    }

    private static String line(Card card) {
        String numbers = String.join("；", card.causes().stream().map(cause -> cause.substring(cause.lastIndexOf(' ') + 1)).toList());
        return String.join("|", card.kind().id(), card.since().toString(), card.due().toString(), card.ended() == null ? "" : card.ended().toString(),
                card.state().word(), numbers, String.valueOf(card.reports()));
    }
}
