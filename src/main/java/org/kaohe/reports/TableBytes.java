package org.kaohe.reports;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** Rows of a result table as the bytes that {@link Table} would write, for long tables that are put together from parts. Not thread-safe. */
public final class TableBytes {

    private static final int FIRST = 1 << 12;
    private static final int WIDEST = 3;
    private static final int LONG_DIGITS = 18;
    private static final int YEAR_DIGITS = 4;

    private byte[] bytes = new byte[FIRST];
    private int length;

    /** @return the header row of such a table */
    public static byte[] header(List<String> columns) {
        TableBytes header = new TableBytes();
        header.row(columns.toArray());
        return Arrays.copyOf(header.bytes, header.length);
    }

    /** Makes it empty, to be filled again. */
    public void clear() {
        length = 0;
    }

    /** Adds a row. @param cells null is empty; decimals are printed plain, days as 2018-03-05 */
    public void row(Object... cells) {
        for (int i = 0; i < cells.length; i++) {
            if (i > 0) {
                put(',');
            }
            Object cell = cells[i];
            if (cell instanceof String text) {
                text(text, i == 0);
            } else if (cell instanceof LocalDate day) {
                day(day);
            } else if (cell instanceof BigDecimal number) {
                number(number);
            } else if (cell != null) {
                text(cell.toString(), i == 0);
            }
        }
        put('\n');
    }

    /** As every CSV printer does with cells that need it: in quotes, the quotes in it twice. */
    private void text(String text, boolean first) {
        room(text.length() * WIDEST);
        int start = length;
        int size = text.length();
        boolean plain = size == 0 ? !first : text.charAt(0) > '#' && text.charAt(size - 1) > ' ';
        for (int i = 0; plain && i < size; i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                plain = rest(text, i);
                break;
            }
            plain = c != ',' && c != '"' && c != '\n' && c != '\r';
            bytes[length++] = (byte) c;
        }
        if (!plain) {
            length = start;
            String quoted = '"' + text.replace("\"", "\"\"") + '"';
            room(quoted.length() * WIDEST);
            encoded(quoted);
        }
    }

    private boolean rest(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ',' || c == '"' || c == '\n' || c == '\r') {
                return false;
            }
        }
        encoded(text.substring(from));
        return true;
    }

    private void encoded(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(encoded, 0, bytes, length, encoded.length);
        length += encoded.length;
    }

    private void day(LocalDate day) {
        room(LONG_DIGITS);
        if (day.getYear() < 1000 || day.getYear() > 9999) {
            encoded(day.toString());
            return;
        }
        digits(day.getYear(), YEAR_DIGITS);
        bytes[length++] = '-';
        digits(day.getMonthValue(), 2);
        bytes[length++] = '-';
        digits(day.getDayOfMonth(), 2);
    }

    private void number(BigDecimal number) {
        if (number.scale() < 0 || number.precision() > LONG_DIGITS || number.scale() > LONG_DIGITS) {
            room(number.toPlainString().length());
            encoded(number.toPlainString());
            return;
        }
        room(2 * LONG_DIGITS);
        long unscaled = number.unscaledValue().longValue();
        if (unscaled < 0) {
            bytes[length++] = '-';
            unscaled = -unscaled;
        }
        digits(unscaled, Math.max(number.precision(), number.scale() + 1));
        if (number.scale() > 0) {
            System.arraycopy(bytes, length - number.scale(), bytes, length - number.scale() + 1, number.scale());
            bytes[length - number.scale()] = '.';
            length++;
        }
    }

    private void digits(long number, int count) {
        long left = number;
        for (int i = count - 1; i >= 0; i--) {
            bytes[length + i] = (byte) ('0' + left % 10);
            left /= 10;
        }
        length += count;
    }

    private void put(char c) {
        room(1);
        bytes[length++] = (byte) c;
    }

    private void room(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }

    /** @return the rows so far, from the first to {@link #length()}; not to be changed */
    public byte[] bytes() {
        return bytes;
    }

    public int length() {
        return length;
    }
}
