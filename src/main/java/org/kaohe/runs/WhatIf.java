package org.kaohe.runs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kaohe.feeds.Reject;
import org.kaohe.store.ResultStore;
import org.kaohe.store.Run;
import org.kaohe.store.RunState;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;

/** What the result would be with other figures in some cells. Publishes nothing and keeps nothing. */
@Service
public class WhatIf {

    private final Trials trials;
    private final ResultStore results;
    private final Comparing comparing;

    WhatIf(Trials trials, ResultStore results, Comparing comparing) {
        this.trials = trials;
        this.results = results;
        this.comparing = comparing;
    }

    /**
     * @param base    the run that stands for the feeds as they are; null: computed for the comparison
     * @param places  every unit before and after
     * @param tables  which tables differ beside ranking and scores, by file name
     * @param changes in sentences, with the figures that caused them
     */
    public record Result(Long base, List<Moved> places, List<String> tables, List<String> changes) {
    }

    /**
     * @throws NotPossible no rules or feeds for that year; a setting that names no cell, or several
     * @throws Refused     the feeds are refused, or a value set is
     * @throws Busy        another trial of that assessment and year is under way
     * @throws RunFailed   database, disk or permission
     */
    public Result compute(RunRequest request, List<CellSetting> settings, Watcher watcher) {
        try (Trials.Session session = trials.open(request)) {
            Altered altered = new CellFinder(session.plan()).find(settings);
            Run base = session.base(watcher);
            List<Reject> known = session.rejects(base);
            if (base.state() != RunState.DONE) {
                throw new Refused("报送表本身有问题，不能试算：" + base.reason(), known);
            }
            Run tried = session.compute(altered, watcher);
            Set<Reject> before = new HashSet<>(known);
            List<Reject> fresh = session.rejects(tried).stream().filter(reject -> !before.contains(reject)).toList();
            // a feed that tolerates some bad rows must not swallow the very row that was set
            if (tried.state() != RunState.DONE || fresh.stream().anyMatch(reject -> altered.touches(reject.feed().replaceFirst("\\.csv$", ""), reject.line()))) {
                throw new Refused("所设的值不能用", fresh);
            }
            List<OtherTables.Changed> tables = session.otherTables(base, tried, session.plan().found().scheme());
            List<String> compared = comparing.compare(base.id(), tried.id());
            List<String> changes = new ArrayList<>(tables.isEmpty() ? compared.subList(1, compared.size()) : compared.stream().skip(1)
                    .map(line -> line.replaceFirst("^数据有变化而结果未变：", "数据有变化而得分、名次、等次未变：")).toList());
            tables.forEach(table -> changes.addAll(table.lines()));
            return new Result(base.trial() ? null : base.id(), Moved.of(results.ranking(base.id()), results.ranking(tried.id())),
                    tables.stream().map(OtherTables.Changed::table).toList(), List.copyOf(changes));
        } catch (IOException | SQLException | UncheckedIOException | DataAccessException | TransactionException e) {
            throw new RunFailed(null, Trouble.of(e), e);
        }
    }
}
