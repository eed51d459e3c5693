package uk.safersheets.web.scan;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A file as clamd takes it: the command, chunks with their length before them, and an empty one. Read as it is sent. */
final class ScanChunks {
    private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);
    private static final int CHUNK = 64 * 1024;

    private final InputStream file;
    private long left;
    private boolean isEnded;
    private ByteBuffer sending = ByteBuffer.wrap(COMMAND);

    private ScanChunks(InputStream file, long size) {
        this.file = file;
        this.left = size;
    }

    static ScanChunks of(byte[] file) {
        return of(new ByteArrayInputStream(file), file.length);
    }

    static ScanChunks of(InputStream file, long size) {
        return new ScanChunks(file, size);
    }

    /** What is to be sent now; null when all is. */
    @Nullable
    ByteBuffer next() throws IOException {
        if (sending.hasRemaining()) {
            return sending;
        }
        if (isEnded) {
            return null;
        }
        byte[] chunk = file.readNBytes((int) Math.min(CHUNK, left));
        left -= chunk.length;
        isEnded = chunk.length == 0;
        sending = ByteBuffer.allocate(Integer.BYTES + chunk.length)
                .putInt(chunk.length)
                .put(chunk)
                .flip();
        return sending;
    }

    /** Nothing more is sent. */
    void end() {
        isEnded = true;
        sending = ByteBuffer.allocate(0);
    }
}
