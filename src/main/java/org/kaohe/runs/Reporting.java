package org.kaohe.runs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.kaohe.reports.Analyses;
import org.kaohe.reports.Earlier;
import org.kaohe.reports.Form;
import org.kaohe.reports.Forms;
import org.kaohe.reports.Group;
import org.kaohe.reports.Input;
import org.kaohe.reports.Manifest;
import org.kaohe.reports.Publication;
import org.kaohe.reports.Result;
import org.kaohe.reports.Standing;
import org.kaohe.reports.Tables;
import org.kaohe.reports.circular.Notice;
import org.kaohe.reports.letters.Letters;
import org.kaohe.reports.page.Page;
import org.kaohe.reports.workbook.Workbook;
import org.kaohe.rules.Credit;
import org.kaohe.rules.Scheme;
import org.kaohe.rules.Schemes;
import org.kaohe.store.CreditStore;
import org.kaohe.store.ResultStore;
import org.kaohe.store.ResultStore.ItemRow;
import org.kaohe.store.ResultStore.RankRow;
import org.kaohe.store.RowStore;
import org.kaohe.store.RowStore.Count;
import org.kaohe.store.Run;
import org.kaohe.store.RunFile;
import org.kaohe.store.RunKind;
import org.kaohe.store.RunStore;
import org.kaohe.units.Unit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Reads a computed result back and has its reports written. */
@Component
class Reporting {

    private static final List<String> WORDS = List.of("workbook", "circular", "letters", "page");

    private final RunStore runs;
    private final RowStore rows;
    private final ResultStore results;
    private final CreditStore ratings;
    private final EarlierResults earlier;
    private final Schemes schemes;
    private final Cases cases;
    private final Ledgers ledgers;
    private final Set<String> usual;

    /** @param usual the forms that every run is written in, by their words */
    Reporting(RunStore runs, RowStore rows, ResultStore results, CreditStore ratings, EarlierResults earlier, Schemes schemes, Cases cases, Ledgers ledgers,
              @Value("${kaohe.reports}") Set<String> usual) {
        this.runs = runs;
        this.rows = rows;
        this.results = results;
        this.ratings = ratings;
        this.earlier = earlier;
        this.schemes = schemes;
        this.cases = cases;
        this.ledgers = ledgers;
        this.usual = usual;
    }

    /** @return whether every run is written in this form */
    boolean usual(String form) {
        return usual.contains(form);
    }

    /** @return the words of the forms */
    static List<String> words() {
        return WORDS;
    }

    private List<Form> forms(Run run, Schemes.Found found) {
        return List.of(new Workbook(), new Notice(schemes.template(run.assessment()), schemes.folder()),
                new Letters(() -> cases.reach(run, found).orElse(null), codes -> ledgers.of(run, found, codes), schemes.words(found.scheme())), new Page());
    }

    /**
     * Writes the reports into a publication that holds the result's tables already.
     *
     * @param manifest the manifest of the result
     * @param wanted   which forms
     */
    List<Manifest.Report> write(Run run, Schemes.Found found, Manifest manifest, Publication publication, Predicate<String> wanted) throws IOException {
        List<Form> forms = forms(run, found).stream().filter(form -> wanted.test(form.word())).toList();
        return forms.isEmpty() ? List.of() : Forms.write(forms, result(run, found, manifest, publication), publication);
    }

    private Result result(Run run, Schemes.Found found, Manifest manifest, Publication publication) throws IOException {
        Scheme scheme = found.scheme();
        return new Result(run, scheme, schemes.circular(run.assessment()), code -> found.register().byCode(code).map(Unit::name).orElse(code),
                groups(run, scheme), inputs(run, scheme), runs.files(run.id(), RunFile.Role.RULES), runs.files(run.id(), RunFile.Role.EARLIER),
                rows.rejectCounts(run.id()), manifest.notes(), earlier(run),
                scheme.method() instanceof Credit ? ratings.grades(run.id()) : List.of(), manifest.result(), new Tables(manifest.tables(), publication::written),
                run.kind() == RunKind.FINAL ? Analyses.of(publication, run.year(), manifest) : List.of());
    }

    private List<Group> groups(Run run, Scheme scheme) {
        Map<String, List<ItemRow>> items = results.items(run.id()).stream().collect(Collectors.groupingBy(ItemRow::unitCode));
        Map<String, List<Standing>> groups = new LinkedHashMap<>();
        results.ranking(run.id()).forEach(place -> groups.computeIfAbsent(place.group(), name -> new ArrayList<>())
                .add(new Standing(place, items.getOrDefault(place.unitCode(), List.of()))));
        return scheme.subjects().groups().stream().filter(groups::containsKey).map(name -> new Group(name, groups.get(name))).toList();
    }

    private List<Input> inputs(Run run, Scheme scheme) {
        Map<String, RunFile> files = runs.files(run.id(), RunFile.Role.FEED).stream().collect(Collectors.toMap(RunFile::name, Function.identity()));
        Map<String, Count> counts = rows.counts(run.id()).stream().collect(Collectors.toMap(Count::feed, Function.identity()));
        return scheme.feeds().stream().map(schema -> {
            Count count = counts.get(schema.name());
            boolean few = count == null || count.loaded() <= Input.MOST;
            return new Input(schema, files.get(schema.file()), count, few ? rows.loaded(run.id(), schema.name()) : null);
        }).toList();
    }

    private Earlier earlier(Run run) {
        return runs.published(run.assessment(), run.year() - 1, RunKind.FINAL).map(before -> new Earlier(before.year(), earlier.entry(before),
                results.ranking(before.id()).stream().collect(Collectors.toMap(RankRow::unitCode, Function.identity())))).orElse(null);
    }
}
