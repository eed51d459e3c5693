package uk.safersheets.hostile;

import static uk.safersheets.hostile.Filled.bytes;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Words of the format, and additions to a filled workbook in them. */
final class Office {
    static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    static final String MC = "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";
    static final String SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    static final String EXTERNAL = SPREADSHEET + "externalLink+xml";
    static final String MACROSHEET =
            "<xm:macrosheet xmlns:xm=\"http://schemas.microsoft.com/office/excel/2006/main\" " + MAIN + "/>";
    private static final String LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private Office() {}

    static byte[] xml(String body) {
        return bytes("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + body);
    }

    /** The start of an OLE file with macros in it, as far as anybody looks. */
    static byte[] ole() {
        byte[] mark = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        byte[] file = Arrays.copyOf(mark, 2048);
        byte[] name = "_VBA_PROJECT".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, file, 512, name.length);
        return file;
    }

    static RawZip linked(String type, String part, String contentType, byte[] contents) {
        return Filled.linked(LINK + type, part, contentType, contents);
    }

    /** One more sheet. */
    static RawZip sheet(String type, String contentType, String state, String contents) {
        var zip = linked(type, "xl/other/sheet1.xml", contentType, xml(contents));
        return Filled.replaced(
                zip,
                Filled.WORKBOOK,
                "</sheets>",
                "<sheet name=\"More\" r:id=\"hostile1\" sheetId=\"77\" state=\"" + state + "\"/></sheets>");
    }

    /** A part that is somewhere else. */
    static RawZip external(String type, String address) {
        return Filled.replaced(
                "xl/drawings/_rels/drawing1.xml.rels",
                "</Relationships>",
                "<Relationship Id=\"h1\" Type=\"" + LINK + type + "\" Target=\"" + address
                        + "\" TargetMode=\"External\"/></Relationships>");
    }

    static RawZip formula(String formula) {
        return row("<c r=\"A900\"><f>" + formula + "</f></c>");
    }

    static RawZip text(String text) {
        return row("<c r=\"A900\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>");
    }

    private static RawZip row(String cells) {
        return Filled.replaced(Filled.SHEET, "</sheetData>", "<row r=\"900\">" + cells + "</row></sheetData>");
    }
}
