package uk.safersheets.excel.ods;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An OpenDocument spreadsheet as LibreOffice writes it, from the XML of its tables. */
public final class Ods {
    public static final String SPREADSHEET = "application/vnd.oasis.opendocument.spreadsheet";

    static final String MANIFEST = "META-INF/manifest.xml";

    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
            xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" \
            xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" \
            xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" \
            xmlns:xlink="http://www.w3.org/1999/xlink" \
            xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0">\
            <office:scripts/><office:body><office:spreadsheet>""";
    private static final String FOOT = "</office:spreadsheet></office:body></office:document-content>";

    private final StringBuilder tables = new StringBuilder();
    private final Map<String, String> others = new LinkedHashMap<>(Map.of(MANIFEST, "<manifest/>"));
    private String type = SPREADSHEET;

    public Ods table(String name, String rows) {
        tables.append("<table:table table:name=\"").append(name).append("\"><table:table-column/>");
        tables.append(rows).append("</table:table>");
        return this;
    }

    /** A table of texts and whole numbers, the way a published table is. */
    public Ods rows(String name, List<List<String>> rows) {
        var xml = new StringBuilder();
        rows.forEach(row -> {
            xml.append("<table:table-row>");
            row.forEach(value -> xml.append(value.matches("-?\\d+") ? number(value) : text(value)));
            xml.append("<table:table-cell table:number-columns-repeated=\"16375\"/></table:table-row>");
        });
        xml.append("<table:table-row table:number-rows-repeated=\"1040000\">"
                + "<table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>");
        return table(name, xml.toString());
    }

    public Ods type(String mimeType) {
        type = mimeType;
        return this;
    }

    public Ods with(String part, String contents) {
        others.put(part, contents);
        return this;
    }

    static String text(String value) {
        String shown = value.replace("&", "&amp;").replace("<", "&lt;");
        return value.isEmpty()
                ? "<table:table-cell/>"
                : "<table:table-cell office:value-type=\"string\" calcext:value-type=\"string\"><text:p>" + shown
                        + "</text:p></table:table-cell>";
    }

    static String number(String value) {
        return "<table:table-cell office:value-type=\"float\" office:value=\"" + value
                + "\" calcext:value-type=\"float\"><text:p>" + value + "</text:p></table:table-cell>";
    }

    static String row(String... cells) {
        return "<table:table-row>" + String.join("", cells) + "</table:table-row>";
    }

    public byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            stored(zip, "mimetype", type.getBytes(StandardCharsets.US_ASCII));
            packed(zip, "content.xml", HEAD + tables + FOOT);
            for (var other : others.entrySet()) {
                packed(zip, other.getKey(), other.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void stored(ZipOutputStream zip, String name, byte[] contents) throws IOException {
        var entry = new ZipEntry(name);
        var checksum = new CRC32();
        checksum.update(contents);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(contents.length);
        entry.setCompressedSize(contents.length);
        entry.setCrc(checksum.getValue());
        zip.putNextEntry(entry);
        zip.write(contents);
        zip.closeEntry();
    }

    private static void packed(ZipOutputStream zip, String name, String contents) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(contents.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
