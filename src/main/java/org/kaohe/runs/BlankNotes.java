package org.kaohe.runs;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.kaohe.feeds.Field;
import org.kaohe.reports.Blank;

/** What stands beside the forms: who fills in which, until when, in which units of measure. */
final class BlankNotes {

    private BlankNotes() {
    }

    static byte[] of(List<Blank> blanks) {
        StringBuilder text = new StringBuilder(blanks.get(0).scheme().title() + "　" + blanks.get(0).year() + " 年度报送表\n\n"
                + "填 .xlsx（有下拉可选值）或 .csv 均可。填好的 .xlsx 请另存为“CSV UTF-8（逗号分隔）”，文件名不变，放入 报送文件夹/"
                + blanks.get(0).scheme().assessment() + "/" + blanks.get(0).year() + "/，再用 check 核对。\n"
                + "第一行是列名，不要改动；没有的数留空并不等于零。\n");
        for (Blank blank : blanks) {
            text.append("\n").append(blank.schema().file()).append("　").append(blank.schema().title()).append("\n  数据提供部门：")
                    .append(blank.schema().supplier() == null ? "办法没有规定" : blank.schema().supplier()).append("　报送期限：").append(blank.due())
                    .append(blank.schema().optional() ? "　没有可以不报" : "").append('\n');
            for (Field field : blank.schema().fields()) {
                text.append("  ").append(field.name()).append("　").append(blank.asks(field)).append('\n');
                field.constraints().allowed().forEach(value -> text.append("      ").append(value)
                        .append(value.equals(blank.meaning(value)) ? "" : "　" + blank.meaning(value)).append('\n'));
            }
            blank.cases().forEach(line -> text.append("  ").append(line).append('\n'));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
