package org.kaohe.targets;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The annex of the regulation, taken apart: unit → number → item. Written for the tests alone. */
final class Regulation2017 {

    private static final Pattern ITEM = Pattern.compile("([0-9]+)\\. (.*)");
    private static final Pattern CATEGORY = Pattern.compile("(?:- )?[一二三四五六]、(.*)");
    private static final Pattern UNIT = Pattern.compile("登封市|新密市|荥阳市|新郑市|中牟县|中原区|二七区|金水区|管城回族区"
            + "|惠济区|上街区|郑州航空港经济综合实验区|郑州高新区|郑东新区|郑州经济开发区");

    private final Map<String, Map<Integer, Item>> units = new LinkedHashMap<>();
    private final List<String> categories = new ArrayList<>();

    /** @param wording folded */
    record Item(String category, String wording) {
    }

    static Regulation2017 read() {
        Regulation2017 regulation = new Regulation2017();
        String text = Tables.text(Path.of("src/test/resources/regulations/county-targets-2017.txt"));
        int annex = text.indexOf("\n附件\n");
        text.substring(0, annex).lines().map(CATEGORY::matcher).filter(Matcher::matches)
                .forEach(m -> regulation.categories.add(m.group(1)));
        regulation.readAnnex(text.substring(annex).lines().map(String::strip).toList());
        return regulation;
    }

    private void readAnnex(List<String> lines) {
        Map<Integer, Item> items = null;
        String category = null;
        int number = 0;
        for (String line : lines) {
            Matcher item = ITEM.matcher(line);
            Matcher heading = CATEGORY.matcher(line);
            if (UNIT.matcher(line).matches()) {
                items = units.computeIfAbsent(line, u -> new LinkedHashMap<>());
                number = 0;
            } else if (heading.matches()) {
                category = heading.group(1);
                number = 0;
            } else if (item.matches()) {
                number = Integer.parseInt(item.group(1));
                items.put(number, new Item(category, fold(item.group(2))));
            } else if (number > 0) {
                Item begun = items.get(number);
                items.put(number, new Item(begun.category(), begun.wording() + fold(line)));
            }
        }
    }

    Item item(Target target) {
        return units.get(target.unit()).get(target.number());
    }

    Map<String, Integer> itemCounts() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        units.forEach((unit, items) -> counts.put(unit, items.size()));
        return counts;
    }

    List<String> categories() {
        return categories;
    }

    /** Blanks, width and line breaks made alike, and two marks that the typesetting left in the text. */
    static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}]+", "")
                .replace("\\leq", "≤").replace("PM_{2.5}", "PM2.5");
    }
}
