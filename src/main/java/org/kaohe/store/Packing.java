package org.kaohe.store;

import net.jpountz.lz4.LZ4Compressor;
import net.jpountz.lz4.LZ4Factory;

/** Makes bytes smaller, in a buffer that is used again and again. Not thread-safe. */
final class Packing {

    private static final LZ4Factory LZ4 = LZ4Factory.fastestInstance();

    private final LZ4Compressor compressor = LZ4.fastCompressor();
    private byte[] packed = new byte[0];

    /** @return how many of {@link #packed()} they are now */
    int pack(byte[] bytes, int from, int length) {
        int most = compressor.maxCompressedLength(length);
        if (packed.length < most) {
            packed = new byte[most];
        }
        return compressor.compress(bytes, from, length, packed, 0);
    }

    byte[] packed() {
        return packed;
    }

    /** @param size of the bytes before they were packed */
    static byte[] unpack(byte[] packed, int size) {
        byte[] bytes = new byte[size];
        LZ4.safeDecompressor().decompress(packed, 0, packed.length, bytes, 0);
        return bytes;
    }
}
