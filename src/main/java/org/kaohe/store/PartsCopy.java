package org.kaohe.store;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Parts of kept bytes by COPY, ended and begun again from time to time: the server only collects the rows of one COPY until it
 * has a thousand of them, and then puts them away while nobody sends any.
 */
final class PartsCopy implements AutoCloseable {

    private static final int TOGETHER = 2 << 20;

    private final Connection connection;
    private BinaryCopy copy;
    private long bytes;

    PartsCopy(Connection connection) throws SQLException {
        this.connection = connection;
        this.copy = begun();
    }

    private BinaryCopy begun() throws SQLException {
        return new BinaryCopy(connection, "content_part", "sha256", "part", "size", "crc", "packed");
    }

    void part(String name, PackedParts.Part part) throws SQLException {
        row(name, part.number(), part.size(), part.crc()).cell(part.packed(), 0, part.packed().length);
        bytes += part.packed().length;
    }

    void part(String name, Contents.Part part) throws SQLException {
        row(name, part.number(), part.length(), Contents.crc(part.bytes(), part.length())).packed(part.bytes(), part.length());
        bytes += part.length();
    }

    private BinaryCopy row(String name, int number, int size, int crc) throws SQLException {
        if (bytes > TOGETHER) {
            copy.end();
            copy = begun();
            bytes = 0;
        }
        return copy.row().cell(name).cell(number).cell(size).cell(crc);
    }

    void end() throws SQLException {
        copy.end();
    }

    @Override
    public void close() throws SQLException {
        copy.close();
    }
}
