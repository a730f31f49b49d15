package org.kaohe.variation;

import java.util.Map;

/** Kinds and levels of events as the feeds write them, in the regulation's words. */
public final class EventWords {

    private static final Map<String, String> LEVELS = Map.of("national", "国家级", "provincial", "省级", "municipal", "市级");
    private static final Map<String, String> KINDS = Map.ofEntries(Map.entry("platform", "创新平台"), Map.entry("pilot_smart", "智能制造试点示范"),
            Map.entry("pilot_standard", "两化融合贯标试点"), Map.entry("honour", "荣誉"), Map.entry("policy_fund", "政策资金"),
            Map.entry("problem_solved", "解决重大问题"), Map.entry("other_bonus", "其他加分事项"), Map.entry("veto", "一票否决事项"),
            Map.entry("criticism", "通报批评"), Map.entry("constraint_missed", "未完成硬性约束指标"), Map.entry("poor_execution", "落实不力、组织不力"),
            Map.entry("other_deduction", "其他扣分事项"));

    private EventWords() {
    }

    /** @return {@code 国家级} for {@code national}; a word that is none of them as it is */
    public static String level(String level) {
        return LEVELS.getOrDefault(level, level);
    }

    /** @return {@code 创新平台} for {@code platform}; a word that is none of them as it is */
    public static String kind(String kind) {
        return KINDS.getOrDefault(kind, kind);
    }
}
