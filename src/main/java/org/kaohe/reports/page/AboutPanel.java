package org.kaohe.reports.page;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kaohe.reports.Input;
import org.kaohe.reports.Result;
import org.kaohe.reports.Wording;
import org.kaohe.rules.Reading;
import org.kaohe.store.RunFile;

/** How the result came about: readings, feeds, rules, digests. */
final class AboutPanel {

    private static final Pattern KEPT = Pattern.compile("R[0-9]+|[一二三四五六七八九十表附件]{1,3}[一二三四五六七八九十、0-9(). ]*|[a-z0-9-]+\\.csv");

    private final Result result;

    AboutPanel(Result result) {
        this.result = result;
    }

    void write(Writer out) throws IOException {
        out.write("<h2>口径：条文未写明之处，本次采用的理解</h2>\n");
        table(out, List.of("编号", "条款", "问题", "采用", "理由", "其他理解"), result.scheme().readings().stream().map(AboutPanel::reading));
        out.write("<h2>报送数据</h2>\n");
        table(out, List.of("文件", "名称", "数据提供部门", "读入行", "采用行", "拒绝行", "略过行", "SHA-256"), result.inputs().stream().map(AboutPanel::input));
        long rejects = result.rejects().values().stream().mapToLong(Long::longValue).sum();
        out.write("<p>" + (rejects == 0 ? "报送数据没有发现问题。" : "报送数据中有 " + rejects + " 处问题，见“问题行”和 rejects.csv。") + "</p>\n");
        out.write("<h2>规则和所用的往年结果</h2>\n");
        table(out, List.of("文件", "SHA-256"), Stream.concat(result.rules().stream(), result.built().stream()).map(AboutPanel::file));
        out.write("<p>" + (result.earlier() == null ? "上年结果未知：本系统没有 " + (result.run().year() - 1) + " 年已发布的结果。"
                : "“较上年”对照的是 " + Html.text(result.earlier().manifest().name()) + "。") + "</p>\n");
        out.write("<p class=\"digest\">结果 SHA-256：" + result.digest() + "　计算程序：Kaohe " + Html.text(result.run().program()) + "</p>\n");
    }

    private static List<String> reading(Reading reading) {
        return List.of(reading.id(), reading.clause(), reading.question(), Wording.sentence(reading.chosen()), reading.why() == null ? "" : reading.why(),
                String.join("、", reading.others().stream().map(Wording::sentence).toList()));
    }

    private static List<String> input(Input input) {
        String supplier = input.schema().supplier() == null ? "" : input.schema().supplier();
        if (input.file() == null) {
            return List.of(input.schema().file(), input.schema().title(), supplier, "", "", "", "", "未报送，按无处理");
        }
        return List.of(input.schema().file(), input.schema().title(), supplier, "" + input.count().read(), "" + input.count().loaded(),
                "" + input.count().rejected(), "" + input.count().passed(), input.file().sha256());
    }

    private static List<String> file(RunFile file) {
        return List.of(file.name(), file.sha256());
    }

    private static void table(Writer out, List<String> columns, Stream<List<String>> rows) throws IOException {
        out.write("<div class=\"wide\"><table class=\"about\"><thead><tr>");
        for (String column : columns) {
            out.write("<th scope=\"col\">" + Html.text(column) + "</th>");
        }
        out.write("</tr></thead>\n<tbody>\n");
        for (List<String> row : rows.toList()) {
            out.write("<tr>");
            for (int i = 0; i < row.size(); i++) {
                String type = type(row.get(i));
                out.write("<td" + (type.isEmpty() ? "" : " class=\"" + type + "\"") + " data-label=\"" + Html.text(columns.get(i)) + "\">" + Html.text(row.get(i)) + "</td>");
            }
            out.write("</tr>\n");
        }
        out.write("</tbody></table></div>\n");
    }

    /** Figures stand to the right; a number, a clause and a file's name are not parted. */
    private static String type(String cell) {
        return cell.matches("[0-9]+") ? "n" : cell.matches("[0-9a-f]{64}") ? "digest" : KEPT.matcher(cell).matches() ? "k" : "";
    }
}
