package org.kaohe.reports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Rows of a result table as the bytes that {@link Table} would write, for tables that are put together from parts. Cells
 * that need no quotes, which is nearly all of them, go straight into the bytes. Not thread-safe.
 */
public final class TableBytes {

    private static final int FIRST = 1 << 12;
    private static final int WIDEST = 3;

    private byte[] bytes = new byte[FIRST];
    private int length;

    /** @return the header row of such a table */
    public static byte[] header(List<String> columns) {
        TableBytes header = new TableBytes();
        header.row(columns);
        return Arrays.copyOf(header.bytes, header.length);
    }

    /** Makes it empty, to be filled again. */
    public void clear() {
        length = 0;
    }

    /** Adds a row. */
    public void row(List<String> cells) {
        int start = length;
        for (int i = 0; i < cells.size(); i++) {
            if (!plain(cells.get(i), i == 0)) {
                length = start;
                quoted(cells);
                return;
            }
            if (i > 0) {
                put(',');
            }
            put(cells.get(i));
        }
        put('\n');
    }

    /** Whether no CSV printer would put quotes around it. */
    private static boolean plain(String cell, boolean first) {
        int size = cell.length();
        if (size == 0) {
            return !first;
        }
        if (cell.charAt(0) <= '#' || cell.charAt(size - 1) <= ' ') {
            return false;
        }
        for (int i = 0; i < size; i++) {
            char c = cell.charAt(i);
            if (c < ' ' || c == '"' || c == ',' || Character.isSurrogate(c)) {
                return false;
            }
        }
        return true;
    }

    private void quoted(List<String> cells) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Table table = new Table(out)) {
            table.row(cells.toArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        room(out.size());
        System.arraycopy(out.toByteArray(), 0, bytes, length, out.size());
        length += out.size();
    }

    private void put(char c) {
        room(1);
        bytes[length++] = (byte) c;
    }

    private void put(String text) {
        room(text.length() * WIDEST);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                byte[] rest = text.substring(i).getBytes(StandardCharsets.UTF_8);
                System.arraycopy(rest, 0, bytes, length, rest.length);
                length += rest.length;
                return;
            }
            bytes[length++] = (byte) c;
        }
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
