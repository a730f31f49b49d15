package org.kaohe.runs;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.kaohe.feeds.Row;
import org.kaohe.rules.Points;
import org.kaohe.rules.Schemes;
import org.kaohe.rules.Targets;
import org.kaohe.scoring.Subject;
import org.kaohe.store.RowStore;
import org.kaohe.store.Run;
import org.kaohe.store.RunFile;
import org.kaohe.store.RunStore;
import org.kaohe.targets.Reported;
import org.kaohe.units.Unit;
import org.kaohe.variation.PointsCase;
import org.kaohe.variation.PointsReach;
import org.kaohe.variation.Reach;
import org.kaohe.variation.TargetsCase;
import org.kaohe.variation.TargetsReach;
import org.springframework.stereotype.Service;

/** What a finished run computed with, from the database, for those who compute on from there. */
@Service
public class Cases {

    private final RunStore runs;
    private final RowStore rows;
    private final Planning planning;

    Cases(RunStore runs, RowStore rows, Planning planning) {
        this.runs = runs;
        this.rows = rows;
        this.planning = planning;
    }

    /** @return whether the rules found are byte for byte those that the run computed with */
    public boolean sameRules(Run run, Schemes.Found found) {
        return planning.sameRules(run, found);
    }

    /** @throws IllegalArgumentException where the method is not points over figures */
    public PointsCase points(Run run, Schemes.Found found) {
        if (!(found.scheme().method() instanceof Points)) {
            throw new IllegalArgumentException(found.scheme().assessment() + " has no points over figures");
        }
        LoadedCase loaded = loaded(run, found);
        return new PointsCase(found.scheme(), loaded.subjects(), loaded.figures(), names(found));
    }

    /** @throws IllegalArgumentException where the method is not targets */
    public TargetsCase targets(Run run, Schemes.Found found) {
        if (!(found.scheme().method() instanceof Targets)) {
            throw new IllegalArgumentException(found.scheme().assessment() + " has no targets");
        }
        TargetsRules rules = TargetsRules.of(found, run.year());
        List<Subject> subjects = loaded(run, found).subjects();
        Reported reported = TargetRows.reported(loaded(run, "actuals"), loaded(run, "references"), loaded(run, "verdicts"));
        return new TargetsCase(found.scheme().subjects().groups(), subjects, rules.table(), rules.readings(), rules.weights(), reported);
    }

    /** @return what would bring a unit forward; empty where the method has no figures to move (see {@link CreditExplaining}) */
    public Optional<Reach> reach(Run run, Schemes.Found found) {
        if (found.scheme().method() instanceof Points) {
            return Optional.of(new PointsReach(points(run, found)));
        }
        return found.scheme().method() instanceof Targets ? Optional.of(new TargetsReach(targets(run, found))) : Optional.empty();
    }

    private LoadedCase loaded(Run run, Schemes.Found found) {
        Set<String> delivered = runs.files(run.id(), RunFile.Role.FEED).stream().map(file -> file.name().replaceFirst("\\.csv$", "")).collect(Collectors.toSet());
        return new LoadedCase(rows, found.scheme(), run, delivered, names(found));
    }

    private List<Row> loaded(Run run, String feed) {
        return rows.loaded(run.id(), feed);
    }

    private static UnaryOperator<String> names(Schemes.Found found) {
        return code -> found.register().byCode(code).map(Unit::name).orElse(code);
    }
}
