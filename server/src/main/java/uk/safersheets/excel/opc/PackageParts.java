package uk.safersheets.excel.opc;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

/** The parts of a packed workbook by name; each is unpacked only when it is asked for. Holds nothing open. */
public final class PackageParts {
    private static final long SMALL = 1024 * 1024;

    private final ZipFile zip;
    private final @Nullable String fileName;
    private final List<ZipArchiveEntry> inOrder;
    private final Map<String, ZipArchiveEntry> byName = new TreeMap<>();

    private PackageParts(ZipFile zip, @Nullable String fileName) {
        this.zip = zip;
        this.fileName = fileName;
        this.inOrder = Collections.list(zip.getEntriesInPhysicalOrder());
    }

    /**
     * Reads the list of parts and what each claims to unpack to.
     *
     * @throws RefusedFileException when it is no readable zip file, or promises more than the limits allow
     */
    public static PackageParts open(byte[] bytes, @Nullable String fileName, UploadLimits limits) {
        requireFewEntries(bytes, fileName, limits);
        try {
            var zip = ZipFile.builder()
                    .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                    .setIgnoreLocalFileHeader(true)
                    .get();
            var parts = new PackageParts(zip, fileName);
            parts.index();
            parts.requireModestSizes(limits);
            return parts;
        } catch (IOException | IllegalArgumentException e) {
            throw RefusalReason.DAMAGED.because(e, fileName, "it ends too early or is not packed as a workbook is");
        }
    }

    /** Counts the marks of directory entries: reading the directory itself would already cost memory for each. */
    private static void requireFewEntries(byte[] bytes, @Nullable String fileName, UploadLimits limits) {
        int entries = 0;
        for (int at = 0; at + 4 <= bytes.length; at++) {
            if (bytes[at] == 'P' && bytes[at + 1] == 'K' && bytes[at + 2] == 1 && bytes[at + 3] == 2) {
                entries++;
            }
        }
        if (entries > limits.parts()) {
            throw RefusalReason.UNPACKS_TOO_LARGE.of(fileName, String.format(Locale.UK, "%,d files", entries));
        }
    }

    private void index() {
        for (var entry : inOrder) {
            if (byName.put(key(entry.getName()), entry) != null) {
                throw RefusalReason.DAMAGED.of(fileName, "it holds " + entry.getName() + " twice");
            }
        }
    }

    private void requireModestSizes(UploadLimits limits) {
        long total = 0;
        for (var entry : inOrder) {
            long size = entry.getSize();
            boolean swells = size > SMALL && size / limits.ratio() > entry.getCompressedSize();
            if (swells || size < 0 || size > limits.unpackedBytes() - total) {
                throw RefusalReason.UNPACKS_TOO_LARGE.of(fileName, UploadLimits.megabytes(total + size) + " or more");
            }
            total += size;
        }
    }

    public boolean has(String part) {
        return byName.containsKey(key(part));
    }

    /** Names of the parts in this folder and below, in the order of the file. */
    public List<String> under(String folder) {
        var names = new ArrayList<String>();
        for (var entry : inOrder) {
            if (key(entry.getName()).startsWith(key(folder))) {
                names.add(entry.getName().replace('\\', '/'));
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
        var entry = byName.get(key(part));
        if (entry == null) {
            throw RefusalReason.DAMAGED.of(fileName, "its part " + part + " is missing");
        }
        if (entry.getMethod() != ZipArchiveEntry.DEFLATED && entry.getMethod() != ZipArchiveEntry.STORED
                || entry.getGeneralPurposeBit().usesEncryption()) {
            throw unreadable(part, null);
        }
        try {
            return new PartStream(zip.getInputStream(entry), part, entry.getSize(), entry.getCrc());
        } catch (IOException e) {
            throw unreadable(part, e);
        }
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
            byte[] contents = changed.get(key(entry.getName()));
            if (contents != null) {
                pack(out, entry, contents);
            } else if (!key(entry.getName()).equals(dropped)) {
                out.addRawArchiveEntry(entry, zip.getRawInputStream(entry));
            }
        }
    }

    private static void pack(ZipArchiveOutputStream out, ZipArchiveEntry old, byte[] contents) throws IOException {
        var entry = new ZipArchiveEntry(old.getName());
        entry.setTime(old.getTime());
        out.putArchiveEntry(entry);
        new ByteArrayInputStream(contents).transferTo(out);
        out.closeArchiveEntry();
    }

    /** The form under which a part is looked up: names differ by case and slash from writer to writer. */
    public static String key(String part) {
        String plain = part.replace('\\', '/').toLowerCase(Locale.ROOT);
        return plain.startsWith("/") ? plain.substring(1) : plain;
    }

    public @Nullable String fileName() {
        return fileName;
    }
}
