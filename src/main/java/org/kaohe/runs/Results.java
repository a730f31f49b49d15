package org.kaohe.runs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kaohe.feeds.FeedSchema;
import org.kaohe.store.ResultStore;
import org.kaohe.store.RowStore;
import org.kaohe.store.Run;
import org.kaohe.store.RunKind;
import org.springframework.stereotype.Component;

/** Puts together what is to be said of a run that has ended. */
@Component
class Results {

    private final RowStore rows;
    private final ResultStore results;
    private final Strategies strategies;
    private final PublishStep publishing;

    Results(RowStore rows, ResultStore results, Strategies strategies, PublishStep publishing) {
        this.rows = rows;
        this.results = results;
        this.strategies = strategies;
        this.publishing = publishing;
    }

    RunResult of(Run run, Plan plan, RunResult.Ending ending) {
        Map<String, Plan.Delivered> delivered = plan.feeds();
        List<FeedSchema> absent = plan.found().scheme().feeds().stream().filter(schema -> schema.optional() && !delivered.containsKey(schema.name())).toList();
        List<String> remarks = new ArrayList<>(plan.found().scheme().notes());
        if (ending != RunResult.Ending.REFUSED && run.kind() != RunKind.CHECK) {
            remarks.addAll(strategies.of(new Assignment(run, plan, Watcher.SILENT, null)).remarks());
        }
        return new RunResult(run, plan.found().scheme(), ending, rows.counts(run.id()), rows.rejects(run.id(), RunResult.REJECTS_SHOWN),
                rows.rejectCounts(run.id()).values().stream().mapToLong(Long::longValue).sum(), results.ranking(run.id()), absent, remarks,
                place(run, plan.request().output(), ending));
    }

    private Path place(Run run, Path output, RunResult.Ending ending) {
        return switch (ending) {
            case REFUSED -> publishing.refusal(run, output);
            case SOUND, TRIED -> output;
            case PUBLISHED, UNCHANGED, RESTORED -> output.resolve(run.assessment()).resolve(run.folder());
        };
    }
}
