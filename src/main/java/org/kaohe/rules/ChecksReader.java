package org.kaohe.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads linked checks: those held in the year, the first of the list ahead of the others; all of them must be sound. */
final class ChecksReader {

    private static final Pattern TERM_YEAR = Pattern.compile("year-([1-9])");
    private static final Pattern FIRST_YEARS = Pattern.compile("first-([1-9])-years");

    private final Yaml root;
    private final FeedColumns columns;
    private final int year;
    private final Term term;

    ChecksReader(Yaml root, FeedColumns columns, int year) {
        this.root = root;
        this.columns = columns;
        this.year = year;
        Yaml place = root.get("term");
        this.term = new Term(place.get("first").whole(), place.get("years").whole());
        place.done();
        if (term.years() < 1) {
            throw place.fault("规划期至少一年");
        }
    }

    Points read(Set<String> groups) {
        Flags flags = new Flags(root.texts("flags"));
        Checks.Rectifications rectifications = rectifications(flags);
        Checks.Inspections inspections = inspections(flags);
        List<Yaml> places = root.get("checks").list();
        Map<Yaml, Points> all = new LinkedHashMap<>();
        for (Yaml place : places) {
            var check = new Checks.Check(place.text("check"), place.text("name"), place.text("clause"), examines(place),
                    place.get("ranked").yes(), place.get("in-field").yes());
            var checks = new Checks(check, List.of(), List.of(), List.of(), rectifications, inspections);
            all.put(place, new PointsReader(root, place, columns, checks).read(groups));
            place.find("carries-earlier").ifPresent(Yaml::yes);
            held(place, year);
            place.done();
        }
        List<Yaml> held = places.stream().filter(place -> held(place, year)).toList();
        if (held.isEmpty()) {
            throw root.get("checks").fault(year + " 年没有一项检查考核");
        }
        Points first = all.get(held.get(0));
        List<Checks.Earlier> earlier = held.get(0).find("carries-earlier").map(Yaml::yes).orElse(false) ? earlier(places, first.checks().check()) : List.of();
        return first.with(new Checks(first.checks().check(), held.stream().skip(1).map(all::get).toList(),
                places.stream().filter(place -> !held.contains(place)).map(all::get).toList(), earlier, rectifications, inspections));
    }

    private boolean held(Yaml place, int in) {
        String held = place.text("held");
        Matcher matcher = TERM_YEAR.matcher(held);
        if (matcher.matches()) {
            return term.number(in) == Integer.parseInt(matcher.group(1));
        }
        return switch (held) {
            case "every-year" -> true;
            case "after-term" -> term.follows(in);
            default -> throw place.get("held").fault("应为 every-year、year-3（规划期第三年）或 after-term（规划期结束后的次年）");
        };
    }

    private List<Integer> examines(Yaml place) {
        String years = place.text("examines");
        Matcher matcher = FIRST_YEARS.matcher(years);
        if (matcher.matches()) {
            return Term.span(term.start(year), Integer.parseInt(matcher.group(1)));
        }
        return switch (years) {
            case "year-before" -> List.of(year - 1);
            case "term-before" -> Term.span(term.start(year - 1), term.years());
            default -> throw place.get("examines").fault("应为 year-before（上一年度）、first-2-years（规划期前两年）或 term-before（上一规划期）");
        };
    }

    /** The checks of the years between: those held after the term began and before this one. */
    private List<Checks.Earlier> earlier(List<Yaml> places, Checks.Check check) {
        List<Checks.Earlier> earlier = new ArrayList<>();
        for (int past = check.years().get(0) + 1; past < year; past++) {
            int of = past;
            List<Yaml> held = places.stream().filter(place -> held(place, of)).toList();
            held.forEach(place -> earlier.add(new Checks.Earlier(of, place.text("check"), place.text("name"),
                    place == held.get(0) ? "ranking.csv" : Checks.tableBeside(place.text("check")))));
        }
        return earlier;
    }

    private Checks.Rectifications rectifications(Flags flags) {
        Yaml place = root.get("rectifications");
        var rectifications = new Checks.Rectifications(columns.feed(place.get("feed")).name(), flags.declared(place.get("flag")),
                place.text("consequence"), place.text("clause"));
        place.done();
        return rectifications;
    }

    private Checks.Inspections inspections(Flags flags) {
        Yaml place = root.get("inspections");
        var inspections = new Checks.Inspections(columns.feed(place.get("feed")).name(), flags.declared(place.get("flag")), place.text("clause"));
        place.done();
        return inspections;
    }
}
