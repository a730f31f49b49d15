package org.kaohe.variation;

import java.util.Map;

/** Levels of government as the feeds write them, in the regulation's words. */
public final class Levels {

    private static final Map<String, String> WORDS = Map.of("national", "国家级", "provincial", "省级", "municipal", "市级");

    private Levels() {
    }

    /** @return {@code 国家级} for {@code national}; a word that is none of them as it is */
    public static String word(String level) {
        return WORDS.getOrDefault(level, level);
    }
}
