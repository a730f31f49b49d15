package org.kaohe.feeds;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;

/** Decodes strictly, in blocks, and knows the offset of the first byte that cannot be decoded (which a Reader does not). */
final class Characters implements Closeable {

    private static final int BLOCK = 1 << 16;

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final ByteBuffer block;
    private long blockStart;
    private boolean ended;

    Characters(InputStream in, Charset charset, int skip) throws IOException {
        this(in, charset, ByteBuffer.allocate(BLOCK).limit(0));
        in.skipNBytes(skip);
        blockStart = skip;
    }

    /** Characters of some bytes in memory, with offsets from their beginning. */
    static Characters of(byte[] bytes, int from, int to, Charset charset) {
        Characters all = new Characters(InputStream.nullInputStream(), charset, ByteBuffer.wrap(bytes, from, to - from));
        all.ended = true;
        return all;
    }

    private Characters(InputStream in, Charset charset, ByteBuffer block) {
        this.in = in;
        this.block = block;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /**
     * @param target with room for two characters at least
     * @return how many characters were put there, -1 at the end
     * @throws NotDecodable after all characters before the bad byte were handed out
     */
    int read(char[] target) throws IOException {
        CharBuffer out = CharBuffer.wrap(target);
        while (true) {
            boolean bad = decoder.decode(block, out, ended).isError();
            if (out.position() > 0) {
                return out.position();
            }
            if (bad) {
                throw new NotDecodable(blockStart + block.position());
            }
            if (ended) {
                return -1;
            }
            fill();
        }
    }

    private void fill() throws IOException {
        blockStart += block.position();
        block.compact();
        int count = in.read(block.array(), block.position(), block.remaining());
        ended = count < 0;
        block.position(block.position() + Math.max(0, count));
        block.flip();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
