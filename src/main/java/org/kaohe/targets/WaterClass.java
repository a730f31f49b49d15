package org.kaohe.targets;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Classes of surface water (GB 3838): Ⅰ = 1 … Ⅴ = 5, worse than Ⅴ (劣Ⅴ) = 6; the lower the better. */
public final class WaterClass {

    /** The unit of measure of figures that are classes. */
    public static final String MEASURE = "地表水类别";
    static final BigDecimal WORST = new BigDecimal(6);
    private static final List<String> ROMAN = List.of("I", "II", "III", "IV", "V", "劣V");
    private static final List<String> SHOWN = List.of("Ⅰ类", "Ⅱ类", "Ⅲ类", "Ⅳ类", "Ⅴ类", "劣Ⅴ类");

    private WaterClass() {
    }

    /** @return the class written in Roman numerals, in their own signs or in letters; empty for anything else */
    static Optional<BigDecimal> roman(String text) {
        String letters = Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        int at = ROMAN.indexOf(letters);
        return at < 0 ? Optional.empty() : Optional.of(new BigDecimal(at + 1));
    }

    /** @return as people write it, {@code 劣Ⅴ类} for 6; a number that is no class as it is */
    public static String shown(BigDecimal value) {
        return known(value) ? SHOWN.get(value.intValueExact() - 1) : value.toPlainString();
    }

    /** @return whether this is a class at all: a whole number from 1 to 6 */
    static boolean known(BigDecimal value) {
        return value.stripTrailingZeros().scale() <= 0 && value.signum() > 0 && value.compareTo(WORST) <= 0;
    }
}
