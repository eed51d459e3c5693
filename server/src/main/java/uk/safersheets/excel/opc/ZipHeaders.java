package uk.safersheets.excel.opc;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;

/** Holds the header of each entry against the directory, and each entry against its neighbours. */
final class ZipHeaders {
    private static final int HEADER_MARK = 0x04034b50;
    private static final int HEADER_LENGTH = 30;
    private static final int DESCRIPTOR_MARK = 0x08074b50;
    private static final int SIZES_FOLLOW = 8;
    /** What both must say alike: encryption, where the sizes are, patches, the names' encoding, hidden headers. */
    private static final int FLAGS = 0x2869;

    private final ZipBytes zip;

    ZipHeaders(ZipBytes zip) {
        this.zip = zip;
    }

    /**
     * The entries with where their data starts, one directly after the other from the start of the file to the directory.
     *
     * @param listed as the directory has them, by where they start
     */
    List<PackedEntry> agreed(List<PackedEntry> listed, int directory) throws ZipException {
        var agreed = new ArrayList<PackedEntry>(listed.size());
        int at = 0;
        for (var entry : listed) {
            if (entry.header() != at) {
                throw ZipBytes.broken();
            }
            var found = agreed(entry, directory);
            agreed.add(found);
            at = end(found);
        }
        if (at != directory) {
            throw ZipBytes.broken();
        }
        return agreed;
    }

    private PackedEntry agreed(PackedEntry entry, int directory) throws ZipException {
        int at = entry.header();
        zip.require(at, HEADER_LENGTH);
        if (!zip.hasMark(at, HEADER_MARK)) {
            throw ZipBytes.broken();
        }
        int name = zip.two(at + 26);
        int extra = zip.two(at + 28);
        int data = at + HEADER_LENGTH + name + extra;
        zip.require(at + HEADER_LENGTH, name + extra);
        boolean alike = (zip.two(at + 6) & FLAGS) == (entry.flags() & FLAGS)
                && zip.two(at + 8) == entry.method()
                && zip.four(at + 10) == entry.time()
                && isNamed(entry, at + HEADER_LENGTH, name);
        if (!alike || !hasSizes(entry, zip.largeFile(at + HEADER_LENGTH + name, extra))) {
            throw unreadable(entry.name());
        }
        boolean isStored = entry.method() == ZipEntry.STORED;
        if (isStored && entry.packed() != entry.size() || entry.isFolder() && entry.size() != 0) {
            throw unreadable(entry.name());
        }
        if (entry.packed() > directory - data) {
            throw ZipBytes.broken();
        }
        return entry.at(data);
    }

    private boolean isNamed(PackedEntry entry, int at, int length) {
        byte[] name = entry.name().getBytes(StandardCharsets.ISO_8859_1);
        return Arrays.equals(zip.bytes(), at, at + length, name, 0, name.length);
    }

    /** The checksum and both sizes, which may be left out of the header where they follow the data. */
    private boolean hasSizes(PackedEntry entry, int large) throws ZipException {
        int at = entry.header();
        boolean follow = (entry.flags() & SIZES_FOLLOW) != 0;
        long size = large >= 0 && zip.four(at + 22) == ZipBytes.IN_EXTRA ? zip.widePlace(large) : zip.four(at + 22);
        long packed =
                large >= 0 && zip.four(at + 18) == ZipBytes.IN_EXTRA ? zip.widePlace(large + 8) : zip.four(at + 18);
        boolean leftOut = follow && zip.four(at + 14) == 0 && size == 0 && packed == 0;
        return leftOut || zip.four(at + 14) == entry.checksum() && size == entry.size() && packed == entry.packed();
    }

    /** Where the entry ends, with what follows its data. */
    private int end(PackedEntry entry) throws ZipException {
        int at = entry.dataEnd();
        if ((entry.flags() & SIZES_FOLLOW) == 0) {
            return at;
        }
        int numbers = zip.hasMark(at, DESCRIPTOR_MARK) ? at + 4 : at;
        if (zip.four(numbers) != entry.checksum()) {
            throw unreadable(entry.name());
        }
        if (zip.four(numbers + 4) == entry.packed() && zip.four(numbers + 8) == entry.size()) {
            return numbers + 12;
        }
        if (zip.widePlace(numbers + 4) == entry.packed() && zip.widePlace(numbers + 12) == entry.size()) {
            return numbers + 20;
        }
        throw unreadable(entry.name());
    }

    static ZipException unreadable(String name) {
        return new ZipException("its part " + name + " could not be read");
    }
}
