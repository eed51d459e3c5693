package uk.safersheets.excel;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** A file that is an Excel workbook, as far as that can be told without reading a sheet. */
record WorkbookFile(Parts parts, WorkbookOutline outline, UploadLimits limits) {
    static final String CONTENT_TYPES = "[Content_Types].xml";

    /**
     * @param fileName for messages; null or blank where it is not known
     * @throws RefusedFile for anything but a whole, unlocked .xlsx within the limits
     */
    static WorkbookFile open(byte[] bytes, String fileName, UploadLimits limits) {
        limits.requireSize(bytes.length, fileName);
        Signature.requireZip(bytes, fileName);
        var parts = Parts.open(bytes, fileName, limits);
        if (!parts.has(CONTENT_TYPES)) {
            throw otherZip(parts, fileName);
        }
        String main = Relationship.first(Relationship.of(parts, ""), "officeDocument")
                .map(Relationship::target)
                .orElseThrow(() -> Refusal.NOT_A_WORKBOOK.of(fileName, "a file of another program"));
        requireWorkbook(contentType(parts, main), fileName);
        var outline = WorkbookOutline.read(parts, main);
        if (outline.single("vbaProject").isPresent()) {
            throw Refusal.MACRO_WORKBOOK.of(fileName);
        }
        return new WorkbookFile(parts, outline, limits);
    }

    private static RefusedFile otherZip(Parts parts, String fileName) {
        if (parts.has("content.xml") && parts.has("mimetype")) {
            return Refusal.OPEN_DOCUMENT.of(fileName);
        }
        return Refusal.NOT_A_WORKBOOK.of(
                fileName, parts.under("Index/").isEmpty() ? "a zip archive" : "an Apple Numbers spreadsheet");
    }

    private static String contentType(Parts parts, String part) {
        Map<String, String> types = new HashMap<>();
        XmlPart.visit(parts, CONTENT_TYPES, xml -> {
            String type = xml.attribute("ContentType", "");
            if (xml.name().equals("Override")) {
                types.put(Parts.key(xml.attribute("PartName", "")), type);
            } else if (xml.name().equals("Default")) {
                types.put("." + xml.attribute("Extension", "").toLowerCase(Locale.ROOT), type);
            }
        });
        String key = Parts.key(part);
        return types.getOrDefault(key, types.getOrDefault(key.substring(Math.max(0, key.lastIndexOf('.'))), ""));
    }

    private static void requireWorkbook(String contentType, String fileName) {
        String type = contentType.toLowerCase(Locale.ROOT);
        if (type.contains("wordprocessingml") || type.contains("ms-word")) {
            throw Refusal.NOT_A_WORKBOOK.of(fileName, "a Word document");
        }
        if (type.contains("presentationml") || type.contains("ms-powerpoint")) {
            throw Refusal.NOT_A_WORKBOOK.of(fileName, "a PowerPoint presentation");
        }
        if (type.contains("sheet.binary")) {
            throw Refusal.BINARY_WORKBOOK.of(fileName);
        }
        if (type.contains("macroenabled")) {
            throw Refusal.MACRO_WORKBOOK.of(fileName);
        }
        if (type.contains("spreadsheetml.template")) {
            throw Refusal.EXCEL_TEMPLATE.of(fileName);
        }
        if (!type.contains("spreadsheetml.sheet.main")) {
            throw Refusal.NOT_A_WORKBOOK.of(fileName, "a file of another program");
        }
    }
}
