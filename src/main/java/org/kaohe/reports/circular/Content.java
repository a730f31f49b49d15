package org.kaohe.reports.circular;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kaohe.reports.Result;
import org.kaohe.reports.document.Headline;
import org.kaohe.reports.document.Letterhead;
import org.kaohe.rules.Cards;
import org.kaohe.rules.Credit;

/** What stands for each tag of a template. */
final class Content {

    private final Result result;
    private final String title;

    Content(Result result) {
        this.result = result;
        this.title = "关于" + name() + (result.provisional() ? "的进度通报（非最终）" : (name().endsWith("情况") ? "" : "结果") + "的通报");
    }

    /** @return the title of the circular; of a progress run it says 进度通报（非最终） */
    String title() {
        return title;
    }

    private String name() {
        return result.name();
    }

    Map<String, Object> tags() throws IOException {
        Map<String, Object> tags = texts();
        Map<String, Object> common = Map.copyOf(tags);
        Groups groups = new Groups(result);
        Judged judged = new Judged(result);
        boolean credit = result.scheme().method() instanceof Credit;
        section(tags, common, "总体情况", credit ? new Enterprises(result).overall() : result.scheme().method() instanceof Cards ? CardSentences.of(result) : groups.overall());
        entries(tags, common, "各组", groups.entries());
        entries(tags, common, "等次", judged.grades());
        entries(tags, common, "优秀", judged.best());
        section(tags, common, "问题", judged.problems());
        section(tags, common, "后续要求", judged.demands());
        Appendices appendices = new Appendices(result);
        if (credit) {
            new Enterprises(result).put(tags, common);
        } else {
            tags.put("措施", List.of());
            tags.put("有红名单", false);
            tags.put("有黑名单", false);
        }
        entries(tags, common, "附件", appendices.entries(listed(tags)));
        List<String> notes = new ArrayList<>(judged.notes());
        notes.addAll(appendices.left());
        section(tags, common, "说明", notes);
        for (String list : List.of("等次", "优秀", "问题", "后续要求", "说明", "附件")) {
            tags.put("有" + list, !((List<?>) tags.get(list)).isEmpty());
        }
        tags.put("有异议受理", result.circular().objections() != null);
        tags.put("非最终", result.provisional());
        return tags;
    }

    /** The lists of enterprises are the first attachments: numbers them, and says how many there are. */
    private static int listed(Map<String, Object> tags) {
        int number = 0;
        for (String list : List.of("红名单", "黑名单")) {
            boolean there = tags.get("有" + list).equals(true);
            number += there ? 1 : 0;
            tags.put(list + "附件", there ? String.valueOf(number) : "");
            tags.put(list + "附件序", there ? (number == 1 ? "附件：" : "　　　") + number + "." : "");
        }
        return number;
    }

    private Map<String, Object> texts() {
        Letterhead head = Letterhead.of(result.circular());
        int units = result.groups().stream().mapToInt(group -> group.units().size()).sum();
        Map<String, Object> tags = new HashMap<>();
        tags.put("标题", Headline.lines(title));
        tags.put("考核名称", name());
        tags.put("年度", String.valueOf(result.run().year()));
        tags.put("办法", "《" + result.scheme().title() + "》（" + result.scheme().document() + "）");
        tags.put("发文机关", head.issuer());
        tags.put("发文字号", head.number());
        tags.put("成文日期", head.date());
        tags.put("主送机关", head.recipients());
        tags.put("单位总数", String.valueOf(units));
        tags.put("异议受理", head.objections() == null ? "" : head.objections());
        tags.put("导语", "根据《" + result.scheme().title() + "》（" + result.scheme().document() + "），现将" + name() + (result.provisional()
                ? (result.run().asOf() == null ? "的进度" : "截至" + Letterhead.date(result.run().asOf().toString()) + "的进度") + "情况通报如下。本通报为进度通报，所列结果不是最终结果。"
                : (name().endsWith("情况") ? "" : "结果") + "通报如下。"));
        tags.put("等次标题", result.scheme().method() instanceof Cards ? "在挂的牌" : "等次评定");
        tags.put("企业总数", "");
        tags.put("红名单数", "");
        tags.put("黑名单数", "");
        return tags;
    }

    static void section(Map<String, Object> tags, Map<String, Object> common, String name, List<String> sentences) {
        entries(tags, common, name, sentences.stream().map(sentence -> Map.<String, Object>of("句", sentence)).toList());
    }

    /** Inside a section the common texts are known as well. */
    static void entries(Map<String, Object> tags, Map<String, Object> common, String name, List<Map<String, Object>> entries) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Map<String, Object> entry : entries) {
            Map<String, Object> one = new HashMap<>(common);
            one.putAll(entry);
            all.add(one);
        }
        tags.put(name, all);
    }
}
