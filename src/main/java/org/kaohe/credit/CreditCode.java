package org.kaohe.credit;

/**
 * A unified social credit code (GB 32100): 18 characters of digits and capital letters without I, O, S, V, Z,
 * the last of them a check digit over the first 17. Only that 18th character is verified; the check digit
 * inside the organisation code (characters 9 to 17) is not.
 */
public record CreditCode(String text) implements Comparable<CreditCode> {

    /** @throws IllegalArgumentException with a message for the supplier of the code, if form or check digit are wrong */
    public CreditCode {
        if (!isWellFormed(text)) {
            throw new IllegalArgumentException("统一社会信用代码“" + text + "”应为18位数字或大写字母（不含 I、O、S、V、Z），请核对");
        }
        char expected = checkDigit(text.substring(0, 17));
        if (text.charAt(17) != expected) {
            throw new IllegalArgumentException("统一社会信用代码“" + text + "”校验位为" + text.charAt(17)
                    + "，按前17位计算应为" + expected + "，请核对");
        }
    }

    /** Whether the text has the form of a code, whatever its check digit. */
    public static boolean isWellFormed(String text) {
        return org.kaohe.feeds.CreditCode.wellFormed(text);
    }

    /** Whether the text is a code: the form is right and so is the 18th character. */
    public static boolean isValid(String text) {
        return isWellFormed(text) && checkDigit(text.substring(0, 17)) == text.charAt(17);
    }

    /**
     * The 18th character for the first 17.
     *
     * @throws IllegalArgumentException if these are not 17 characters of the code's alphabet
     */
    public static char checkDigit(String first17) {
        if (first17.length() != 17 || !isWellFormed(first17 + "0")) {
            throw new IllegalArgumentException("“" + first17 + "”应为代码的前17位，数字或大写字母（不含 I、O、S、V、Z）");
        }
        return org.kaohe.feeds.CreditCode.checkCharacter(first17 + "0");
    }

    @Override
    public int compareTo(CreditCode other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
