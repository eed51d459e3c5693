package uk.safersheets.excel.opc;

import java.util.zip.ZipException;

/** A zip file's bytes, read as its numbers are written: the low byte first, nothing beyond the end. */
record ZipBytes(byte[] bytes) {
    /** What a field of four bytes holds when its number stands in the extra field for large files. */
    static final long IN_EXTRA = 0xFFFFFFFFL;

    private static final int LARGE_FILE = 1;
    private static final int EXTRA_HEAD = 4;

    int length() {
        return bytes.length;
    }

    int two(int at) throws ZipException {
        require(at, 2);
        return bytes[at] & 0xFF | (bytes[at + 1] & 0xFF) << 8;
    }

    long four(int at) throws ZipException {
        return two(at) | (long) two(at + 2) << 16;
    }

    /** A number that must be one of this file's own places or sizes. */
    int place(int at) throws ZipException {
        return within(four(at));
    }

    /** The same of eight bytes. */
    int widePlace(int at) throws ZipException {
        if (four(at + 4) != 0) {
            throw broken();
        }
        return within(four(at));
    }

    int within(long place) throws ZipException {
        if (place > Integer.MAX_VALUE - 1) {
            throw broken();
        }
        return (int) place;
    }

    boolean hasMark(int at, int mark) throws ZipException {
        return at >= 0 && at + 4 <= bytes.length && four(at) == mark;
    }

    void require(int at, int count) throws ZipException {
        if (at < 0 || count > bytes.length - at) {
            throw broken();
        }
    }

    /**
     * Where the numbers of the extra field for large files start; negative where there is none.
     *
     * @throws ZipException when the extra fields do not end where they should
     */
    int largeFile(int extra, int length) throws ZipException {
        int found = -1;
        int at = extra;
        while (at + EXTRA_HEAD <= extra + length) {
            int next = at + EXTRA_HEAD + two(at + 2);
            if (next > extra + length || two(at) == LARGE_FILE && found >= 0) {
                throw broken();
            }
            found = two(at) == LARGE_FILE ? at + EXTRA_HEAD : found;
            at = next;
        }
        return found;
    }

    static ZipException broken() {
        return new ZipException("it ends too early or is not packed as a workbook is");
    }
}
