package uk.safersheets.excel.opc;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Every reason to refuse a file, with its words. The first {@code %s} is the file. */
public enum RefusalReason {
    EMPTY("empty-file", "%s is empty.", "Save the workbook again in Excel, then choose it again."),
    NOT_A_WORKBOOK("not-a-workbook", "%s is %s, not an Excel workbook.", "Choose the workbook that you filled in."),
    OLD_EXCEL_FILE("old-excel-file", "%s is %s, from before 2007.", Words.SAVE_AS_XLSX),
    BINARY_WORKBOOK("binary-workbook", "%s is a binary workbook (.xlsb).", Words.SAVE_AS_XLSX),
    MACRO_WORKBOOK(
            "macro-workbook",
            "%s is a macro workbook, which can carry programs. We never open those.",
            Words.SAVE_AS_XLSX),
    EMBEDDED_OBJECT(
            "embedded-object",
            "%s holds an embedded object, which can carry a program. We never open those.",
            "Delete the object from its sheet in Excel, or put a picture in its place, save, and choose the workbook again."),
    STARTS_PROGRAMS(
            "starts-programs",
            "%s has a link that makes Excel start another program. We never open those.",
            "Choose Data, Edit Links, break the link, save, and choose the workbook again."),
    EXCEL_TEMPLATE("excel-template", "%s is an Excel template (.xltx), not a workbook.", Words.SAVE_AS_XLSX),
    OPEN_DOCUMENT(
            "open-document",
            "%s is an OpenDocument spreadsheet (.ods).",
            "Open it in LibreOffice, choose File, Save As, pick \"Excel 2007-365 (.xlsx)\", and choose the new file."),
    PASSWORD_PROTECTED(
            "password-protected",
            "%s is locked with a password or an encrypting sensitivity label, so we could not read it.",
            "Open it in Excel, choose File, Info, Protect Workbook, Encrypt with Password, clear the password"
                    + " (or pick a label that does not encrypt), and save."),
    TOO_LARGE(
            "too-large",
            "%s is %s. The limit is %s.",
            "Remove pictures and sheets that are not part of the template, save it, and choose it again."),
    UNPACKS_TOO_LARGE(
            "unpacks-too-large",
            "%s unpacks to far more than a filled-in template holds (%s), so we did not open it.",
            "Copy your entries into a fresh template and choose that."),
    TOO_MANY_CELLS(
            "too-many-cells",
            "%s has more than %s filled cells on the sheets of its tables.",
            "Move what is not part of the template to another workbook, save, and choose it again."),
    LONG_TEXT(
            "long-text",
            "%s has a text of more than 32,767 characters in %s, the most that Excel keeps in a cell.",
            "Shorten that text, save, and choose the workbook again."),
    DAMAGED(
            "damaged-workbook",
            "%s is damaged or incomplete: %s.",
            "Open it in Excel, let Excel repair it, save it under a new name, and choose that."),
    WEB_PAGE(
            "web-page",
            "%s is a web page, whatever its name ends in.",
            "Open it in Excel, answer Yes when Excel asks about its format, choose File, Save As, pick"
                    + " \"Excel Workbook (.xlsx)\", and choose the new file."),
    NOT_AN_EXPORT("not-an-export", "%s is %s.", "Export the ledger as .csv or .xlsx, and choose that."),
    NOT_A_REPORT(
            "not-a-report",
            "%s is %s, which we do not read as a report.",
            "Open it in Word, choose File, Save As, pick \"Word Document (.docx)\", and choose the new file; or paste its"
                    + " text."),
    MACRO_DOCUMENT(
            "macro-document",
            "%s is a Word document with macros, which can carry programs. We never open those.",
            "Open it in Word, choose File, Save As, pick \"Word Document (.docx)\", and choose the new file."),
    WITHOUT_HEADINGS(
            "headings-switched-off",
            "%s has no headings in the table %s, so we could not write rows into it.",
            "Select a cell of the table, tick Header Row under Table Design, save, and choose the workbook again."),
    LOST_TABLE(
            "lost-table",
            "%s has no Excel table %s any more, so we could not write rows into it.",
            "Download the template, copy your entries into it, and choose that."),
    NOT_A_TEMPLATE(
            "not-a-template",
            "%s is an Excel workbook, but it was not made from one of our templates, or has lost the mark that says so.",
            "Download the template, copy your entries into it, and choose that.");

    private final String slug;
    private final String message;
    private final String fix;

    RefusalReason(String slug, String message, String fix) {
        this.slug = slug;
        this.message = message;
        this.fix = fix;
    }

    /** Whether this is the kind of one of them. */
    public static boolean isOne(String slug) {
        return Arrays.stream(values()).anyMatch(reason -> reason.slug.equals(slug));
    }

    /**
     * @param fileName as its sender knows it; null or blank where that is not known
     * @param details what the reason's words leave open, in their order
     */
    public RefusedFileException of(@Nullable String fileName, Object... details) {
        return because(null, fileName, details);
    }

    boolean isOf(RefusedFileException refused) {
        return refused.slug().equals(slug);
    }

    public RefusedFileException because(@Nullable Throwable cause, @Nullable String fileName, Object... details) {
        var words = new Object[details.length + 1];
        words[0] = fileName == null || fileName.isBlank() ? "The file you chose" : '"' + fileName + '"';
        System.arraycopy(details, 0, words, 1, details.length);
        return new RefusedFileException(slug, String.format(message, words), fix, cause);
    }

    private static final class Words {
        static final String SAVE_AS_XLSX =
                "Open it in Excel, choose File, Save As, pick \"Excel Workbook (.xlsx)\", and choose the new file.";
    }
}
