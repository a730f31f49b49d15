package org.kaohe.cli;

import org.kaohe.feeds.CreditCode;
import org.kaohe.rules.Cards;
import org.kaohe.rules.Credit;
import org.kaohe.rules.Schemes;
import org.kaohe.runs.CardExplaining;
import org.kaohe.runs.CreditExplaining;
import org.kaohe.runs.Explained;
import org.kaohe.runs.ExplainedJson;
import org.kaohe.runs.Explaining;
import org.kaohe.runs.NotPossible;
import org.kaohe.runs.Runner;
import org.kaohe.store.Run;
import org.kaohe.store.RunKind;
import org.kaohe.units.Unit;
import org.kaohe.variation.Goal;
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

    @Option(names = "--to", paramLabel = "名次或等次", description = "名次（整数）或等次：哪一项数据变成多少即可达到，其他不变")
    String to;

    @Option(names = "--json", description = "写成 JSON")
    boolean json;

    private Schemes.Found found(Schemes schemes) {
        return schemes.find(assessment, year).orElseThrow(() -> new NotPossible("没有 " + assessment + " " + year + " 年的规则"));
    }

    private Unit unit(Schemes.Found found) {
        return found.register().find(unit, year).orElseThrow(() -> new NotPossible("units.csv 中没有单位“" + unit + "”"));
    }

    private Goal goal() {
        return to == null ? null : to.strip().matches("[0-9]{1,9}") ? new Goal.AtRank(Integer.parseInt(to.strip())) : new Goal.AtGrade(to.strip());
    }

    @Override
    public void check(Schemes schemes) {
        Schemes.Found found = found(schemes);
        if (!(found.scheme().method() instanceof Credit)) {
            unit(found);
            if (found.scheme().method() instanceof Cards && to != null) {
                throw new NotPossible("红黄牌没有名次和得分，--to 不适用；怎样摘牌见 explain " + assessment + " " + year + " " + unit);
            }
        } else if (goal() instanceof Goal.AtRank) {
            throw new NotPossible("信用评级只评等次：--to 请写等次，如 --to " + ((Credit) found.scheme().method()).bands().get(0).grade());
        }
    }

    @Override
    public int execute(ApplicationContext context, Screen screen) {
        Schemes.Found found = found(context.getBean(Schemes.class));
        Run run = context.getBean(Runner.class).published(assessment, year, progress ? RunKind.PROGRESS : RunKind.FINAL)
                .orElseThrow(() -> new NotPossible("还没有 " + assessment + " " + year + " 的" + (progress ? "进度" : "年度") + "结果，请先 run " + assessment + " " + year));
        if (found.scheme().method() instanceof Credit) {
            CreditExplaining credit = context.getBean(CreditExplaining.class);
            String code = CreditCode.normal(unit);
            String grade = to == null ? null : to.strip();
            if (json) {
                screen.say(credit.json(run, found, code, grade).stripTrailing());
            } else {
                credit.explain(run, found, code, grade).forEach(screen::say);
            }
            return Status.DONE;
        }
        Unit subject = unit(found);
        if (found.scheme().method() instanceof Cards) {
            CardExplaining cards = context.getBean(CardExplaining.class);
            if (json) {
                screen.say(cards.json(run, found, subject).stripTrailing());
            } else {
                cards.explain(run, found, subject).forEach(screen::say);
            }
            return Status.DONE;
        }
        Explained explained = context.getBean(Explaining.class).explain(run, found, subject.code(), goal());
        if (json) {
            screen.say(ExplainedJson.of(explained).stripTrailing());
        } else {
            new ExplainedText(explained).print(screen);
        }
        return Status.DONE;
    }
}
