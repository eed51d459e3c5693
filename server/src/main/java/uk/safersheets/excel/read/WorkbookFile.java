package uk.safersheets.excel.read;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.safersheets.excel.opc.ContentTypes;
import uk.safersheets.excel.opc.FileSignature;
import uk.safersheets.excel.opc.PackageParts;
import uk.safersheets.excel.opc.PackageScreen;
import uk.safersheets.excel.opc.RefusalReason;
import uk.safersheets.excel.opc.RefusedFileException;
import uk.safersheets.excel.opc.Relationship;
import uk.safersheets.excel.opc.UploadLimits;

/**
 * A file that is an Excel workbook, as far as that can be told without reading a sheet.
 *
 * @param outside what it reads from elsewhere: addresses, and data connections
 */
public record WorkbookFile(PackageParts parts, WorkbookOutline outline, UploadLimits limits, List<String> outside) {
    public static final String CONTENT_TYPES = ContentTypes.PART;

    /**
     * @param fileName for messages; null or blank where it is not known
     * @throws RefusedFileException for anything but a whole, unlocked .xlsx within the limits
     */
    public static WorkbookFile open(byte[] bytes, @Nullable String fileName, UploadLimits limits) {
        limits.requireSize(bytes.length, fileName);
        FileSignature.requireZip(bytes, fileName);
        var parts = PackageParts.open(bytes, fileName, limits);
        if (!parts.has(CONTENT_TYPES)) {
            throw otherZip(parts, fileName);
        }
        String main = Relationship.first(Relationship.of(parts, ""), "officeDocument")
                .map(Relationship::target)
                .orElseThrow(() -> RefusalReason.NOT_A_WORKBOOK.of(fileName, "a file of another program"));
        var types = ContentTypes.of(parts);
        requireWorkbook(types.of(main), fileName);
        var outline = WorkbookOutline.read(parts, main);
        if (outline.single("vbaProject").isPresent()) {
            throw RefusalReason.MACRO_WORKBOOK.of(fileName);
        }
        return new WorkbookFile(parts, outline, limits, PackageScreen.look(parts, types));
    }

    private static RefusedFileException otherZip(PackageParts parts, @Nullable String fileName) {
        if (parts.has("content.xml") && parts.has("mimetype")) {
            return RefusalReason.OPEN_DOCUMENT.of(fileName);
        }
        return RefusalReason.NOT_A_WORKBOOK.of(
                fileName, parts.under("Index/").isEmpty() ? "a zip archive" : "an Apple Numbers spreadsheet");
    }

    private static void requireWorkbook(String type, @Nullable String fileName) {
        if (type.contains("wordprocessingml") || type.contains("ms-word")) {
            throw RefusalReason.NOT_A_WORKBOOK.of(fileName, "a Word document");
        }
        if (type.contains("presentationml") || type.contains("ms-powerpoint")) {
            throw RefusalReason.NOT_A_WORKBOOK.of(fileName, "a PowerPoint presentation");
        }
        if (type.contains("sheet.binary")) {
            throw RefusalReason.BINARY_WORKBOOK.of(fileName);
        }
        if (type.contains("macroenabled")) {
            throw RefusalReason.MACRO_WORKBOOK.of(fileName);
        }
        if (type.contains("spreadsheetml.template")) {
            throw RefusalReason.EXCEL_TEMPLATE.of(fileName);
        }
        if (!type.contains("spreadsheetml.sheet.main")) {
            throw RefusalReason.NOT_A_WORKBOOK.of(fileName, "a file of another program");
        }
    }
}
