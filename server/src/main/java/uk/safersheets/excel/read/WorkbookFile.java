package uk.safersheets.excel.read;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.safersheets.excel.opc.FileSignature;
import uk.safersheets.excel.opc.PackageParts;
import uk.safersheets.excel.opc.RefusalReason;
import uk.safersheets.excel.opc.RefusedFileException;
import uk.safersheets.excel.opc.Relationship;
import uk.safersheets.excel.opc.UploadLimits;
import uk.safersheets.excel.opc.XmlPart;

/** A file that is an Excel workbook, as far as that can be told without reading a sheet. */
public record WorkbookFile(PackageParts parts, WorkbookOutline outline, UploadLimits limits) {
    public static final String CONTENT_TYPES = "[Content_Types].xml";

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
        requireWorkbook(contentType(parts, main), fileName);
        var outline = WorkbookOutline.read(parts, main);
        if (outline.single("vbaProject").isPresent()) {
            throw RefusalReason.MACRO_WORKBOOK.of(fileName);
        }
        return new WorkbookFile(parts, outline, limits);
    }

    private static RefusedFileException otherZip(PackageParts parts, @Nullable String fileName) {
        if (parts.has("content.xml") && parts.has("mimetype")) {
            return RefusalReason.OPEN_DOCUMENT.of(fileName);
        }
        return RefusalReason.NOT_A_WORKBOOK.of(
                fileName, parts.under("Index/").isEmpty() ? "a zip archive" : "an Apple Numbers spreadsheet");
    }

    private static String contentType(PackageParts parts, String part) {
        Map<String, String> types = new HashMap<>();
        XmlPart.visit(parts, CONTENT_TYPES, xml -> {
            String type = xml.attribute("ContentType", "");
            if (xml.name().equals("Override")) {
                types.put(PackageParts.key(xml.attribute("PartName", "")), type);
            } else if (xml.name().equals("Default")) {
                types.put("." + xml.attribute("Extension", "").toLowerCase(Locale.ROOT), type);
            }
        });
        String key = PackageParts.key(part);
        return types.getOrDefault(key, types.getOrDefault(key.substring(Math.max(0, key.lastIndexOf('.'))), ""));
    }

    private static void requireWorkbook(String contentType, @Nullable String fileName) {
        String type = contentType.toLowerCase(Locale.ROOT);
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
