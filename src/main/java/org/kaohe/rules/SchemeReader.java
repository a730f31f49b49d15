package org.kaohe.rules;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.kaohe.feeds.FeedSchema;
import org.kaohe.units.UnitRegister;

/** Reads one rules file whole and refuses what is unsound, with file, line and reason. */
final class SchemeReader {

    private final Path file;
    private final Yaml root;

    SchemeReader(Path file) {
        this.file = file;
        this.root = Yaml.read(file);
    }

    /** @return whether the rules hold for the file's own year alone */
    boolean only() {
        return root.find("only").map(Yaml::yes).orElse(false);
    }

    /** @return the feeds' names, in the scheme's order */
    List<String> feeds() {
        List<String> feeds = root.get("feeds").list().stream().map(Yaml::text).toList();
        if (new HashSet<>(feeds).size() < feeds.size()) {
            throw root.get("feeds").fault("同一报送表列了两次");
        }
        return feeds;
    }

    Scheme read(String assessment, int from, int year, UnitRegister register, List<FeedSchema> schemas) {
        FeedColumns columns = new FeedColumns(schemas);
        Subjects subjects = SubjectsReader.read(root.get("subjects"), register, year, columns);
        Set<String> groups = new LinkedHashSet<>(subjects.groups());
        ReadingsReader readings = new ReadingsReader(root.list("readings"));
        checkItems();
        Method method = switch (root.text("method")) {
            case "points" -> root.has("checks") ? new ChecksReader(root, columns, year).read(groups) : new PointsReader(root, columns).read(groups);
            case "targets" -> targets();
            case "credit" -> new CreditReader(root, file.getParent()).read();
            case "cards" -> new CardsReader(root, columns).read();
            default -> throw root.get("method").fault("不认识的考核方法“" + root.text("method") + "”，可用：points、targets、credit、cards");
        };
        Scheme scheme = new Scheme(assessment, from, only(), root.text("title"), root.text("document"), root.text("issued"), subjects,
                List.copyOf(schemas), method, readings.readings(), readings.settings(), root.texts("flags"), new CalendarReader(root, file, columns, schemas).read(),
                ExtraTableReader.read(root.list("tables"), columns, groups), root.texts("notes"));
        root.done();
        return scheme;
    }

    /** An item that a reading names must be one of some check, held in this year or not. */
    private void checkItems() {
        Set<String> items = new HashSet<>();
        List<Yaml> holders = new ArrayList<>(root.list("checks"));
        holders.add(root);
        holders.forEach(holder -> holder.list("sections").forEach(section -> section.list("items").forEach(item -> items.add(item.text("id")))));
        root.list("readings").forEach(reading -> reading.list("items").stream().filter(item -> !items.contains(item.text())).findFirst().ifPresent(item -> {
            throw item.fault("没有名为“" + item.text() + "”的指标");
        }));
    }

    /** @return the tables beside the rules file that belong to them */
    List<Path> sideTables() {
        return switch (root.text("method")) {
            case "targets" -> List.of(file.resolveSibling(root.text("targets")));
            case "credit" -> CreditReader.files(root, file.getParent());
            default -> List.of();
        };
    }

    private Method targets() {
        List<Targets.Weight> special = new ArrayList<>();
        for (Yaml place : root.list("weights")) {
            special.add(new Targets.Weight(place.text("unit"), place.text("indicator"), place.text("object", ""), place.number("weight")));
            place.done();
        }
        String table = root.text("targets");
        return new Targets(table, SideTable.text(file.resolveSibling(table)), root.number("weight"), List.copyOf(special));
    }
}
