package org.kaohe.feeds;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Finds in one pass over the bytes where a feed can be cut, eight bytes at a time as long as none of them matters. Works
 * for UTF-8 and GB18030: quotes, commas and line ends are never part of another character in either.
 */
final class Cutter {

    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int BLOCK = 1 << 17;
    private static final int WORD = 8;

    private final InputStream in;
    private final long notAscii;
    private final int headerLine;
    private final Cuts.Sizes sizes;

    /** One byte already dealt with, the bytes up to {@link #end}, then zeros. */
    private final byte[] block = new byte[BLOCK + WORD];
    private long blockStart;
    private int at = 1;
    private int end = 1;
    private boolean ended;

    private Quoting state = Quoting.PLAIN;
    private int line = 1;
    private int recordLine = 1;
    private Section section;
    private long goal;
    private final List<Section> sections = new ArrayList<>();
    private final NavigableMap<Long, Integer> stretches = new TreeMap<>();

    /** @param strictly whether the bytes are to be UTF-8; otherwise it is known that they can be decoded */
    private Cutter(InputStream in, int skip, boolean strictly, int headerLine, Cuts.Sizes sizes) {
        this.in = in;
        this.blockStart = skip - 1L;
        this.notAscii = strictly ? Lines.HIGH : 0;
        this.headerLine = headerLine;
        this.sizes = sizes;
        block[0] = '\n';
    }

    /**
     * @param headerLine first line of the header
     * @return null where the bytes are not UTF-8, although they should be, or a quote is never closed
     */
    static Cuts cut(Bytes bytes, int skip, boolean strictly, int headerLine, Cuts.Sizes sizes) throws IOException {
        try (InputStream in = bytes.open(skip)) {
            return new Cutter(in, skip, strictly, headerLine, sizes).cut();
        }
    }

    private Cuts cut() throws IOException {
        while (!ended) {
            fill();
            if (!scan(ended ? end : end - WORD)) {
                return null;
            }
        }
        if (state == Quoting.QUOTED) {
            return null;
        }
        if (section != null && blockStart + end > section.from()) {
            endStretch();
        }
        return new Cuts(List.copyOf(sections), Collections.unmodifiableNavigableMap(stretches));
    }

    private void fill() throws IOException {
        int kept = end - at + 1;
        System.arraycopy(block, at - 1, block, 0, kept);
        blockStart += at - 1;
        at = 1;
        end = kept + in.readNBytes(block, kept, BLOCK - kept);
        ended = end < BLOCK;
        WORDS.set(block, end, 0L);
    }

    /** Up to the limit or a little beyond; false for a byte that is not UTF-8. After the limit there are eight bytes more, or zeros. */
    private boolean scan(int limit) {
        while (at < limit) {
            long word = (long) WORDS.get(block, at);
            long special = Lines.low(word) | word & notAscii;
            if (special == 0) {
                at += WORD;
                continue;
            }
            at += Long.numberOfTrailingZeros(special) >>> 3;
            if (at >= limit) {
                break;
            }
            byte c = block[at];
            if (c < 0) {
                at = Utf8.afterThrees(block, at, limit);
                if (at < limit && block[at] < 0) {
                    int length = Utf8.length(block, at);
                    if (length == 0) {
                        return false;
                    }
                    at += length;
                }
            } else if (Lines.isEnd(c)) {
                lineEnd();
            } else if (c == '"') {
                quote();
            } else {
                at++;
            }
        }
        return true;
    }

    private void lineEnd() {
        at = Lines.after(block, at);
        line++;
        if (state != Quoting.QUOTED) {
            state = Quoting.PLAIN;
            if (blockStart + at >= goal) {
                goal = recordEnd();
            }
        }
    }

    /** Between special bytes nobody keeps track of cells: the byte before tells whether one begins. */
    private void quote() {
        byte before = block[at - 1];
        if (state == Quoting.PLAIN && QuickColumn.isEnd(before)) {
            state = Quoting.CELL_START;
        }
        state = state.after('"');
        at++;
        if (state == Quoting.QUOTE_SEEN) {
            byte next = block[at];
            boolean recordEnd = Lines.isEnd(next) || at == end;
            state = recordEnd ? Quoting.PLAIN : state.after(next);
            if (state == Quoting.QUOTED) {
                at++;
            } else if (state == Quoting.CELL_START) {
                state = Quoting.PLAIN;
            }
        }
    }

    /** @return the offset whose reaching makes the next record end matter */
    private long recordEnd() {
        if (section != null) {
            return endStretch();
        }
        if (recordLine == headerLine) {
            return begin(0);
        }
        recordLine = line;
        return 0;
    }

    private long endStretch() {
        long here = blockStart + at;
        if (ended && at == end || here - section.from() >= sizes.section()) {
            sections.add(new Section(section.number(), section.from(), here, section.line()));
            return begin(section.number() + 1);
        }
        stretches.put(here, line);
        return Math.min(here + sizes.stretch(), section.from() + sizes.section());
    }

    private long begin(int number) {
        long here = blockStart + at;
        section = new Section(number, here, here, line);
        stretches.put(here, line);
        return here + Math.min(sizes.stretch(), sizes.section());
    }
}
