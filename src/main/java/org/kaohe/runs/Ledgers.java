package org.kaohe.runs;

import java.util.List;
import org.kaohe.credit.AsOf;
import org.kaohe.credit.EnterpriseResult;
import org.kaohe.credit.Rater;
import org.kaohe.rules.Schemes;
import org.kaohe.store.DossierStore;
import org.kaohe.store.Run;
import org.kaohe.store.RunFile;
import org.kaohe.store.RunStore;
import org.springframework.stereotype.Component;

/** The ledgers of some enterprises, worked out again from the run's own figures. */
@Component
class Ledgers {

    private final RunStore runs;
    private final DossierStore dossiers;
    private final EarlierResults earlier;

    Ledgers(RunStore runs, DossierStore dossiers, EarlierResults earlier) {
        this.runs = runs;
        this.dossiers = dossiers;
        this.earlier = earlier;
    }

    /** @param codes in order */
    List<EnterpriseResult> of(Run run, Schemes.Found found, List<String> codes) {
        Long before = runs.files(run.id(), RunFile.Role.EARLIER).stream().findFirst()
                .flatMap(file -> earlier.find(run.assessment(), run.year() - 1, file.sha256())).map(Run::id).orElse(null);
        Rater rater = new Rater(CreditRulesOf.scheme(found.scheme()));
        AsOf asOf = new AsOf(run.year(), run.asOf());
        return dossiers.some(new DossierStore.Basis(run.id(), run.year(), before), codes).stream().map(dossier -> rater.rate(dossier, asOf)).toList();
    }
}
