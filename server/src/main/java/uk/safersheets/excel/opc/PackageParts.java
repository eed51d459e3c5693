package uk.safersheets.excel.opc;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipUtil;
import org.jspecify.annotations.Nullable;

/** The parts of a packed workbook by name; each is unpacked only when it is asked for. Holds nothing open. */
public final class PackageParts {
    private static final long SMALL = 1024 * 1024;

    private final byte[] bytes;
    private final @Nullable String fileName;
    private final List<PackedEntry> inOrder;
    private final Map<String, PackedEntry> byName = new HashMap<>();
    private final UnpackedParts unpacked;
    private final PartsSeen seen = new PartsSeen();

    private PackageParts(byte[] bytes, @Nullable String fileName, List<PackedEntry> inOrder) {
        this.bytes = bytes;
        this.fileName = fileName;
        this.inOrder = inOrder;
        this.unpacked = new UnpackedParts(bytes);
    }

    /**
     * Reads the list of parts and what each claims to unpack to.
     *
     * @param bytes kept, and not changed
     * @throws RefusedFileException when it is no readable zip file, could be read in more than one way, or promises more
     *     than the limits allow
     */
    public static PackageParts open(byte[] bytes, @Nullable String fileName, UploadLimits limits) {
        requireFewEntries(bytes, fileName, limits);
        try {
            var parts = new PackageParts(bytes, fileName, ZipDirectory.read(bytes));
            parts.index();
            parts.requireModestSizes(limits);
            return parts;
        } catch (ZipException e) {
            throw RefusalReason.DAMAGED.because(e, fileName, Objects.requireNonNull(e.getMessage(), "message"));
        }
    }

    /** Counts the marks of directory entries: reading the directory itself would already cost memory for each. */
    private static void requireFewEntries(byte[] bytes, @Nullable String fileName, UploadLimits limits) {
        int entries = 0;
        for (int at = 3; at < bytes.length; at += 4) {
            byte one = bytes[at];
            boolean isOfMark = one == 1 || one == 2 || one == 'P' || one == 'K';
            entries += isOfMark && hasMarkOver(bytes, at) ? 1 : 0;
        }
        if (entries > limits.parts()) {
            throw RefusalReason.UNPACKS_TOO_LARGE.of(fileName, String.format(Locale.UK, "%,d files", entries));
        }
    }

    /** Whether the mark of an entry lies over this place: each lies over just one of every fourth. */
    private static boolean hasMarkOver(byte[] bytes, int at) {
        for (int mark = at - 3; mark <= at; mark++) {
            boolean fits = mark + 4 <= bytes.length && bytes[mark] == 'P' && bytes[mark + 1] == 'K';
            if (fits && bytes[mark + 2] == 1 && bytes[mark + 3] == 2) {
                return true;
            }
        }
        return false;
    }

    private void index() {
        for (var entry : inOrder) {
            if (byName.put(key(entry.name()), entry) != null) {
                throw RefusalReason.DAMAGED.of(fileName, "it holds " + entry.name() + " twice");
            }
        }
    }

    private void requireModestSizes(UploadLimits limits) {
        long total = 0;
        for (var entry : inOrder) {
            long size = entry.size();
            boolean swells = size > SMALL && size / limits.ratio() > entry.packed();
            if (swells || size > limits.unpackedBytes() - total) {
                throw RefusalReason.UNPACKS_TOO_LARGE.of(fileName, UploadLimits.megabytes(total + size) + " or more");
            }
            total += size;
        }
    }

    public boolean has(String part) {
        return byName.containsKey(key(part));
    }

    /** How many bytes a part says it unpacks to; 0 for none of that name. */
    public long size(String part) {
        var entry = byName.get(key(part));
        return entry == null ? 0 : entry.size();
    }

    /** Names of the parts in this folder and below, in the order of the file. */
    public List<String> under(String folder) {
        var names = new ArrayList<String>();
        for (var entry : inOrder) {
            if (!entry.isFolder() && key(entry.name()).startsWith(key(folder))) {
                names.add(entry.name());
            }
        }
        return names;
    }

    /**
     * The unpacked bytes of a part.
     *
     * @throws RefusedFileException when the workbook has no such part, or it cannot be unpacked
     */
    public InputStream open(String part) {
        var entry = entry(part);
        byte[] whole = entry.method() == ZipEntry.STORED ? null : unpacked.of(entry);
        var unpacking = whole == null ? unpacking(entry) : new ByteArrayInputStream(whole, 0, entry.size());
        return new PartStream(unpacking, part, entry.size(), entry.checksum());
    }

    /** The same for whoever reads no more than its start. */
    InputStream openStart(String part) {
        var entry = entry(part);
        return unpacked.has(entry)
                ? open(part)
                : new PartStream(unpacking(entry), part, entry.size(), entry.checksum());
    }

    private PackedEntry entry(String part) {
        var entry = byName.get(key(part));
        if (entry == null) {
            throw RefusalReason.DAMAGED.of(fileName, "its part " + part + " is missing");
        }
        return entry;
    }

    private InputStream unpacking(PackedEntry entry) {
        var packed = packed(entry);
        return entry.method() == ZipEntry.STORED ? packed : new UnpackingStream(packed, entry.packed());
    }

    private InputStream packed(PackedEntry entry) {
        return new ByteArrayInputStream(bytes, entry.data(), entry.packed());
    }

    /**
     * The unpacked bytes of a part in UTF-8, whatever encoding it is kept in, for whoever writes into it.
     *
     * @throws RefusedFileException when the workbook has no such part, or it cannot be unpacked
     */
    public InputStream openUtf8(String part) {
        try {
            return Encodings.utf8(open(part));
        } catch (IOException | IllegalArgumentException e) {
            throw unreadable(part, e);
        }
    }

    /** The refusal for a part that is not what it should be. */
    public RefusedFileException unreadable(String part, @Nullable Throwable cause) {
        return RefusalReason.DAMAGED.because(cause, fileName, "its part " + part + " could not be read");
    }

    /**
     * Packs again, in the same order.
     *
     * @param changed new contents by {@link #key(String)}; every other part is taken over as it lies packed in the file
     * @param dropped the key of a part to leave out; empty for none
     */
    public void writeTo(ZipArchiveOutputStream out, Map<String, byte[]> changed, String dropped) throws IOException {
        for (var entry : inOrder) {
            byte[] contents = changed.get(key(entry.name()));
            if (contents != null) {
                pack(out, entry, contents);
            } else if (!key(entry.name()).equals(dropped)) {
                var taken = listed(entry);
                taken.setMethod(entry.method());
                taken.setSize(entry.size());
                taken.setCompressedSize(entry.packed());
                taken.setCrc(entry.checksum());
                out.addRawArchiveEntry(taken, packed(entry));
            }
        }
    }

    private static void pack(ZipArchiveOutputStream out, PackedEntry old, byte[] contents) throws IOException {
        out.putArchiveEntry(listed(old));
        new ByteArrayInputStream(contents).transferTo(out);
        out.closeArchiveEntry();
    }

    private static ZipArchiveEntry listed(PackedEntry entry) {
        var listed = new ZipArchiveEntry(entry.name());
        listed.setTime(ZipUtil.dosToJavaTime(entry.time()));
        return listed;
    }

    /** The form under which a part is looked up: names differ by case and slash from writer to writer. */
    public static String key(String part) {
        String plain = part.replace('\\', '/').toLowerCase(Locale.ROOT);
        return plain.startsWith("/") ? plain.substring(1) : plain;
    }

    PartsSeen seen() {
        return seen;
    }

    public @Nullable String fileName() {
        return fileName;
    }
}
