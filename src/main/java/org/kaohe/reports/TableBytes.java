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

    /** Days are few, and come again and again. */
    private static final int REMEMBERED = 1 << 11;

    private final LocalDate[] printed = new LocalDate[REMEMBERED];
    private final byte[][] prints = new byte[REMEMBERED][];
    private byte[] bytes = new byte[FIRST];
    private int length;

    /** The first cell of the row before: a long table has many rows of one enterprise after each other. */
    private Object first;
    private int firstFrom;
    private int firstTo;

    /** @return the header row of such a table */
    public static byte[] header(List<String> columns) {
        TableBytes header = new TableBytes();
        header.row(columns.toArray());
        return Arrays.copyOf(header.bytes, header.length);
    }

    /** Makes it empty, to be filled again. */
    public void clear() {
        length = 0;
        first = null;
    }

    /** Adds a row. @param cells null is empty; decimals are printed plain, days as 2018-03-05 */
    public void row(Object... cells) {
        for (int i = 0; i < cells.length; i++) {
            if (i == 0) {
                first(cells[0]);
            } else {
                put(',');
                cell(cells[i], false);
            }
        }
        put('\n');
    }

    private void first(Object cell) {
        if (cell == first && cell != null) {
            room(firstTo - firstFrom);
            System.arraycopy(bytes, firstFrom, bytes, length, firstTo - firstFrom);
            length += firstTo - firstFrom;
            return;
        }
        first = cell;
        firstFrom = length;
        cell(cell, true);
        firstTo = length;
    }

    private void cell(Object cell, boolean first) {
        if (cell instanceof String text) {
            text(text, first);
        } else if (cell instanceof LocalDate day) {
            day(day);
        } else if (cell instanceof BigDecimal number) {
            number(number);
        } else if (cell != null) {
            text(cell.toString(), first);
        }
    }

    /**
     * Adds a row of texts.
     *
     * @param row as COPY of PostgreSQL prints it in its text format, without null: cells between tabs, a line feed behind the last one
     * @throws IllegalArgumentException the line feed is missing
     */
    public void copied(byte[] row) {
        int last = row.length - 1;
        if (last < 0 || row[last] != '\n') {
            throw new IllegalArgumentException("not a whole row: " + new String(row, StandardCharsets.UTF_8));
        }
        room(row.length);
        boolean plain = row[0] > '#' || row[0] < 0;
        for (int i = 0; plain && i < last; i++) {
            byte c = row[i];
            if (c == '\t') {
                bytes[length + i] = ',';
                plain = row[i + 1] > '#' || row[i + 1] < 0 || row[i + 1] == '\t' || i + 1 == last;
            } else {
                bytes[length + i] = c;
                plain = c != ',' && c != '"' && c != '\\' && (c > ' ' || c < 0 || row[i + 1] != '\t' && i + 1 < last);
            }
        }
        if (!plain) {
            row((Object[]) cells(row, last));
            return;
        }
        length += last;
        put('\n');
    }

    private static String[] cells(byte[] row, int end) {
        String[] cells = new String(row, 0, end, StandardCharsets.UTF_8).split("\t", -1);
        for (int i = 0; i < cells.length; i++) {
            cells[i] = cells[i].indexOf('\\') < 0 ? cells[i] : unescaped(cells[i]);
        }
        return cells;
    }

    private static String unescaped(String cell) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == '\\') {
                c = cell.charAt(++i);
                int control = "btnvfr".indexOf(c);
                c = control < 0 ? c : "\b\t\n\u000B\f\r".charAt(control);
            }
            text.append(c);
        }
        return text.toString();
    }

    /** As every CSV printer does with cells that need it: in quotes, the quotes in it twice. */
    private void text(String text, boolean first) {
        int size = text.length();
        room(size * WIDEST);
        byte[] target = bytes;
        int at = length;
        boolean plain = size == 0 ? !first : text.charAt(0) > '#' && text.charAt(size - 1) > ' ';
        for (int i = 0; plain && i < size; i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                plain = rest(text, i);
                if (plain) {
                    byte[] encoded = text.substring(i).getBytes(StandardCharsets.UTF_8);
                    System.arraycopy(encoded, 0, target, at, encoded.length);
                    at += encoded.length;
                }
                break;
            }
            plain = c > ',' || isPlain(c);
            target[at++] = (byte) c;
        }
        if (plain) {
            length = at;
        } else {
            String quoted = '"' + text.replace("\"", "\"\"") + '"';
            room(quoted.length() * WIDEST);
            encoded(quoted);
        }
    }

    private static boolean isPlain(char c) {
        return c != ',' && c != '"' && c != '\n' && c != '\r';
    }

    private static boolean rest(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (!isPlain(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private void encoded(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(encoded, 0, bytes, length, encoded.length);
        length += encoded.length;
    }

    private void day(LocalDate day) {
        int slot = day.hashCode() & REMEMBERED - 1;
        if (!day.equals(printed[slot])) {
            printed[slot] = day;
            prints[slot] = day.toString().getBytes(StandardCharsets.US_ASCII);
        }
        byte[] print = prints[slot];
        room(print.length);
        System.arraycopy(print, 0, bytes, length, print.length);
        length += print.length;
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
