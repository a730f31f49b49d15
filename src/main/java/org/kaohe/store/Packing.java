package org.kaohe.store;

import java.util.Arrays;
import net.jpountz.lz4.LZ4Compressor;
import net.jpountz.lz4.LZ4Factory;
import net.jpountz.lz4.LZ4FastDecompressor;

/** Bytes made smaller and back. Thread-safe. */
final class Packing {

    private static final LZ4Factory LZ4 = LZ4Factory.fastestInstance();

    private Packing() {
    }

    static byte[] pack(byte[] bytes, int from, int length) {
        LZ4Compressor compressor = LZ4.fastCompressor();
        byte[] packed = new byte[compressor.maxCompressedLength(length)];
        return Arrays.copyOf(packed, compressor.compress(bytes, from, length, packed, 0));
    }

    /** @param size of the bytes before they were packed */
    static byte[] unpack(byte[] packed, int size) {
        LZ4FastDecompressor decompressor = LZ4.fastDecompressor();
        byte[] bytes = new byte[size];
        decompressor.decompress(packed, 0, bytes, 0, size);
        return bytes;
    }
}
