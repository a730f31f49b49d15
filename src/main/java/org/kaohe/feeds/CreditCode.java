package org.kaohe.feeds;

import java.util.Locale;
import org.kaohe.units.Folding;

/** The unified social credit code of GB 32100: 18 characters, the last of which follows from the others. */
public final class CreditCode {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int LENGTH = 18;
    private static final int MODULUS = 31;
    /** By byte its place in the alphabet, -1 for one outside. */
    private static final byte[] PLACES = new byte[256];
    private static final int[] WEIGHTS = new int[LENGTH - 1];

    static {
        for (int c = 0; c < PLACES.length; c++) {
            PLACES[c] = (byte) ALPHABET.indexOf(c);
        }
        int weight = 1;
        for (int i = 0; i < LENGTH - 1; i++) {
            WEIGHTS[i] = weight;
            weight = weight * 3 % MODULUS;
        }
    }

    private CreditCode() {
    }

    /** @return half-width, upper case, trimmed */
    public static String normal(String written) {
        return Folding.trim(Folding.halfWidth(written)).toUpperCase(Locale.ROOT);
    }

    /** @return whether a normal code has 18 characters, none of them outside the alphabet (I, O, S, V, Z are) */
    public static boolean wellFormed(String code) {
        for (int i = 0; i < code.length(); i++) {
            if (place(code.charAt(i)) < 0) {
                return false;
            }
        }
        return code.length() == LENGTH;
    }

    /** @return the 18th character that the first 17 of a well-formed code ask for: weights are the powers of 3 modulo 31 */
    public static char checkCharacter(String code) {
        int sum = 0;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += WEIGHTS[i] * place(code.charAt(i));
        }
        return ALPHABET.charAt((MODULUS - sum % MODULUS) % MODULUS);
    }

    private static int place(char c) {
        return c < PLACES.length ? PLACES[c] : -1;
    }

    /** Whether a normal, well-formed code with the right check character stands there; there must be 18 bytes. */
    static boolean stands(byte[] bytes, int from) {
        int sum = PLACES[bytes[from + LENGTH - 1] & 0xFF];
        int wrong = sum;
        for (int i = 0; i < LENGTH - 1; i++) {
            int place = PLACES[bytes[from + i] & 0xFF];
            wrong |= place;
            sum += WEIGHTS[i] * place;
        }
        return wrong >= 0 && sum % MODULUS == 0;
    }

    static Reading read(String cell) {
        String code = normal(cell);
        if (!wellFormed(code)) {
            return Reading.unreadable(RejectCode.CONSTRAINT, Visible.quoted(cell)
                    + "不是统一社会信用代码：应为 18 位数字和大写字母（不用 I、O、S、V、Z），现有 " + code.length() + " 位");
        }
        char check = checkCharacter(code);
        Value value = new Value.Text(code);
        return code.charAt(LENGTH - 1) == check ? Reading.good(value) : Reading.bad(value, RejectCode.CHECK_DIGIT,
                Visible.quoted(cell) + "的校验位不对：按 GB 32100 由前 17 位算得第 18 位应为 " + check + "，请核对整个代码");
    }
}
