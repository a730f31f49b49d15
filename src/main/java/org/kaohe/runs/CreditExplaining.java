package org.kaohe.runs;

import java.util.List;
import org.kaohe.credit.AsOf;
import org.kaohe.credit.CreditRules;
import org.kaohe.credit.Dossier;
import org.kaohe.credit.Explanation;
import org.kaohe.credit.Rater;
import org.kaohe.rules.Schemes;
import org.kaohe.store.DossierStore;
import org.kaohe.store.Run;
import org.kaohe.store.RunFile;
import org.kaohe.store.RunKind;
import org.kaohe.store.RunStore;
import org.springframework.stereotype.Service;

/** The ledger of one enterprise, line by line, worked out again from the run's own figures under the run's own rules. */
@Service
public class CreditExplaining {

    private final RunStore runs;
    private final DossierStore dossiers;
    private final Planning planning;

    CreditExplaining(RunStore runs, DossierStore dossiers, Schemes schemes, Operator operator) {
        this.runs = runs;
        this.dossiers = dossiers;
        this.planning = new Planning(schemes, runs, operator.program());
    }

    /**
     * @throws NotPossible where the enterprise was not rated, or the rules have changed since the run, so that the figures
     *                     would no longer be those published
     */
    public List<String> explain(Run run, Schemes.Found found, String code) {
        RulesThen.still(run, found, runs, planning);
        CreditRules rules = CreditRulesOf.scheme(found.scheme());
        Long earlier = runs.files(run.id(), RunFile.Role.EARLIER).stream().findFirst()
                .flatMap(file -> runs.byOutput(run.assessment(), run.year() - 1, RunKind.FINAL, file.sha256())).orElse(null);
        Dossier dossier = dossiers.find(new DossierStore.Basis(run.id(), run.year(), earlier), code)
                .orElseThrow(() -> new NotPossible("enterprises.csv 中没有企业“" + code + "”"));
        return Explanation.of(new Rater(rules).rate(dossier, new AsOf(run.year(), run.asOf())), rules);
    }
}
