package org.kaohe.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.InflaterInputStream;

/** A part of kept bytes as the database has it. @param size of the plain bytes; null: an earlier version deflated them */
record KeptPart(int number, Integer size, byte[] packed) {

    byte[] plain() {
        if (size != null) {
            return Packing.unpack(packed, size);
        }
        try (InflaterInputStream inflater = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            return inflater.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
