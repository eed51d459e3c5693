package uk.safersheets.store.db;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Findings repeat themselves: compressed they take about a tenth. */
public final class Gzip {
    private Gzip() {}

    public static byte[] pack(byte[] plain) {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /** @throws DamagedException when it is not what was packed */
    public static byte[] unpack(byte[] packed) throws DamagedException {
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return gzip.readAllBytes();
        } catch (IOException e) {
            var damaged = new DamagedException("what is stored is not whole");
            damaged.initCause(e);
            throw damaged;
        }
    }
}
