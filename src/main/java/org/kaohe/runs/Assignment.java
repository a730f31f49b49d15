package org.kaohe.runs;

import java.util.HashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.kaohe.rules.Scheme;
import org.kaohe.rules.Subjects;
import org.kaohe.store.Run;
import org.kaohe.store.RunKind;
import org.kaohe.units.Unit;

/**
 * A run and what it works on.
 *
 * @param lease   the right to do so; null where a finished run is only looked at
 * @param altered cells of the feeds that a trial reads otherwise than they stand there
 */
record Assignment(Run run, Plan plan, Watcher watcher, Lease lease, Altered altered) {

    Assignment(Run run, Plan plan, Watcher watcher, Lease lease) {
        this(run, plan, watcher, lease, Altered.NONE);
    }

    Scheme scheme() {
        return plan.found().scheme();
    }

    boolean complete() {
        return run.kind() != RunKind.PROGRESS;
    }

    /** The codes of the units assessed; null where a feed names them. */
    Set<String> subjectCodes() {
        return scheme().subjects() instanceof Subjects.Listed listed ? new HashSet<>(listed.codes()) : null;
    }

    UnaryOperator<String> names() {
        return code -> plan.found().register().byCode(code).map(Unit::name).orElse(code);
    }
}
