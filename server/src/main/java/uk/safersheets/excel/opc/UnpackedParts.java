package uk.safersheets.excel.opc;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * The small parts of one package, each unpacked in one go and kept for whoever reads it next: a part is looked at before
 * it is read. What does not unpack to what it declares is left to {@link UnpackingStream}, which says at which byte.
 */
final class UnpackedParts {
    /** A larger part is unpacked piece by piece. */
    private static final int LARGEST = 1024 * 1024;

    /** No more is kept at a time, in bytes. */
    private static final int MOST_KEPT = 4 * 1024 * 1024;

    private final byte[] packed;
    private final Map<PackedEntry, byte[]> kept = new IdentityHashMap<>();
    private int keptBytes;

    UnpackedParts(byte[] packed) {
        this.packed = packed;
    }

    /** The bytes of a part, and perhaps some behind {@link PackedEntry#size}; null for one to unpack piece by piece. */
    byte @Nullable [] of(PackedEntry entry) {
        byte[] before = kept.get(entry);
        if (before != null || entry.size() > LARGEST) {
            return before;
        }
        byte[] unpacked = unpacked(entry);
        if (unpacked != null && keptBytes + entry.size() <= MOST_KEPT) {
            kept.put(entry, unpacked);
            keptBytes += entry.size();
        }
        return unpacked;
    }

    boolean has(PackedEntry entry) {
        return kept.containsKey(entry);
    }

    /** With room for one byte more, so that one too many is seen, and the end of what is packed is reached. */
    private byte @Nullable [] unpacked(PackedEntry entry) {
        var inflater = new Inflater(true);
        try {
            byte[] unpacked = new byte[entry.size() + 1];
            inflater.setInput(packed, entry.data(), entry.packed());
            int count = inflater.inflate(unpacked);
            boolean isWhole = count == entry.size() && inflater.finished() && inflater.getBytesRead() == entry.packed();
            return isWhole ? unpacked : null;
        } catch (DataFormatException e) {
            return null;
        } finally {
            inflater.end();
        }
    }
}
