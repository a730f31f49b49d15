package org.kaohe.runs;

import java.util.ArrayList;
import java.util.List;
import org.kaohe.credit.AsOf;
import org.kaohe.credit.CreditRules;
import org.kaohe.credit.Dossier;
import org.kaohe.credit.EnterpriseResult;
import org.kaohe.credit.Explanation;
import org.kaohe.credit.NextGrade;
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
    private final Cases cases;

    CreditExplaining(RunStore runs, DossierStore dossiers, EarlierResults results, Cases cases) {
        this.runs = runs;
        this.dossiers = dossiers;
        this.results = results;
        this.cases = cases;
    }

    /**
     * @param grade what it would take to this grade; null: is not asked for
     * @throws NotPossible where the enterprise was not rated, or the rules have changed since the run, so that the figures
     *                     would no longer be those published
     */
    public List<String> explain(Run run, Schemes.Found found, String code, String grade) {
        CreditRules rules = CreditRulesOf.scheme(found.scheme());
        EnterpriseResult result = rate(run, found, rules, code);
        List<String> lines = new ArrayList<>(Explanation.of(result, rules));
        if (grade != null) {
            lines.add("要达到“" + grade + "”：");
            new NextGrade(result, rules).to(grade).forEach(line -> lines.add("　" + line));
        }
        return lines;
    }

    /** @return the same as {@link #explain}, as JSON */
    public String json(Run run, Schemes.Found found, String code, String grade) {
        CreditRules rules = CreditRulesOf.scheme(found.scheme());
        EnterpriseResult result = rate(run, found, rules, code);
        return CreditJson.of(run, found.scheme(), result, grade == null ? null : new NextGrade(result, rules).to(grade));
    }

    private EnterpriseResult rate(Run run, Schemes.Found found, CreditRules rules, String code) {
        if (!cases.sameRules(run, found)) {
            throw new NotPossible("运行 " + run.id() + " 之后规则文件已变化，不能按原规则说明：请先 run " + run.assessment() + " " + run.year());
        }
        Long earlier = runs.files(run.id(), RunFile.Role.EARLIER).stream().findFirst()
                .flatMap(file -> results.find(run.assessment(), run.year() - 1, file.sha256())).map(Run::id).orElse(null);
        Dossier dossier = dossiers.find(new DossierStore.Basis(run.id(), run.year(), earlier), code)
                .orElseThrow(() -> new NotPossible("enterprises.csv 中没有企业“" + code + "”"));
        return new Rater(rules).rate(dossier, new AsOf(run.year(), run.asOf()));
    }
}
