package org.kaohe.reports.workbook;

import java.util.ArrayList;
import java.util.List;
import org.kaohe.reports.Input;
import org.kaohe.reports.Result;
import org.kaohe.reports.Wording;
import org.kaohe.rules.Cards;
import org.kaohe.rules.Credit;
import org.kaohe.rules.Reading;
import org.kaohe.store.RunFile;

/** 说明: basis, rules in force, readings chosen, digests, counts of rejects. */
final class NoteSheet {

    private final Result result;
    private final Grid grid;

    NoteSheet(Book book, Result result) {
        this.result = result;
        this.grid = new Grid(book.styles(), book.stream("说明"), 26, 34, 30, 12, 10, 10, 10, 10, 66);
    }

    void write() {
        grid.title(result.title() + "　说明");
        facts();
        feeds();
        files();
        readings();
        rejects();
        flags();
    }

    private void facts() {
        grid.note("依据：" + result.scheme().title() + "，" + result.scheme().document() + "，" + result.scheme().issued());
        grid.note("考核年度：" + result.run().year() + "　性质：" + result.run().kind().label() + (result.provisional() ? "（非最终，缺数据的项目未计）" : "")
                + (result.run().asOf() == null ? "" : "　截止：" + result.run().asOf() + "，其后的事项不计"));
        if (result.circular().issuer() != null || result.circular().document() != null) {
            grid.note("发文：" + text(result.circular().issuer()) + "　" + text(result.circular().document()) + "　" + text(result.circular().date()));
        }
        if (result.circular().objections() != null) {
            grid.note("异议受理：" + result.circular().objections());
        }
        grid.note("计算程序：Kaohe " + result.run().program() + "　结果 SHA-256：" + result.digest());
        result.notes().forEach(grid::note);
        if (result.scheme().method() instanceof Credit) {
            grid.note("企业合计、全市合计和名次均为公式；平均分由各企业得分算出，见“企业评级”；逐条扣分见“扣分明细”，同 deductions.csv。");
        } else if (!(result.scheme().method() instanceof Cards)) {
            grid.note("总分、名次、合计均为公式，改动分值即随之变动；每一分的算式、数据出处和条款见 scores.csv 或网页 index.html。");
        }
    }

    private void feeds() {
        grid.skip(1);
        grid.heading("一、报送数据");
        grid.header(List.of("文件", "名称", "数据提供部门", "报送期限", "读入行", "采用行", "拒绝行", "略过行", "SHA-256"));
        for (Input input : result.inputs()) {
            List<Object> cells = new ArrayList<>(List.of(input.schema().file(), input.schema().title(), text(input.schema().supplier()), due(input)));
            if (input.file() == null) {
                cells.addAll(List.of("", "", "", "", "未报送，按无处理"));
            } else {
                cells.addAll(List.of(input.count().read(), input.count().loaded(), input.count().rejected(), input.count().passed(), input.file().sha256()));
            }
            grid.row(cells);
        }
    }

    private static String due(Input input) {
        return input.schema().dueDate() == null ? "未规定" : "次年 " + input.schema().dueDate();
    }

    private void files() {
        grid.skip(1);
        grid.heading("二、规则文件");
        grid.spanned(true, List.of("文件", "SHA-256"), 3, 6);
        result.rules().forEach(this::file);
        result.built().forEach(this::file);
        if (result.earlier() != null) {
            grid.note("上年结果：" + result.earlier().manifest().name() + "　" + result.earlier().manifest().sha256());
        } else {
            grid.note("上年结果未知：本系统没有 " + (result.run().year() - 1) + " 年已发布的结果");
        }
    }

    private void file(RunFile file) {
        grid.spanned(false, List.of(file.name(), file.sha256()), 3, 6);
    }

    private void readings() {
        grid.skip(1);
        grid.heading("三、口径：条文未写明之处，本次采用的理解");
        grid.spanned(true, List.of("编号、条款", "问题", "采用", "理由；其他理解"), 1, 2, 4, 2);
        for (Reading reading : result.scheme().readings()) {
            String others = String.join("、", reading.others().stream().map(Wording::sentence).toList());
            grid.spanned(false, List.of(reading.id() + "　" + reading.clause(), reading.question(), Wording.sentence(reading.chosen()), text(reading.why()) + (others.isEmpty() ? "" : (reading.why() == null ? "" : "；") + "其他理解：" + others)), 1, 2, 4, 2);
        }
    }

    private void rejects() {
        grid.skip(1);
        grid.heading("四、报送数据中的问题");
        if (result.rejects().isEmpty()) {
            grid.note("没有。");
            return;
        }
        grid.spanned(true, List.of("问题", "处数", "说明"), 1, 1, 7);
        result.rejects().forEach((code, count) -> grid.spanned(false, List.of(Wording.value(code.token()), count, "逐条见“问题行”，同 rejects.csv"), 1, 1, 7));
    }

    private void flags() {
        if (result.scheme().flags().isEmpty()) {
            return;
        }
        grid.skip(1);
        grid.heading("五、说明栏的用语");
        grid.spanned(true, List.of("用语", "表中的标记"), 2, 7);
        result.scheme().flags().forEach(flag -> grid.spanned(false, List.of(Wording.flag(flag).replace("#", "若干"), flag), 2, 7));
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }
}
