package uk.safersheets.imports.csv;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Tells how many bytes went through it, every half a megabyte and at their end, and takes their digest where one is wanted. */
final class ReportingStream extends FilterInputStream {
    private static final long STEP = 1 << 19;

    private final @Nullable MessageDigest digest;
    private final LongConsumer done;
    private long read;
    private long next = STEP;
    private boolean atEnd;

    ReportingStream(InputStream in, @Nullable MessageDigest digest, LongConsumer done) {
        super(in);
        this.digest = digest;
        this.done = done;
    }

    /** Whether everything was read. */
    boolean isAtEnd() {
        return atEnd;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] to, int from, int length) throws IOException {
        int count = in.read(to, from, length);
        if (count < 0 && !atEnd) {
            atEnd = true;
            done.accept(read);
        }
        if (count > 0) {
            if (digest != null) {
                digest.update(to, from, count);
            }
            read += count;
            if (read >= next) {
                next = read + STEP;
                done.accept(read);
            }
        }
        return count;
    }
}
