package org.kaohe.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kaohe.feeds.FeedSchema;
import org.kaohe.rules.Schemes;
import org.kaohe.runs.RunResult;
import org.kaohe.schedule.Agenda;
import org.kaohe.store.RowStore.Count;

/** The one list before the deadline: every feed of every assessment, who owes it, when, whether it is there and how it reads. */
final class DueList {

    private final Schemes schemes;
    private final Path input;
    private final Agenda agenda;

    DueList(Schemes schemes, Path input) {
        this.schemes = schemes;
        this.input = input;
        this.agenda = new Agenda(schemes, input, (assessment, year) -> false);
    }

    /** @return the assessments that have rules for the year */
    static List<Feeds> wanted(Schemes schemes, int year) {
        return schemes.assessments().stream().filter(assessment -> schemes.find(assessment, year).isPresent()).map(assessment -> new Feeds(assessment, year)).toList();
    }

    /** @param year of all assessments with rules for it, whether anything arrived or not; null: of what has arrived */
    void print(List<RunResult> results, List<Feeds> arrived, Integer year, Screen screen) {
        List<Feeds> all = new ArrayList<>(arrived);
        if (year != null) {
            wanted(schemes, year).stream().filter(one -> !arrived.contains(one)).forEach(all::add);
        }
        all.sort(Comparator.comparingInt(Feeds::year).thenComparing(Feeds::assessment));
        List<List<String>> table = new ArrayList<>(List.of(List.of("考核", "年度", "报送表", "期限", "状态", "行数", "拒绝", "应报单位")));
        for (Feeds one : all) {
            RunResult result = results.stream().filter(r -> r.run().assessment().equals(one.assessment()) && r.run().year() == one.year()).findFirst().orElse(null);
            schemes.find(one.assessment(), one.year()).ifPresent(found -> found.scheme().feeds().forEach(schema -> table.add(row(one, schema, result))));
        }
        screen.table(table);
    }

    private List<String> row(Feeds one, FeedSchema schema, RunResult result) {
        Optional<Count> count = result == null ? Optional.empty() : result.counts().stream().filter(c -> c.feed().equals(schema.name())).findFirst();
        boolean there = Files.isRegularFile(input.resolve(one.assessment()).resolve(String.valueOf(one.year())).resolve(schema.file()));
        return List.of(one.assessment(), String.valueOf(one.year()), schema.file(), agenda.dueOf(one.assessment(), one.year(), schema),
                there ? count.isPresent() ? "已报" : "未能核对" : schema.optional() ? "未报（可不报）" : "未报",
                count.map(c -> String.valueOf(c.read())).orElse(""), count.map(c -> String.valueOf(c.rejected())).orElse(""),
                Suppliers.brief(schema.supplier() == null ? "" : schema.supplier()));
    }
}
