package uk.safersheets.web.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Adds up what the zip directories in some bytes announce, wherever they stand: a form may hold several files. It says how
 * much work to expect, and may be lied to; what is done is counted apart.
 */
final class UnpackedSize {
    private static final int CHUNK = 64 * 1024;
    private static final int ENTRY = 28;
    private static final int SIZE_AT = 24;
    private static final int SIGNATURE = 0x02014b50;
    private static final long UNSIGNED = 0xFFFF_FFFFL;

    private UnpackedSize() {}

    static long of(byte[] bytes) {
        return sum(bytes, bytes.length);
    }

    static long of(Path file) throws IOException {
        var chunk = new byte[CHUNK];
        long sum = 0;
        int kept = 0;
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(chunk, kept, CHUNK - kept); read > 0; read = in.read(chunk, kept, CHUNK - kept)) {
                int length = kept + read;
                sum += sum(chunk, length);
                kept = Math.min(length, ENTRY - 1);
                System.arraycopy(chunk, length - kept, chunk, 0, kept);
            }
        }
        return sum;
    }

    private static long sum(byte[] bytes, int length) {
        var buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        long sum = 0;
        for (int at = 0; at + ENTRY <= length; at++) {
            if (bytes[at] == 'P' && buffer.getInt(at) == SIGNATURE) {
                sum += buffer.getInt(at + SIZE_AT) & UNSIGNED;
            }
        }
        return sum;
    }
}
