package uk.safersheets.store.move;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** How many rows there are and what they hold, as one sum of the hashes of all: the same for the same rows in any order. */
final class Fingerprint {
    private static final int LANES = 4;

    private final MessageDigest digest;
    private final long[] sum = new long[LANES];
    private long rows;

    Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    long rows() {
        return rows;
    }

    /** Every value goes in with its kind and its length, so that none can lend to the next. */
    void add(@Nullable Object[] values) {
        for (var value : values) {
            if (value == null) {
                digest.update((byte) '-');
            } else if (value instanceof byte[] bytes) {
                add('b', bytes);
            } else {
                add(value instanceof Long ? 'n' : 't', value.toString().getBytes(StandardCharsets.UTF_8));
            }
        }
        var row = ByteBuffer.wrap(digest.digest());
        for (int lane = 0; lane < LANES; lane++) {
            sum[lane] += row.getLong();
        }
        rows++;
    }

    private void add(char kind, byte[] bytes) {
        digest.update((byte) kind);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
        digest.update(bytes);
    }

    boolean isOf(Fingerprint other) {
        return rows == other.rows && Arrays.equals(sum, other.sum);
    }
}
