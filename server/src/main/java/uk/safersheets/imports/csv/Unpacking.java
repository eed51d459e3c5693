package uk.safersheets.imports.csv;

import uk.safersheets.cell.Plural;
import uk.safersheets.imports.BadImportException;

/** What came out of an archive so far, held against what it may. */
final class Unpacking {
    private static final long SMALL = 1 << 20;

    private final String archive;
    private final long size;
    private final ArchiveLimits limits;
    private String file = "";
    private long packed;
    private long before;
    private long current;

    Unpacking(String archive, long size, ArchiveLimits limits) {
        this.archive = archive;
        this.size = size;
        this.limits = limits;
    }

    /** The next file begins, of so many packed bytes. */
    void begin(String place, long packedBytes) {
        before += current;
        current = 0;
        file = place;
        packed = packedBytes;
    }

    /**
     * So many bytes of the present file are out.
     *
     * @throws BadImportException when that is more than any honest file holds
     */
    void unpacked(long bytes) {
        current = bytes;
        if (bytes > SMALL && bytes > packed * limits.ratio()) {
            throw new BadImportException(
                    file + " cannot be read: it unpacks to more than " + Plural.number(limits.ratio())
                            + " times its size. Unpack it yourself and choose the files in it.");
        }
        long all = before + bytes;
        if (all > limits.bytes() || all > SMALL && all > size * limits.ratio()) {
            throw new BadImportException(archive + " cannot be read: it unpacks to more than we take. "
                    + "Unpack it yourself and choose fewer of the files in it.");
        }
    }
}
