package org.kaohe.reports.circular;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kaohe.rules.RulesException;
import org.kaohe.units.Spelling;

/** Whether the tags of a template are known, stand where they may, and sections are closed. */
final class TagCheck {

    private static final Pattern TAG = Pattern.compile("\\{\\{(.*?)\\}\\}");

    private final String file;
    private final Deque<String> open = new ArrayDeque<>();

    TagCheck(String file) {
        this.file = file;
    }

    /** @param text of the next paragraph */
    void paragraph(String text) {
        Matcher matcher = TAG.matcher(text);
        StringBuilder rest = new StringBuilder();
        while (matcher.find()) {
            tag(matcher.group(1));
            matcher.appendReplacement(rest, "");
        }
        matcher.appendTail(rest);
        if (rest.indexOf("{{") >= 0 || rest.indexOf("}}") >= 0) {
            throw fault("“" + (text.length() > 40 ? text.substring(0, 40) + "…" : text) + "”中的双花括号没有成对，标签应写成 {{标题}}");
        }
    }

    void end() {
        if (!open.isEmpty()) {
            throw fault("{{?" + open.peek() + "}} 没有结束，缺少 {{/" + open.peek() + "}}");
        }
    }

    private void tag(String tag) {
        if (tag.startsWith("?") && Tags.inside(tag.substring(1)) != null) {
            open.push(tag.substring(1));
        } else if (tag.startsWith("/") && Tags.inside(tag.substring(1)) != null) {
            if (!tag.substring(1).equals(open.peek())) {
                throw fault("{{" + tag + "}} 前面没有与它配对的 {{?" + tag.substring(1) + "}}" + (open.isEmpty() ? "" : "，此处应先结束 {{/" + open.peek() + "}}"));
            }
            open.pop();
        } else if (!anywhere(tag) && open.stream().noneMatch(section -> Tags.inside(section).contains(tag))) {
            String home = Tags.home(tag);
            throw fault(home != null ? "标签 {{" + tag + "}} 只能用在 {{?" + home + "}} 与 {{/" + home + "}} 之间" : "不认识标签 {{" + tag + "}}，最接近的是 {{" + nearest(tag)
                    + "}}；可用的标签见 jobs/README.md");
        }
    }

    private static boolean anywhere(String tag) {
        return Tags.TEXTS.contains(tag) || tag.startsWith("#") && Tags.TABLES.contains(tag.substring(1));
    }

    private static String nearest(String tag) {
        List<String> all = Tags.all();
        return all.stream().min(Comparator.comparingInt(known -> Spelling.distance(tag.length() > 40 ? tag.substring(0, 40) : tag, known))).orElseThrow();
    }

    private RulesException fault(String reason) {
        return new RulesException(file, 0, reason);
    }
}
