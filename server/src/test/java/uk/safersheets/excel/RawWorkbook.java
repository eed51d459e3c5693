package uk.safersheets.excel;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A workbook written part by part, to say exactly what some program writes. Starts as a workbook of template {@code t},
 * version 1.
 */
public final class RawWorkbook {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private final Map<String, byte[]> extra = new LinkedHashMap<>();
    private final List<String> sheets = new ArrayList<>();
    private final StringBuilder sheetList = new StringBuilder();
    private final StringBuilder names = new StringBuilder();
    private final StringBuilder links = new StringBuilder();
    private final StringBuilder types = new StringBuilder();
    private String settings = "";
    private String afterNames = "";
    private String contentType = TYPES + "sheet.main+xml";
    private String properties = "<property name=\"safersheets.template\"><vt:lpwstr>t</vt:lpwstr></property>"
            + "<property name=\"safersheets.version\"><vt:lpwstr>1</vt:lpwstr></property>";
    private int tables;

    /** One table for {@link #sheet}; attributes such as {@code totalsRowCount="1"} may follow the range. */
    public static String table(String name, String range, String attributes, String... columns) {
        var xml = new StringBuilder(HEAD + "<table xmlns=\"" + MAIN + "\" id=\"1\" name=\"" + name + "\" displayName=\""
                + name + "\" ref=\"" + range + "\" " + attributes + "><autoFilter ref=\"" + range
                + "\"/><tableColumns count=\"" + columns.length + "\">");
        for (int at = 0; at < columns.length; at++) {
            xml.append("<tableColumn id=\"" + (at + 1) + "\" name=\"" + columns[at] + "\"/>");
        }
        return xml + "</tableColumns></table>";
    }

    /** One row of a sheet with these cells. */
    public static String row(int number, String... cells) {
        return "<row r=\"" + number + "\">" + String.join("", cells) + "</row>";
    }

    /** A cell that holds a text. */
    public static String text(String address, String text) {
        return "<c r=\"" + address + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">" + text + "</t></is></c>";
    }

    /** A sheet with this between {@code worksheet} tags, and these tables. */
    public RawWorkbook sheet(String name, String body, String... tableParts) {
        int number = sheets.size() + 1;
        return part(
                name,
                "xl/worksheets/sheet" + number + ".xml",
                HEAD + "<worksheet xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\">" + body + "</worksheet>",
                tableParts);
    }

    /** A sheet whose whole part is this. */
    public RawWorkbook part(String name, String part, String xml, String... tableParts) {
        sheets.add(name);
        int number = sheets.size();
        sheetList.append("<sheet name=\"" + name + "\" sheetId=\"" + number + "\" r:id=\"rId" + number + "\"/>");
        link("rId" + number, "worksheet", part);
        types.append("<Override PartName=\"/" + part + "\" ContentType=\"" + TYPES + "worksheet+xml\"/>");
        with(part, xml);
        var tableLinks = new StringBuilder();
        for (String table : tableParts) {
            tables++;
            with("xl/tables/table" + tables + ".xml", table);
            types.append("<Override PartName=\"/xl/tables/table" + tables + ".xml\" ContentType=\"" + TYPES
                    + "table+xml\"/>");
            tableLinks.append("<Relationship Id=\"t" + tables + "\" Type=\"" + OFFICE
                    + "/table\" Target=\"../tables/table" + tables + ".xml\"/>");
        }
        if (tableParts.length > 0) {
            with("xl/worksheets/_rels/sheet" + number + ".xml.rels", relationships(tableLinks));
        }
        return this;
    }

    /** Just the cells: {@code <row>…} elements. */
    public RawWorkbook cells(String name, String rows, String... tableParts) {
        return sheet(name, "<sheetData>" + rows + "</sheetData>", tableParts);
    }

    public RawWorkbook name(String name, String refersTo) {
        names.append("<definedName name=\"" + name + "\">" + refersTo + "</definedName>");
        return this;
    }

    public RawWorkbook sheetName(String name, int sheet, String refersTo) {
        names.append(
                "<definedName name=\"" + name + "\" localSheetId=\"" + sheet + "\">" + refersTo + "</definedName>");
        return this;
    }

    public RawWorkbook sharedStrings(String... items) {
        link("sst", "sharedStrings", "xl/sharedStrings.xml");
        types.append("<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"" + TYPES + "sharedStrings+xml\"/>");
        return with(
                "xl/sharedStrings.xml",
                HEAD + "<sst xmlns=\"" + MAIN + "\"><si>" + String.join("</si><si>", items) + "</si></sst>");
    }

    public RawWorkbook styles(String body) {
        link("styles", "styles", "xl/styles.xml");
        types.append("<Override PartName=\"/xl/styles.xml\" ContentType=\"" + TYPES + "styles+xml\"/>");
        return with("xl/styles.xml", HEAD + "<styleSheet xmlns=\"" + MAIN + "\">" + body + "</styleSheet>");
    }

    /** What stands between the start of the workbook part and its sheets. */
    public RawWorkbook settings(String xml) {
        settings = xml;
        return this;
    }

    /** What stands behind the names in the workbook part. */
    public RawWorkbook afterNames(String xml) {
        afterNames = xml;
        return this;
    }

    public RawWorkbook contentType(String type) {
        contentType = type;
        return this;
    }

    RawWorkbook properties(String xml) {
        properties = xml;
        return this;
    }

    /** A relationship of the workbook part; the target is a part's full name. */
    public RawWorkbook link(String id, String type, String part) {
        links.append("<Relationship Id=\"" + id + "\" Type=\"" + OFFICE + "/" + type + "\" Target=\"/" + part + "\"/>");
        return this;
    }

    public RawWorkbook override(String part, String type) {
        types.append("<Override PartName=\"/" + part + "\" ContentType=\"" + type + "\"/>");
        return this;
    }

    public RawWorkbook with(String part, String xml) {
        return with(part, xml.getBytes(StandardCharsets.UTF_8));
    }

    public RawWorkbook with(String part, byte[] contents) {
        extra.put(part, contents);
        return this;
    }

    public static String relationships(CharSequence links) {
        return HEAD + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + links
                + "</Relationships>";
    }

    private Map<String, byte[]> parts() {
        var parts = new LinkedHashMap<String, byte[]>();
        put(
                parts,
                "[Content_Types].xml",
                HEAD
                        + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                        + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + contentType + "\"/>"
                        + "<Override PartName=\"/docProps/custom.xml\" ContentType=\""
                        + "application/vnd.openxmlformats-officedocument.custom-properties+xml\"/>"
                        + types + "</Types>");
        put(
                parts,
                "_rels/.rels",
                relationships("<Relationship Id=\"a\" Type=\"" + OFFICE
                        + "/officeDocument\" Target=\"xl/workbook.xml\"/>"
                        + "<Relationship Id=\"b\" Type=\"" + OFFICE
                        + "/custom-properties\" Target=\"docProps/custom.xml\"/>"));
        put(
                parts,
                "docProps/custom.xml",
                HEAD
                        + "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties\""
                        + " xmlns:vt=\"http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes\">"
                        + properties.replace(
                                "<property name",
                                "<property fmtid=\"{D5CDD505-2E9C-101B-9397-08002B2CF9AE}\" pid=\"2\" name")
                        + "</Properties>");
        put(
                parts,
                "xl/workbook.xml",
                HEAD + "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\">" + settings
                        + "<sheets>" + sheetList + "</sheets>"
                        + (names.isEmpty() ? "" : "<definedNames>" + names + "</definedNames>") + afterNames
                        + "</workbook>");
        put(parts, "xl/_rels/workbook.xml.rels", relationships(links));
        parts.putAll(extra);
        return parts;
    }

    private static void put(Map<String, byte[]> parts, String part, String xml) {
        parts.put(part, xml.getBytes(StandardCharsets.UTF_8));
    }

    public byte[] bytes() {
        return zip(parts());
    }

    public static byte[] zip(Map<String, byte[]> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
