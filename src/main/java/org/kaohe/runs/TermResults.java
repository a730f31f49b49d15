package org.kaohe.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaohe.land.EarlierResult;
import org.kaohe.reports.ResultFile;
import org.kaohe.reports.Table;
import org.kaohe.rules.Checks;
import org.kaohe.scoring.Subject;

/** {@code earlier-results.csv}: what the units had in the earlier checks of the term, from the published runs alone. */
final class TermResults {

    private final Assignment assignment;
    private final PublishedTables published;

    TermResults(Assignment assignment, PublishedTables published) {
        this.assignment = assignment;
        this.published = published;
    }

    /** A row a unit and check, by unit code, year, the checks in the rules' order. */
    ResultFile table(List<Checks.Earlier> checks, List<Subject> subjects) {
        List<List<EarlierResult>> results = checks.stream().map(check -> of(check, subjects)).toList();
        return new ResultFile("earlier-results.csv", out -> {
            try (Table table = new Table(out, EarlierResult.COLUMNS)) {
                for (int unit = 0; unit < subjects.size(); unit++) {
                    for (int check = 0; check < checks.size(); check++) {
                        EarlierResult result = results.get(check).get(unit);
                        table.row(result.unit(), subjects.get(unit).name(), result.year(), result.check(), checks.get(check).name(), result.rank(),
                                result.score(), result.flags(), result.note());
                    }
                }
            }
        });
    }

    private List<EarlierResult> of(Checks.Earlier check, List<Subject> subjects) {
        Long run = assignment.plan().earlierRun(check.year());
        Optional<List<Map<String, String>>> table = run == null ? Optional.empty() : published.read(run, check.file());
        List<EarlierResult> results = new ArrayList<>();
        for (Subject subject : subjects) {
            results.add(table.isEmpty() ? EarlierResult.unknown(subject.code(), check.year(), check.check(), check.name())
                    : table.get().stream().filter(row -> row.get("unit_code").equals(subject.code())).findFirst()
                    .map(row -> new EarlierResult(subject.code(), check.year(), check.check(), row.get("rank"), row.get("score"), row.get("flags"), ""))
                    .orElse(EarlierResult.absent(subject.code(), check.year(), check.check(), check.name())));
        }
        return results;
    }
}
