package org.kaohe.cli;

import java.time.Clock;
import java.time.LocalDate;
import org.kaohe.rules.Schemes;
import org.kaohe.runs.NotPossible;
import org.kaohe.runs.Operator;
import org.kaohe.store.Journal;
import org.kaohe.store.Pruning;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Removes what nobody needs any more of years long past; never a published result. */
@CommandLine.Command(name = "prune", description = "清理往年的批处理记录、检查、试算、失败和被取代的运行；发布过的年度结果一概保留")
final class PruneCommand implements Command {

    @Option(names = "--keep", required = true, paramLabel = "年数", description = "整数，保留最近几个年度（含今年）的全部运行，至少 1")
    int keep;

    @Option(names = "--dry", description = "只列出会清理多少，不清理")
    boolean dry;

    @Override
    public void check(Schemes schemes) {
        if (keep < 1) {
            throw new NotPossible("--keep 至少为 1");
        }
    }

    @Override
    public int execute(ApplicationContext context, Screen screen) {
        int before = LocalDate.now(context.getBean(Clock.class)).getYear() - keep + 1;
        Pruning pruning = context.getBean(Pruning.class);
        // the count and the removal see the same runs
        Pruning.Amount amount = context.getBean(TransactionTemplate.class).execute(status -> {
            Pruning.Amount found = pruning.amount(before);
            if (!dry) {
                pruning.remove(before);
                context.getBean(Journal.class).note(Journal.What.PRUNED, new Journal.About(null, null, null), context.getBean(Operator.class).who(),
                        before + " 年度以前：" + words(found));
            }
            return found;
        });
        screen.say(before + " 年度以前" + (dry ? "会清理：" : "已清理：") + words(amount));
        screen.say("发布过的年度结果及其数据、现行的进度结果、操作记录均保留");
        return Status.DONE;
    }

    private static String words(Pruning.Amount amount) {
        return "运行 " + amount.runs() + " 个，报送数据 " + amount.rows() + " 行，批处理记录 " + amount.executions() + " 条，请求 " + amount.requests()
                + " 条，不再引用的文件 " + amount.contents() + " 个（" + (amount.bytes() + 1023) / 1024 + " KiB）";
    }
}
