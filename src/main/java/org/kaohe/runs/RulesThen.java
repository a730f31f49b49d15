package org.kaohe.runs;

import java.util.Map;
import java.util.stream.Collectors;
import org.kaohe.rules.Schemes;
import org.kaohe.store.Run;
import org.kaohe.store.RunFile;
import org.kaohe.store.RunStore;

/** Whether a run can be worked out again: only under the rules it had. */
final class RulesThen {

    private RulesThen() {
    }

    /** @throws NotPossible where the rules have changed since the run, so that the figures would no longer be those published */
    static void still(Run run, Schemes.Found found, RunStore runs, Planning planning) {
        if (!same(run, found, runs, planning)) {
            throw new NotPossible("运行 " + run.id() + " 之后规则文件已变化，不能按原规则说明：请先 run " + run.assessment() + " " + run.year());
        }
    }

    static boolean same(Run run, Schemes.Found found, RunStore runs, Planning planning) {
        Map<String, String> then = runs.files(run.id(), RunFile.Role.RULES).stream().collect(Collectors.toMap(RunFile::name, RunFile::sha256));
        Map<String, String> now = planning.rules(found).stream().collect(Collectors.toMap(RunFile::name, RunFile::sha256));
        return then.equals(now);
    }
}
