package org.kaohe.cli;

import java.util.ArrayList;
import java.util.List;
import org.kaohe.feeds.CreditCode;
import org.kaohe.rules.Cards;
import org.kaohe.rules.Credit;
import org.kaohe.rules.Scheme;
import org.kaohe.rules.Schemes;
import org.kaohe.runs.CardExplaining;
import org.kaohe.runs.CreditExplaining;
import org.kaohe.runs.NotPossible;
import org.kaohe.runs.Runner;
import org.kaohe.store.ResultStore;
import org.kaohe.store.ResultStore.ItemRow;
import org.kaohe.store.ResultStore.RankRow;
import org.kaohe.store.Run;
import org.kaohe.store.RunKind;
import org.kaohe.units.Unit;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Every point of one unit's score: figures, formula, clause, feed line. */
@CommandLine.Command(name = "explain", description = "说明一个单位每一分的由来：数据、公式、条款、报送表行号")
final class ExplainCommand implements Command {

    @Parameters(index = "0", paramLabel = "考核", description = "考核名")
    String assessment;

    @Parameters(index = "1", paramLabel = "年度", description = "四位年份")
    int year;

    @Parameters(index = "2", paramLabel = "单位", description = "单位代码、名称或简称；企业用统一社会信用代码")
    String unit;

    @Option(names = "--progress", description = "说明进度运行的结果")
    boolean progress;

    private Schemes.Found found(Schemes schemes) {
        return schemes.find(assessment, year).orElseThrow(() -> new NotPossible("没有 " + assessment + " " + year + " 年的规则"));
    }

    private Unit unit(Schemes.Found found) {
        return found.register().find(unit, year).orElseThrow(() -> new NotPossible("units.csv 中没有单位“" + unit + "”"));
    }

    @Override
    public void check(Schemes schemes) {
        Schemes.Found found = found(schemes);
        if (!(found.scheme().method() instanceof Credit)) {
            unit(found);
        }
    }

    @Override
    public int execute(ApplicationContext context, Screen screen) {
        Schemes.Found found = found(context.getBean(Schemes.class));
        Run run = context.getBean(Runner.class).published(assessment, year, progress ? RunKind.PROGRESS : RunKind.FINAL)
                .orElseThrow(() -> new NotPossible("还没有 " + assessment + " " + year + " 的" + (progress ? "进度" : "年度") + "结果，请先 run " + assessment + " " + year));
        if (found.scheme().method() instanceof Credit) {
            context.getBean(CreditExplaining.class).explain(run, found, CreditCode.normal(unit)).forEach(screen::say);
            return Status.DONE;
        }
        Unit subject = unit(found);
        if (found.scheme().method() instanceof Cards) {
            context.getBean(CardExplaining.class).explain(run, found, subject).forEach(screen::say);
            return Status.DONE;
        }
        ResultStore results = context.getBean(ResultStore.class);
        RankRow place = results.ranking(run.id()).stream().filter(row -> row.unitCode().equals(subject.code())).findFirst()
                .orElseThrow(() -> new NotPossible(subject.name() + "不是本办法考核对象"));
        print(screen, found.scheme(), run, place, results.items(run.id()).stream().filter(row -> row.unitCode().equals(subject.code())).toList());
        return Status.DONE;
    }

    private static void print(Screen screen, Scheme scheme, Run run, RankRow place, List<ItemRow> items) {
        screen.say(place.unit() + "（" + place.unitCode() + "）　" + scheme.title() + "　" + scheme.document() + "　" + run.folder() + "（运行 " + run.id() + "）");
        screen.say(place.score() == null ? place.group() + "　未计分，缺：" + place.lacking()
                : place.group() + (place.rank() == null ? "　不排名" : "　第 " + place.rank() + " 名") + "　得分 " + place.score().toPlainString()
                + (place.grade().isEmpty() ? "" : "　" + place.grade()) + (place.flags().isEmpty() ? "" : "　" + String.join(";", place.flags())));
        List<List<String>> table = new ArrayList<>(List.of(List.of("条款", "指标", "满分", "得分", "由来")));
        items.forEach(item -> table.add(List.of(item.clause(), item.itemName(), item.maxPoints().toPlainString(), item.points().toPlainString(), item.explanation())));
        screen.table(table);
        scheme.notes().forEach(screen::say);
    }
}
