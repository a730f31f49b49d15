package org.kaohe.reports;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.kaohe.feeds.RejectCode;
import org.kaohe.rules.Cards;
import org.kaohe.rules.Circular;
import org.kaohe.rules.Scheme;
import org.kaohe.rules.Targets;
import org.kaohe.store.CreditStore.GradeCount;
import org.kaohe.store.ResultStore.RankRow;
import org.kaohe.store.Run;
import org.kaohe.store.RunFile;
import org.kaohe.store.RunKind;

/**
 * A computed result as every report shows it, read from the database and the result's own tables: nothing is computed
 * here. Immutable; several threads may read it at once.
 *
 * @param run      what was computed, for which year, and how far (as-of)
 * @param scheme   the rules in force
 * @param circular what the office says of itself
 * @param names    the register's name of a unit code
 * @param groups   in the scheme's order
 * @param inputs   the scheme's feeds, in its order
 * @param rules    name and digest of every file of the rules
 * @param built    the earlier results it builds on
 * @param rejects  how many findings of each code
 * @param notes    sentences that every report carries
 * @param earlier  the published result of the year before; null where there is none (上年结果未知)
 * @param grades   of environmental-credit: enterprises by county and grade; else empty
 * @param digest   SHA-256 of the result, as the manifest has it
 * @param tables   the result's tables
 * @param analyses what has been tried on the same feeds and rules
 */
public record Result(Run run, Scheme scheme, Circular circular, UnaryOperator<String> names, List<Group> groups, List<Input> inputs,
                     List<RunFile> rules, List<RunFile> built, Map<RejectCode, Long> rejects, List<String> notes, Earlier earlier,
                     List<GradeCount> grades, String digest, Tables tables, List<Analysis> analyses) {

    /** @return whether figures are missing yet: a result on the way, not the year's */
    public boolean provisional() {
        return run.kind() == RunKind.PROGRESS;
    }

    /** @return the heading of every report, e.g. {@code 2017年度 郑州市粮食安全责任制考核} */
    public String title() {
        return name() + (provisional() ? "进度（非最终）" : "");
    }

    /** @return what the result is about, e.g. {@code 2017年度郑州市粮食安全责任制考核}, {@code 郑州市2017年经济社会发展目标完成情况} */
    public String name() {
        String name = scheme.title().replaceFirst("（试行）$", "").replaceFirst("(工作|计分|评分)?(办法|方案|细则)$", "")
                .replaceFirst("^关于(进一步)?(加强|做好|规范)?", "").replaceFirst("(工作)?的(实施)?意见$", "");
        String year = String.valueOf(run.year());
        return (name.contains(year + "年") ? "" : year + "年度") + name
                + (scheme.method() instanceof Targets ? "完成情况" : scheme.method() instanceof Cards ? "红黄牌挂牌情况" : "");
    }

    /** @return what a unit that has no score lacks, in words; empty where it lacks nothing */
    public String lacking(RankRow place) {
        return Named.lacking(scheme, place.lacking());
    }

    /** @return the same result with these analyses */
    public Result with(List<Analysis> analyses) {
        return new Result(run, scheme, circular, names, groups, inputs, rules, built, rejects, notes, earlier, grades, digest, tables, analyses);
    }

    /** @return the feed of this name; empty where the scheme has none */
    public Optional<Input> input(String feed) {
        return inputs.stream().filter(input -> input.schema().name().equals(feed)).findFirst();
    }
}
