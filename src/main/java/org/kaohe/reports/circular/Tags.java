package org.kaohe.reports.circular;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tags that a template may use; those of a section only between its {@code {{?…}}} and {@code {{/…}}}. */
final class Tags {

    /** Stand for a text, anywhere. */
    static final List<String> TEXTS = List.of("标题", "考核名称", "年度", "办法", "发文机关", "发文字号", "成文日期", "主送机关", "导语", "单位总数", "异议受理",
            "等次标题",
            "企业总数", "红名单数", "红名单附件", "红名单附件序", "黑名单数", "黑名单附件", "黑名单附件序");

    /** Stand for a table, anywhere, alone in their paragraph. */
    static final List<String> TABLES = List.of("等次分布表", "红名单表", "黑名单表");

    /** Sections: repeated for each entry, left out where there is none. @see #inside */
    private static final Map<String, List<String>> SECTIONS = new LinkedHashMap<>();

    static {
        SECTIONS.put("总体情况", List.of("句"));
        SECTIONS.put("各组", List.of("组名", "单位数", "概述", "表题", "#排名表"));
        SECTIONS.put("有等次", List.of());
        SECTIONS.put("等次", List.of("等次名", "数量", "名单", "句"));
        SECTIONS.put("有优秀", List.of());
        SECTIONS.put("优秀", List.of("组名", "名单", "句"));
        SECTIONS.put("有问题", List.of());
        SECTIONS.put("问题", List.of("句"));
        SECTIONS.put("有后续要求", List.of());
        SECTIONS.put("后续要求", List.of("句"));
        SECTIONS.put("有说明", List.of());
        SECTIONS.put("说明", List.of("句"));
        SECTIONS.put("有异议受理", List.of());
        SECTIONS.put("有附件", List.of());
        SECTIONS.put("附件", List.of("序号", "附件名", "附件序", "#附件表"));
        SECTIONS.put("措施", List.of("句"));
        SECTIONS.put("有红名单", List.of());
        SECTIONS.put("有黑名单", List.of());
        SECTIONS.put("非最终", List.of());
    }

    private Tags() {
    }

    /** @return the texts and tables of a section, tables with {@code #}; null where there is no such section */
    static List<String> inside(String section) {
        return SECTIONS.get(section);
    }

    /** @return every tag as it is written, without its braces */
    static List<String> all() {
        List<String> all = new ArrayList<>(TEXTS);
        TABLES.forEach(table -> all.add("#" + table));
        SECTIONS.forEach((section, inside) -> {
            all.add("?" + section);
            all.add("/" + section);
            all.addAll(inside);
        });
        return all;
    }

    /** @return a section that has this tag inside; null where none has */
    static String home(String tag) {
        return SECTIONS.entrySet().stream().filter(entry -> entry.getValue().contains(tag)).map(Map.Entry::getKey).findFirst().orElse(null);
    }
}
