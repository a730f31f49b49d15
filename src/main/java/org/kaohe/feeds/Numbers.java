package org.kaohe.feeds;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kaohe.units.Folding;

/**
 * Numbers as people write them into tables: optional sign ({@code −} too), digits, thousands commas only in groups of
 * three, optional fraction, all of it in full or half width. No exponent, no words. Exact.
 */
public final class Numbers {

    /** Far above any statistic, and below what a database's numeric column can hold. */
    private static final int LONGEST = 1000;
    private static final Pattern FORM =
            Pattern.compile("([+-]?(?:[0-9]{1,3}(?:,[0-9]{3})++|[0-9]++)(?:\\.[0-9]++)?+)(%?)");

    private Numbers() {
    }

    /**
     * @param cell    as written
     * @param percent whether the column is a percentage, so that a {@code %} may follow; 8.5% is 8.5
     * @return the number with the decimals as written; empty where the cell is none
     */
    public static Optional<BigDecimal> parse(String cell, boolean percent) {
        Matcher form = FORM.matcher(Folding.trim(Folding.halfWidth(cell)));
        if (form.regionEnd() > LONGEST || !form.matches() || !percent && !form.group(2).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(form.group(1).replace(",", "")));
    }

    /** @return the one text for all ways to write this number: no exponent, no needless zeros */
    public static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
