package uk.safersheets.excel.opc;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.TextEncoding;

/** What a file is by its own bytes, whatever its name says. Nothing is unpacked or parsed. */
public final class FileSignature {
    private static final int HEAD = 2048;
    /** Entries of an OLE2 directory lie at multiples of their own size. */
    private static final int OLE_ENTRY = 128;

    private static final String WEB_PAGE = "a web page";
    private static final String SAVED_PAGE = "a saved web page or e-mail";
    private static final String TEXT = "plain text, such as a CSV file";

    private FileSignature() {}

    /**
     * Passes a zip file, as every .xlsx is one.
     *
     * @throws RefusedFileException saying what else it is
     */
    public static void requireZip(byte[] bytes, @Nullable String fileName) {
        if (bytes.length == 0) {
            throw RefusalReason.EMPTY.of(fileName);
        }
        if (!isZip(bytes)) {
            throw refusal(bytes, fileName);
        }
    }

    /**
     * Passes a text, such as a CSV file, in any encoding.
     *
     * @throws RefusedFileException saying what else it is
     */
    public static void requireText(byte[] bytes, String fileName) {
        if (bytes.length == 0) {
            throw RefusalReason.EMPTY.of(fileName);
        }
        var refusal = refusal(bytes, fileName);
        if (!RefusalReason.NOT_A_WORKBOOK.isOf(refusal)) {
            throw refusal;
        }
        String kind = kind(bytes, withoutZeros(head(bytes)));
        if (kind.equals(WEB_PAGE) || kind.equals(SAVED_PAGE)) {
            throw RefusalReason.WEB_PAGE.of(fileName);
        }
        if (!kind.equals(TEXT) && (isNotText(bytes) || starts(bytes, '%', 'P', 'D', 'F'))) {
            throw RefusalReason.NOT_AN_EXPORT.of(fileName, kind);
        }
    }

    /** Whether it is packed as .xlsx and .docx are. */
    public static boolean isZip(byte[] bytes) {
        return starts(bytes, 'P', 'K', 3, 4) || starts(bytes, 'P', 'K', 5, 6);
    }

    /**
     * Passes a text that a person wrote, in any encoding.
     *
     * @throws RefusedFileException saying what else it is
     */
    public static void requireProse(byte[] bytes, String fileName) {
        if (bytes.length == 0) {
            throw RefusalReason.EMPTY.of(fileName);
        }
        if (starts(bytes, 0xD0, 0xCF, 0x11, 0xE0) && holdsOleEntry(bytes, "EncryptedPackage")) {
            throw RefusalReason.PASSWORD_PROTECTED.of(fileName);
        }
        String head = TextEncoding.text(Arrays.copyOf(bytes, Math.min(bytes.length, HEAD)))
                .replace("\f", "")
                .toLowerCase(Locale.ROOT);
        String kind = kind(bytes, head);
        if (starts(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            kind = holdsOleEntry(bytes, "WordDocument") ? "a Word document from before 2007 (.doc)" : kind;
        } else if (head.startsWith("{\\rtf")) {
            kind = "a rich text document (.rtf)";
        } else if (kind.equals(TEXT) || kind.equals(WEB_PAGE) && !head.strip().startsWith("<")) {
            return;
        }
        throw RefusalReason.NOT_A_REPORT.of(fileName, kind);
    }

    /** What no text starts with. */
    private static boolean isNotText(byte[] bytes) {
        return starts(bytes, 0xD0, 0xCF, 0x11, 0xE0)
                || starts(bytes, 0x89, 'P', 'N', 'G')
                || starts(bytes, 0xFF, 0xD8, 0xFF)
                || starts(bytes, 'G', 'I', 'F', '8')
                || starts(bytes, 0x1F, 0x8B);
    }

    private static RefusedFileException refusal(byte[] bytes, @Nullable String fileName) {
        if (starts(bytes, 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1)) {
            return oleRefusal(bytes, fileName);
        }
        if (starts(bytes, 9, 0) || starts(bytes, 9, 2) || starts(bytes, 9, 4) || starts(bytes, 9, 8)) {
            return RefusalReason.OLD_EXCEL_FILE.of(fileName, "an old Excel workbook (.xls)");
        }
        String head = head(bytes);
        if (withoutZeros(head).contains("urn:schemas-microsoft-com:office:spreadsheet")) {
            return RefusalReason.OLD_EXCEL_FILE.of(fileName, "an XML spreadsheet");
        }
        return RefusalReason.NOT_A_WORKBOOK.of(fileName, kind(bytes, head));
    }

    private static String head(byte[] bytes) {
        return new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    }

    /** In UTF-16 every second byte of an English text is zero. */
    private static String withoutZeros(String head) {
        return head.replace("\0", "");
    }

    private static RefusedFileException oleRefusal(byte[] bytes, @Nullable String fileName) {
        if (holdsOleEntry(bytes, "EncryptedPackage")) {
            return RefusalReason.PASSWORD_PROTECTED.of(fileName);
        }
        if (holdsOleEntry(bytes, "Workbook") || holdsOleEntry(bytes, "Book")) {
            return RefusalReason.OLD_EXCEL_FILE.of(fileName, "an old Excel workbook (.xls)");
        }
        return RefusalReason.NOT_A_WORKBOOK.of(
                fileName, holdsOleEntry(bytes, "WordDocument") ? "a Word document" : "a file of another program");
    }

    private static boolean holdsOleEntry(byte[] bytes, String name) {
        byte[] wanted = (name + '\0').getBytes(StandardCharsets.UTF_16LE);
        for (int at = 0; at + OLE_ENTRY <= bytes.length; at += OLE_ENTRY) {
            if (matches(bytes, at, wanted) && bytes[at + 64] == wanted.length) {
                return true;
            }
        }
        return false;
    }

    private static String kind(byte[] bytes, String head) {
        if (starts(bytes, '%', 'P', 'D', 'F')) {
            return "a PDF document";
        }
        if (starts(bytes, 0x89, 'P', 'N', 'G')
                || starts(bytes, 0xFF, 0xD8, 0xFF)
                || starts(bytes, 'G', 'I', 'F', '8')) {
            return "a picture";
        }
        if (head.contains("<html") || head.contains("<!doctype html") || head.contains("<table")) {
            return WEB_PAGE;
        }
        if (head.contains("mime-version:")) {
            return SAVED_PAGE;
        }
        return isText(bytes, head) ? TEXT : "a file of another program";
    }

    private static boolean isText(byte[] bytes, String head) {
        return starts(bytes, 0xFF, 0xFE)
                || starts(bytes, 0xFE, 0xFF)
                || head.chars().allMatch(FileSignature::isTextual);
    }

    private static boolean isTextual(int character) {
        return character >= ' ' || character == '\t' || character == '\n' || character == '\r';
    }

    private static boolean starts(byte[] bytes, int... wanted) {
        for (int at = 0; at < wanted.length; at++) {
            if (at >= bytes.length || (bytes[at] & 0xFF) != wanted[at]) {
                return false;
            }
        }
        return true;
    }

    private static boolean matches(byte[] bytes, int from, byte[] wanted) {
        for (int at = 0; at < wanted.length; at++) {
            if (bytes[from + at] != wanted[at]) {
                return false;
            }
        }
        return true;
    }
}
