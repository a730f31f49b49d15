package org.kaohe.runs;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.kaohe.rules.Schemes;
import org.kaohe.store.Run;
import org.kaohe.store.RunStore;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;

/** Makes the reports of published results again. */
@Service
public class Reporter {

    private final Claims claims;
    private final RunStore runs;
    private final PublishStep publishing;
    private final Schemes schemes;
    private final Planning planning;

    Reporter(Claims claims, RunStore runs, PublishStep publishing, Schemes schemes, Planning planning) {
        this.claims = claims;
        this.runs = runs;
        this.publishing = publishing;
        this.schemes = schemes;
        this.planning = planning;
    }

    /** @return the words of the forms that reports are written in */
    public static List<String> forms() {
        return Reporting.words();
    }

    /**
     * Makes the reports of the published result again, without computing anything.
     *
     * @param form the form to make; null: all
     * @return the folder
     * @throws NotPossible    no such form, no published result
     * @throws Runner.Changed the rules are no longer those of the run
     * @throws Busy           another process is at it
     */
    public Path report(RunRequest request, String form) {
        if (form != null && !forms().contains(form)) {
            throw new NotPossible("没有“" + form + "”这种报告，可用：" + String.join("、", forms()));
        }
        Schemes.Found found = schemes.find(request.assessment(), request.year()).orElseThrow();
        try {
            Lease lease = claims.take(request.work()).orElseThrow(() -> new Busy(request.assessment() + " " + request.year()
                    + " 正在由另一个程序计算，请稍后再试，用 runs 查看进展"));
            try {
                return report(request, found, form, lease);
            } finally {
                claims.release(lease);
            }
        } catch (SQLException | UncheckedIOException | DataAccessException | TransactionException e) {
            throw new RunFailed(null, Trouble.of(e), e);
        }
    }

    private Path report(RunRequest request, Schemes.Found found, String form, Lease lease) {
        Run run = runs.published(request.assessment(), request.year(), request.kind()).orElseThrow(() -> new NotPossible(
                "还没有 " + request.assessment() + " " + request.year() + " 的" + request.kind().label() + "结果，请先 run " + request.assessment() + " " + request.year()));
        if (!planning.sameRules(run, found)) {
            throw new Runner.Changed("运行 " + run.id() + " 之后规则文件已变化，报告不能按原规则重做：请先 run " + run.assessment() + " " + run.year());
        }
        publishing.again(run, found, request.output(), word -> form == null || form.equals(word), lease);
        return request.output().resolve(run.assessment()).resolve(run.folder());
    }
}
