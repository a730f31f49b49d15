package org.kaohe.reports.letters;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The explanation of an item's points, taken apart for people. */
record Proof(String formula, String source) {

    private static final Pattern BRACKET = Pattern.compile("(.*?) \\[([^\\[\\]]*\\.csv:[^\\[\\]]*)\\](.*)", Pattern.DOTALL);
    private static final Pattern LINES = Pattern.compile(":([0-9][0-9,-]*)");

    /** @param explanation as in scores.csv, e.g. {@code 10 × 2 ÷ 3 = 6.67 [statistics.csv:14; 目标 targets.csv:12]} */
    static Proof of(String explanation) {
        Matcher matcher = BRACKET.matcher(explanation);
        return matcher.matches() ? new Proof(matcher.group(1) + matcher.group(3), lines(matcher.group(2))) : new Proof(explanation, "");
    }

    private static String lines(String sources) {
        return LINES.matcher(sources).replaceAll(" 第 $1 行").replace("; ", "；").replace("  ", " ").replace("； ", "；");
    }
}
