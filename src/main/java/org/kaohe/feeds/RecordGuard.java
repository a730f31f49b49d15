package org.kaohe.feeds;

import java.io.Closeable;
import java.io.IOException;

/**
 * Cuts text into CSV records as RFC 4180 has them and keeps out what a CSV parser would take silently or choke on.
 * Holds one record at most, and never one that is too long. Lines end with CR, LF or CRLF; empty lines are left out.
 */
final class RecordGuard implements Closeable {

    static final int LONGEST_RECORD = 1 << 20;
    static final int LONGEST_CELL = 32_767;
    private static final int LONGEST_EXCERPT = 200;

    private Characters in;
    private final char[] block = new char[1 << 14];
    private int at;
    private int end;
    private int line;
    private char previous;

    private final StringBuilder text = new StringBuilder();
    private Quoting state;
    private Piece.Fault fault;
    private int cell;
    private int cellStart;
    private int cellLength;
    private int recordBytes;
    private int quoteLine;

    RecordGuard(Characters in) {
        restart(in, 1);
    }

    /** Goes on with other characters, which begin a record; the line is that on which they begin. */
    void restart(Characters other, int firstLine) {
        in = other;
        line = firstLine;
        at = 0;
        end = 0;
        previous = 0;
    }

    /** The next record that is not an empty line, null at the end of the file. */
    Piece next() throws IOException {
        begin();
        int firstLine = line;
        boolean begun = false;
        while (at < end || fill()) {
            char c = block[at++];
            boolean lineEnd = c == '\n' || c == '\r';
            boolean secondOfPair = c == '\n' && previous == '\r';
            previous = c;
            if (lineEnd && !secondOfPair) {
                line++;
            }
            if (lineEnd && state != Quoting.QUOTED) {
                if (begun) {
                    return piece(firstLine);
                }
                firstLine = line;
            } else {
                begun = true;
                accept(c, lineEnd);
            }
        }
        if (state == Quoting.QUOTED) {
            String excerpt = fault == null ? excerpt() : fault.excerpt();
            fault = new Piece.Fault(quoteLine, cell, excerpt, "第 " + quoteLine + " 行第 " + (cell + 1)
                    + " 格的双引号直到文件末尾都没有闭合，其后无法分行：请补上右引号；文字中的双引号应写成两个", true);
        }
        return begun ? piece(firstLine) : null;
    }

    /** Characters that can be held without growing. */
    int capacity() {
        return text.capacity();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private boolean fill() throws IOException {
        end = in.read(block);
        at = 0;
        return end > 0;
    }

    private void begin() {
        text.setLength(0);
        state = Quoting.CELL_START;
        fault = null;
        cell = 0;
        cellStart = 0;
        cellLength = 0;
        recordBytes = 0;
    }

    private Piece piece(int firstLine) {
        return new Piece(firstLine, fault == null ? text.append('\n').toString() : null, fault);
    }

    private void accept(char c, boolean lineEnd) {
        if (fault == null) {
            text.append(c);
            recordBytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
            if (recordBytes > LONGEST_RECORD) {
                fault("这一行记录超过 1 MiB：请检查是否缺少换行或引号");
            } else if (c < ' ' && c != '\t' && !lineEnd || c >= '\u007F' && c <= '\u009F') {
                fault("第 " + (cell + 1) + " 格含控制字符 " + String.format("U+%04X", (int) c) + "：请删去后重新保存");
            }
        }
        step(c);
        if (fault == null && cellLength > LONGEST_CELL) {
            fault("第 " + (cell + 1) + " 格超过 " + LONGEST_CELL + " 个字符：请缩短，或检查引号是否缺失");
        }
    }

    /** Quotes are followed even through a record that is refused, so that its end is found. */
    private void step(char c) {
        Quoting before = state;
        state = before.after(c);
        switch (state) {
            case CELL_START -> nextCell();
            case PLAIN -> cellLength++;
            case QUOTED -> {
                if (before == Quoting.CELL_START) {
                    quoteLine = line;
                } else {
                    cellLength++;
                }
            }
            case LOST -> lost(before);
            default -> { } // QUOTE_SEEN: the next character tells what it was
        }
    }

    private void nextCell() {
        cell++;
        cellStart = text.length();
        cellLength = 0;
    }

    private void lost(Quoting before) {
        if (fault == null) {
            fault("第 " + (cell + 1) + " 格" + (before == Quoting.PLAIN
                    ? "没有加引号的格内有双引号：整格应放在双引号中，格内的双引号写成两个"
                    : "右引号之后还有文字：右引号后应为逗号或换行，格内的双引号写成两个"));
        }
    }

    private void fault(String message) {
        fault = new Piece.Fault(line, cell, excerpt(), message, false);
        text.setLength(0);
    }

    private String excerpt() {
        return text.substring(cellStart, Math.min(text.length(), cellStart + LONGEST_EXCERPT));
    }
}
