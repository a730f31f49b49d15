package org.kaohe.store;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Rows into a table by COPY in its binary form, cell after cell in the order of the columns; takes part in the
 * connection's transaction. Nothing has come in before {@link #end()}; without it the COPY is given up.
 */
final class BinaryCopy implements AutoCloseable {

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 255, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0};
    private static final LocalDate DAY_ZERO = LocalDate.of(2000, 1, 1);
    private static final int BLOCK = 1 << 16;
    private static final int FIXED = 64;
    private static final int NEGATIVE = 0x4000;
    private static final int BASE_DIGITS = 4;
    private static final int BASE_BITS = 13;
    private static final BigInteger BASE = BigInteger.valueOf(10_000);

    /** Its buffer may be large, which a new one for each transaction would be a burden to the garbage collector. */
    private static final ThreadLocal<Packing> PACKING = ThreadLocal.withInitial(Packing::new);

    private final CopyIn copy;
    private final short columns;
    private final ByteBuffer block = ByteBuffer.allocate(BLOCK);

    /** @param columns as in {@code table (a, b)} */
    BinaryCopy(Connection connection, String table, String... columns) throws SQLException {
        this.columns = (short) columns.length;
        copy = connection.unwrap(PGConnection.class).getCopyAPI()
                .copyIn("copy " + table + " (" + String.join(", ", columns) + ") from stdin (format binary)");
        block.put(SIGNATURE);
    }

    BinaryCopy row() throws SQLException {
        room(FIXED);
        block.putShort(columns);
        return this;
    }

    BinaryCopy cell(int number) throws SQLException {
        room(FIXED);
        block.putInt(Integer.BYTES).putInt(number);
        return this;
    }

    BinaryCopy cell(long number) throws SQLException {
        room(FIXED);
        block.putInt(Long.BYTES).putLong(number);
        return this;
    }

    BinaryCopy cell(boolean yes) throws SQLException {
        room(FIXED);
        block.putInt(1).put((byte) (yes ? 1 : 0));
        return this;
    }

    BinaryCopy cell(String text) throws SQLException {
        if (text == null) {
            return empty();
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return cell(bytes, 0, bytes.length);
    }

    BinaryCopy cell(LocalDate day) throws SQLException {
        return day == null ? empty() : cell((int) ChronoUnit.DAYS.between(DAY_ZERO, day));
    }

    BinaryCopy cell(byte[] bytes, int from, int length) throws SQLException {
        room(FIXED);
        block.putInt(length);
        if (length <= block.remaining()) {
            block.put(bytes, from, length);
        } else {
            flush();
            copy.writeToCopy(bytes, from, length);
        }
        return this;
    }

    /** The bytes, packed. */
    BinaryCopy packed(byte[] bytes, int length) throws SQLException {
        Packing packing = PACKING.get();
        int size = packing.pack(bytes, 0, length);
        return cell(packing.packed(), 0, size);
    }

    /** As the server has it: digits of base 10 000, the first one's weight, a sign, the decimals shown. */
    BinaryCopy cell(BigDecimal number) throws SQLException {
        int scale = Math.max(0, number.scale());
        int fraction = (scale + BASE_DIGITS - 1) / BASE_DIGITS;
        BigInteger left = number.abs().setScale(fraction * BASE_DIGITS).unscaledValue();
        short[] digits = new short[left.bitLength() / BASE_BITS + 1];
        int count = 0;
        for (; left.bitLength() >= Long.SIZE; left = left.divide(BASE)) {
            digits[count++] = left.mod(BASE).shortValue();
        }
        for (long small = left.longValue(); small > 0; small /= BASE.intValue()) {
            digits[count++] = (short) (small % BASE.intValue());
        }
        room(FIXED + Short.BYTES * count);
        block.putInt(Short.BYTES * (BASE_DIGITS + count)).putShort((short) count).putShort((short) (count == 0 ? 0 : count - fraction - 1))
                .putShort((short) (number.signum() < 0 ? NEGATIVE : 0)).putShort((short) scale);
        while (count > 0) {
            block.putShort(digits[--count]);
        }
        return this;
    }

    BinaryCopy empty() throws SQLException {
        room(FIXED);
        block.putInt(-1);
        return this;
    }

    void end() throws SQLException {
        room(FIXED);
        block.putShort((short) -1);
        flush();
        copy.endCopy();
    }

    private void room(int bytes) throws SQLException {
        if (block.remaining() < bytes) {
            flush();
        }
    }

    private void flush() throws SQLException {
        copy.writeToCopy(block.array(), 0, block.position());
        block.clear();
    }

    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }
}
