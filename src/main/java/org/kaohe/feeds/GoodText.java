package org.kaohe.feeds;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * The text of the sound records of a file, one after the other, for one CSV parser to read all of them: a parser for
 * each record would cost more than the parsing. {@link #next()} tells for each record, sound or not, where it stood.
 */
final class GoodText extends Reader {

    private final RecordGuard guard;
    private final Queue<Piece> readAhead = new ArrayDeque<>();
    private String text = "";
    private int at;

    GoodText(RecordGuard guard) {
        this.guard = guard;
    }

    /** The next record of the file, null at the end. After a sound one the parser must be asked for its cells. */
    Piece next() throws IOException {
        return readAhead.isEmpty() ? take() : readAhead.remove();
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        while (at == text.length()) {
            Piece piece = take();
            if (piece == null) {
                return -1;
            }
            readAhead.add(piece);
        }
        int count = Math.min(length, text.length() - at);
        text.getChars(at, at + count, target, offset);
        at += count;
        return count;
    }

    @Override
    public void close() throws IOException {
        guard.close();
    }

    private Piece take() throws IOException {
        Piece piece = guard.next();
        if (piece != null && piece.fault() == null) {
            text = piece.text();
            at = 0;
        }
        return piece;
    }
}
