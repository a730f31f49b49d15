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
import org.kaohe.store.RunStore;
import org.springframework.stereotype.Service;

/** The ledger of one enterprise, line by line, worked out again from the run's own figures under the run's own rules. */
@Service
public class CreditExplaining {

    private final RunStore runs;
    private final DossierStore dossiers;
    private final EarlierResults results;
    private final Planning planning;

    CreditExplaining(RunStore runs, DossierStore dossiers, EarlierResults results, Schemes schemes, Operator operator) {
        this.runs = runs;
        this.dossiers = dossiers;
        this.results = results;
        this.planning = new Planning(schemes, runs, results, operator.program());
    }

    /**
     * @throws NotPossible where the enterprise was not rated, or the rules have changed since the run, so that the figures
     *                     would no longer be those published
     */
    public List<String> explain(Run run, Schemes.Found found, String code) {
        if (!planning.sameRules(run, found)) {
            throw new NotPossible("运行 " + run.id() + " 之后规则文件已变化，不能按原规则说明：请先 run " + run.assessment() + " " + run.year());
        }
        CreditRules rules = CreditRulesOf.scheme(found.scheme());
        Long earlier = runs.files(run.id(), RunFile.Role.EARLIER).stream().findFirst()
                .flatMap(file -> results.find(run.assessment(), run.year() - 1, file.sha256())).map(Run::id).orElse(null);
        Dossier dossier = dossiers.find(new DossierStore.Basis(run.id(), run.year(), earlier), code)
                .orElseThrow(() -> new NotPossible("enterprises.csv 中没有企业“" + code + "”"));
        return Explanation.of(new Rater(rules).rate(dossier, new AsOf(run.year(), run.asOf())), rules);
    }
}
