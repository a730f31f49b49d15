package org.kaohe.variation;

/** What is varied. */
public enum Variation {
    /** Every weight by up to a fifth up or down, all of them together making up full marks. */
    WEIGHTS("weights", "权重 ±20%"),
    /** One item (of targets: one category or indicator) left out, the others scaled up to full marks. */
    WITHOUT("without-item", "逐项去掉"),
    /** Every figure within half a unit of the last decimal place that its column is reported with. */
    ROUNDING("rounding", "数据四舍五入");

    private final String token;
    private final String words;

    Variation(String token, String words) {
        this.token = token;
        this.words = words;
    }

    /** @return the word in {@code robustness.csv} */
    public String token() {
        return token;
    }

    /** @return the same for people */
    public String words() {
        return words;
    }
}
