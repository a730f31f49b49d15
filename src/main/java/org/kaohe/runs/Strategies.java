package org.kaohe.runs;

import org.kaohe.rules.Cards;
import org.kaohe.rules.Credit;
import org.kaohe.rules.Points;
import org.kaohe.rules.RulesException;
import org.kaohe.rules.Schemes;
import org.kaohe.rules.Targets;
import org.kaohe.store.Contents;
import org.kaohe.store.CreditStore;
import org.kaohe.store.DossierStore;
import org.kaohe.store.PackStore;
import org.kaohe.store.ResultStore;
import org.kaohe.store.RowStore;
import org.kaohe.targets.UnsoundTargetsException;
import org.springframework.stereotype.Component;

/** The strategy of each method of assessment. */
@Component
class Strategies {

    private final RowStore rows;
    private final ResultStore results;
    private final CreditStore ratings;
    private final DossierStore dossiers;
    private final PackStore packs;
    private final Contents contents;
    private final PublishedTables published;

    Strategies(RowStore rows, PackStore packs, ResultStore results, CreditStore ratings, DossierStore dossiers, Contents contents,
               PublishedTables published) {
        this.published = published;
        this.rows = rows;
        this.packs = packs;
        this.contents = contents;
        this.results = results;
        this.ratings = ratings;
        this.dossiers = dossiers;
    }

    Strategy of(Assignment assignment) {
        if (assignment.scheme().method() instanceof Targets) {
            return new TargetsStrategy(assignment, rows, results);
        }
        if (assignment.scheme().method() instanceof Cards) {
            return new CardStrategy(assignment, rows, results, published);
        }
        if (assignment.scheme().method() instanceof Points points && points.checks() != null) {
            return new LandStrategy(assignment, rows, results, published);
        }
        return assignment.scheme().method() instanceof Credit ? new CreditStrategy(assignment, rows, packs, results, ratings, dossiers, contents)
                : new PointsStrategy(assignment, rows, results);
    }

    /**
     * Whether the method can work with the rules as they stand.
     *
     * @throws RulesException where it cannot
     */
    static void check(Schemes.Found found, int year) {
        try {
            if (found.scheme().method() instanceof Targets) {
                TargetsRules.of(found, year);
            } else if (found.scheme().method() instanceof Credit) {
                CreditRulesOf.scheme(found.scheme());
            }
        } catch (UnsoundTargetsException | IllegalArgumentException e) {
            throw new RulesException(found.scheme().assessment(), 0, e.getMessage());
        }
    }
}
