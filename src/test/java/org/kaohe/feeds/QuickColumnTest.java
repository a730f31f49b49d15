package org.kaohe.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.kaohe.units.Folding;

class QuickColumnTest {

    private static final CharsetDecoder DECODER = StandardCharsets.UTF_8.newDecoder();

    @Test
    void utf_8_is_what_the_platform_decodes() {
        byte[] bytes = new byte[8];
        for (int i = 0; i < 1 << 16; i++) {
            for (int third : new int[] {0, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0xBF, 0xC0, 0xFF}) {
                for (int fourth : new int[] {0x41, 0x80, 0xBF, 0xC0}) {
                    bytes[0] = (byte) (i >> 8 | 0x80);
                    bytes[1] = (byte) i;
                    bytes[2] = (byte) third;
                    bytes[3] = (byte) fourth;
                    int length = Utf8.length(bytes, 0);
                    if (length > 0 || i < 1 << 15) {
                        assertSound(bytes, length);
                    }
                }
            }
        }
    }

    private static void assertSound(byte[] bytes, int length) {
        int lead = bytes[0] & 0xFF;
        int expected = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
        if (length != (decodes(bytes, expected) ? expected : 0)) {
            throw new AssertionError(Arrays.toString(bytes));
        }
    }

    /** Whether these bytes are one character and no less. */
    private static boolean decodes(byte[] bytes, int length) {
        CharBuffer out = CharBuffer.allocate(8);
        boolean sound = !DECODER.reset().decode(ByteBuffer.wrap(bytes, 0, length), out, true).isError();
        return sound && Character.codePointCount(out.flip(), 0, out.length()) == 1;
    }

    @Test
    void no_blank_of_any_kind_passes_for_text_at_the_end_of_a_cell() {
        byte[] bytes = new byte[64];
        for (int c = 0; c < 0x11000; c++) {
            if (c < 0xD800 || c > 0xDFFF) {
                String text = Character.toString(c) + "," + "\0".repeat(32);
                byte[] cell = text.getBytes(StandardCharsets.UTF_8);
                System.arraycopy(cell, 0, bytes, 0, cell.length);
                int end = new QuickText(0, false).read(bytes, 0, new QuickRow(1));
                if (end >= 0 && Folding.trim(Character.toString(c)).isEmpty()) {
                    throw new AssertionError(Integer.toHexString(c));
                }
            }
        }
    }

    @Test
    void days_are_those_of_the_calendar() {
        QuickRow row = new QuickRow(1);
        for (int year : new int[] {999, 1000, 1900, 2000, 2016, 2017, 2100, 9999}) {
            for (int month = 0; month < 20; month++) {
                for (int day = 0; day < 40; day++) {
                    String text = String.format("%04d-%02d-%02d", year, month, day);
                    byte[] bytes = (text + "\n" + "\0".repeat(32)).getBytes(StandardCharsets.US_ASCII);
                    assertThat(new QuickDay(0, true).read(bytes, 0, row) > 0).as(text).isEqualTo(Dates.parse(text).isPresent());
                }
            }
        }
    }

    @Test
    void one_wrong_character_is_enough_to_make_a_day_or_a_code_unsure() {
        QuickRow row = new QuickRow(1);
        for (String good : new String[] {"2017-03-05", Feed.VALID_CODE}) {
            QuickColumn column = good.length() == 10 ? new QuickDay(0, true) : new QuickCode(0, true);
            for (int place = 0; place < good.length(); place++) {
                for (int c = 1; c < 256; c++) {
                    byte[] bytes = (good + "," + "\0".repeat(32)).getBytes(StandardCharsets.ISO_8859_1);
                    bytes[place] = (byte) c;
                    String cell = new String(bytes, 0, good.length(), StandardCharsets.ISO_8859_1);
                    boolean sound = good.length() == 10 ? Dates.parse(cell).isPresent() : CreditCode.read(cell).isGood() && CreditCode.normal(cell).equals(cell);
                    assertThat(column.read(bytes, 0, row) > 0).as(cell).isEqualTo(sound && c != ',');
                }
            }
        }
    }
}
