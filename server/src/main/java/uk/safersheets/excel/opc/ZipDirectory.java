package uk.safersheets.excel.opc;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;

/**
 * Reads the list of a zip file's entries in the one way that it can be read. Programs differ in whether they believe the
 * directory at the end or the header of each entry, and in which directory they find; so a file is taken only where
 * there is one directory, every header agrees with it, and every byte belongs to exactly one of them.
 */
final class ZipDirectory {
    private static final int END_MARK = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 1024;
    private static final int LONGEST_NAME = 256;
    private static final int LARGE_END_MARK = 0x06064b50;
    private static final int LARGE_END_LENGTH = 56;
    private static final int LOCATOR_MARK = 0x07064b50;
    private static final int LOCATOR_LENGTH = 20;
    private static final int ENTRY_MARK = 0x02014b50;
    private static final int ENTRY_LENGTH = 46;
    private static final int ENCRYPTED = 0x2041;
    private static final Pattern NAME = Pattern.compile("[ -~&&[^/\\\\:*?\"<>|]]++(?:/[ -~&&[^/\\\\:*?\"<>|]]++)*+/?");
    private static final Pattern STEPS_OUT =
            Pattern.compile("(?:^|/)[. ]+(?:/|$)|%(?:2[ef]|5c|00)", Pattern.CASE_INSENSITIVE);

    private final ZipBytes zip;
    private final int end;
    private int start;
    private int count;

    private ZipDirectory(ZipBytes zip) throws ZipException {
        this.zip = zip;
        this.end = end(zip);
    }

    /**
     * Every entry, in the order in which they lie in the file.
     *
     * @throws ZipException saying what is wrong, in words that go on from "it is damaged:"
     */
    static List<PackedEntry> read(byte[] bytes) throws ZipException {
        var directory = new ZipDirectory(new ZipBytes(bytes));
        directory.locate();
        return directory.entries();
    }

    /** The last mark of an end in the file; what follows it must be its comment and nothing else. */
    private static int end(ZipBytes zip) throws ZipException {
        int first = Math.max(0, zip.length() - END_LENGTH - LONGEST_COMMENT);
        for (int at = zip.length() - END_LENGTH; at >= first; at--) {
            if (zip.hasMark(at, END_MARK)) {
                if (at + END_LENGTH + zip.two(at + 20) != zip.length()) {
                    break;
                }
                return at;
            }
        }
        throw ZipBytes.broken();
    }

    /** Where the directory starts and how many entries it has; it must end where the end starts. */
    private void locate() throws ZipException {
        int size = end;
        if (zip.hasMark(end - LOCATOR_LENGTH, LOCATOR_MARK)) {
            size = zip.widePlace(end - LOCATOR_LENGTH + 8);
            large(size);
        } else {
            count = zip.two(end + 10);
            start = zip.place(end + 16);
            requireAlike(zip.place(end + 12), size - start);
        }
        requireAlike(zip.two(end + 4) | zip.two(end + 6), 0);
        requireAlike(zip.two(end + 8), zip.two(end + 10));
    }

    /** The second end that large files have; its numbers are the ones that count, and the first must not deny them. */
    private void large(int at) throws ZipException {
        boolean isOne = zip.hasMark(at, LARGE_END_MARK) && at + LARGE_END_LENGTH == end - LOCATOR_LENGTH;
        if (!isOne || zip.widePlace(at + 4) != LARGE_END_LENGTH - 12) {
            throw ZipBytes.broken();
        }
        count = zip.widePlace(at + 32);
        start = zip.widePlace(at + 48);
        requireAlike(zip.widePlace(at + 24), count);
        requireAlike(zip.widePlace(at + 40), at - start);
        requireSame(zip.two(end + 10), count, 0xFFFF);
        requireSame(zip.four(end + 12), at - start, ZipBytes.IN_EXTRA);
        requireSame(zip.four(end + 16), start, ZipBytes.IN_EXTRA);
    }

    private List<PackedEntry> entries() throws ZipException {
        var entries = new ArrayList<PackedEntry>();
        int at = start;
        for (int number = 0; number < count; number++) {
            if (!zip.hasMark(at, ENTRY_MARK)) {
                throw ZipBytes.broken();
            }
            zip.require(at, ENTRY_LENGTH);
            entries.add(entry(at));
            at += ENTRY_LENGTH + zip.two(at + 28) + zip.two(at + 30) + zip.two(at + 32);
        }
        boolean isWhole = at == end || zip.hasMark(at, LARGE_END_MARK) && at + LARGE_END_LENGTH + LOCATOR_LENGTH == end;
        if (!isWhole) {
            throw ZipBytes.broken();
        }
        entries.sort(Comparator.comparingInt(PackedEntry::header));
        return new ZipHeaders(zip).agreed(entries, start);
    }

    private PackedEntry entry(int at) throws ZipException {
        String name = name(at + ENTRY_LENGTH, zip.two(at + 28));
        int method = zip.two(at + 10);
        boolean isReadable = method == ZipEntry.STORED || method == ZipEntry.DEFLATED;
        if (!isReadable || (zip.two(at + 8) & ENCRYPTED) != 0 || zip.two(at + 34) != 0) {
            throw ZipHeaders.unreadable(name);
        }
        var numbers = new long[] {zip.four(at + 24), zip.four(at + 20), zip.four(at + 42)};
        int extra = at + ENTRY_LENGTH + zip.two(at + 28);
        int large = zip.largeFile(extra, zip.two(at + 30));
        for (int which = 0; which < numbers.length; which++) {
            if (numbers[which] == ZipBytes.IN_EXTRA) {
                if (large < 0) {
                    throw ZipHeaders.unreadable(name);
                }
                numbers[which] = zip.widePlace(large);
                large += 8;
            }
        }
        return new PackedEntry(
                name,
                zip.two(at + 8),
                method,
                zip.four(at + 12),
                zip.four(at + 16),
                zip.within(numbers[0]),
                zip.within(numbers[2]),
                0,
                zip.within(numbers[1]));
    }

    /** @throws ZipException for one that could lead anywhere but into the workbook */
    private String name(int at, int length) throws ZipException {
        zip.require(at, length);
        String name = new String(zip.bytes(), at, length, StandardCharsets.ISO_8859_1);
        if (length > LONGEST_NAME || !isPlain(name) && !isName(name)) {
            throw new ZipException("it holds a part whose name no workbook has");
        }
        return name;
    }

    private static boolean isName(String name) {
        return NAME.matcher(name).matches() && !STEPS_OUT.matcher(name).find();
    }

    /** Whether it is a name as nearly every part has it, of which nobody need ask more. */
    private static boolean isPlain(String name) {
        boolean isLetter = false;
        for (int at = 0; at < name.length(); at++) {
            char character = name.charAt(at);
            boolean startsStep = at == 0 || name.charAt(at - 1) == '/';
            isLetter = character >= 'a' && character <= 'z' || character >= 'A' && character <= 'Z' || character == '_';
            if (!isLetter && (startsStep || !(character >= '0' && character <= '9' || "./-".indexOf(character) >= 0))) {
                return false;
            }
        }
        return isLetter;
    }

    private static void requireAlike(int one, int other) throws ZipException {
        requireSame(one, other, -1);
    }

    private static void requireSame(long given, long other, long elsewhere) throws ZipException {
        if (given != other && given != elsewhere) {
            throw ZipBytes.broken();
        }
    }
}
