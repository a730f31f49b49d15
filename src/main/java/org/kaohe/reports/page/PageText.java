package org.kaohe.reports.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.kaohe.reports.Analysis;
import org.kaohe.reports.Group;
import org.kaohe.reports.Result;
import org.kaohe.reports.Wording;
import org.kaohe.rules.Circular;
import org.kaohe.store.Contents;

/** The page from top to bottom. Style and script are the program's own and named by their digests: nothing else can run. */
final class PageText {

    /** Shown elsewhere on the page, or too long to be looked at there. */
    private static final Set<String> ELSEWHERE = Set.of("ranking.csv", "scores.csv", "deductions.csv", "not-counted.csv");

    private final Result result;
    private final Writer out;
    private final List<Panel> panels = new ArrayList<>();

    private record Panel(String title, Content content) {
    }

    private interface Content {
        void write(Writer out) throws IOException;
    }

    PageText(Result result, Writer out) {
        this.result = result;
        this.out = out;
    }

    void write() throws IOException {
        for (Group group : result.groups()) {
            panels.add(new Panel(group.name(), new RankingPanel(result, group)::write));
        }
        for (String table : result.tables().names()) {
            if (!ELSEWHERE.contains(table) && result.tables().any(table)) {
                panels.add(new Panel(Wording.table(table), new TablePanel(result.tables(), table, result.names())::write));
            }
        }
        for (Analysis analysis : result.analyses()) {
            for (String table : analysis.tables().names()) {
                panels.add(new Panel(Wording.table(table), writer -> {
                    picture(writer, analysis);
                    new TablePanel(analysis.tables(), table, result.names()).write(writer);
                }));
            }
        }
        panels.add(new Panel("口径和数据", new AboutPanel(result)::write));
        String style = resource("page.css");
        String script = resource("page.js");
        out.write("<!doctype html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src '"
                + digest(style) + "'; script-src '" + digest(script) + "'; base-uri 'none'; form-action 'none'\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" + Html.text(result.title()) + "</title>\n<style>"
                + style + "</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#main\">跳到正文</a>\n");
        head();
        body();
        out.write("<dialog id=\"unit\" aria-labelledby=\"unit-title\"><button type=\"button\" class=\"plain close\">关闭</button>"
                + "<div id=\"unit-content\"></div></dialog>\n<script type=\"application/json\" id=\"data\">" + new UnitData(result).json()
                + "</script>\n<script>" + script + "</script>\n</body>\n</html>\n");
    }

    /** The picture is a program's own, known by its digest; the page's policy lets nothing in it run. */
    private static void picture(Writer out, Analysis analysis) throws IOException {
        if (analysis.picture() != null) {
            out.write("<div class=\"wide picture\">" + analysis.picture().strip() + "</div>\n");
        }
    }

    private void head() throws IOException {
        out.write("<header class=\"top\">\n<h1>" + Html.text(result.title()) + "</h1>\n");
        if (result.provisional()) {
            out.write("<p class=\"provisional\">进度结果，非最终：缺数据的项目未计</p>\n");
        }
        out.write("<p class=\"facts\">依据：" + Html.text(result.scheme().title() + "，" + result.scheme().document())
                + (result.run().asOf() == null ? "" : "　截止 " + result.run().asOf() + "，其后的事项不计") + "</p>\n");
        Circular circular = result.circular();
        if (circular.issuer() != null || circular.document() != null || circular.date() != null) {
            out.write("<p class=\"facts\">" + Html.text(String.join("　", Stream.of(circular.issuer(), circular.document(), circular.date())
                    .filter(Objects::nonNull).toList())) + "</p>\n");
        }
        if (circular.objections() != null) {
            out.write("<p class=\"facts\">异议受理：" + Html.text(circular.objections()) + "</p>\n");
        }
        for (String note : result.notes()) {
            out.write("<p class=\"note\">" + Html.text(note) + "</p>\n");
        }
        out.write("</header>\n");
    }

    private void body() throws IOException {
        out.write("<main id=\"main\">\n<div class=\"bar-tools\"><label for=\"search\">查找</label><input type=\"search\" id=\"search\" placeholder=\"单位、代码、企业\">"
                + "<span id=\"found\" role=\"status\" aria-live=\"polite\"></span><button type=\"button\" class=\"plain print\">打印</button></div>\n"
                + "<div role=\"tablist\" aria-label=\"分组和表\">");
        for (int i = 0; i < panels.size(); i++) {
            out.write("<button type=\"button\" role=\"tab\" id=\"tab-" + i + "\" aria-controls=\"panel-" + i + "\" aria-selected=\"" + (i == 0) + "\">"
                    + Html.text(panels.get(i).title()) + "</button>");
        }
        out.write("</div>\n");
        for (int i = 0; i < panels.size(); i++) {
            out.write("<section role=\"tabpanel\" id=\"panel-" + i + "\" aria-labelledby=\"tab-" + i + "\" tabindex=\"0\">\n");
            panels.get(i).content().write(out);
            out.write("</section>\n");
        }
        List<String> tables = result.tables().names();
        out.write("</main>\n<footer><p>同一文件夹中：assessment.xlsx 工作簿；ranking.csv 排名；" + (tables.contains("scores.csv") ? "scores.csv 每一分的由来；" : "")
                + (tables.contains("deductions.csv") ? "deductions.csv 逐条扣分；not-counted.csv 未计分的记录；" : "") + "manifest.json 用了哪些文件。</p></footer>\n");
    }

    private static String digest(String text) {
        return "sha256-" + Base64.getEncoder().encodeToString(Contents.sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = PageText.class.getResourceAsStream("/page/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
