package org.kaohe.rules;

import java.util.ArrayList;
import java.util.List;

/** Reads what facts do to the grade, and what the grade brings with it. */
final class ConsequencesReader {

    private final Yaml root;
    private final FeedColumns columns;
    private final Flags flags;

    ConsequencesReader(Yaml root, FeedColumns columns, Flags flags) {
        this.root = root;
        this.columns = columns;
        this.flags = flags;
    }

    Points.Consequences read(Grading grading) {
        return new Points.Consequences(vetoes(grading), root.find("downgrade").map(this::downgrade).orElse(null), gradeFlags());
    }

    private List<Points.Veto> vetoes(Grading grading) {
        List<Points.Veto> vetoes = new ArrayList<>();
        for (Yaml place : root.list("vetoes")) {
            if (grading instanceof Grading.Bands bands && bands.bands().stream().noneMatch(band -> band.grade().equals(place.text("grade")))) {
                throw place.get("grade").fault("grades 中没有等次“" + place.text("grade") + "”");
            }
            vetoes.add(new Points.Veto(columns.feed(place.get("feed")).name(), place.text("grade"), flags.declared(place.get("flag")), place.text("clause")));
            place.done();
        }
        return List.copyOf(vetoes);
    }

    private Points.Downgrade downgrade(Yaml place) {
        var feed = columns.feed(place.get("feed"));
        columns.column(place.get("steps"), feed);
        var downgrade = new Points.Downgrade(feed.name(), place.text("steps"), place.texts("order"), flags.declared(place.get("flag")), place.text("clause"));
        if (downgrade.order().size() < 2) {
            throw place.fault("order 应从高到低列出各等次");
        }
        place.done();
        return downgrade;
    }

    private List<Points.GradeFlag> gradeFlags() {
        List<Points.GradeFlag> gradeFlags = new ArrayList<>();
        for (Yaml place : root.list("grade-flags")) {
            gradeFlags.add(new Points.GradeFlag(place.text("grade"), flags.declared(place.get("flag")), place.text("clause")));
            place.done();
        }
        return List.copyOf(gradeFlags);
    }
}
