package uk.safersheets.excel.read;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import uk.safersheets.excel.RawWorkbook;
import uk.safersheets.excel.opc.RefusedFileException;
import uk.safersheets.excel.opc.UploadLimits;
import uk.safersheets.excel.opc.XmlParser;

/** XML that is written to harm whoever reads it. */
class HostileXmlTest {
    private static final String PART = "xl/worksheets/sheet1.xml";
    private static final int MOST_IN_A_CELL = 32_767;
    private static final int DEEPEST = 250;
    private static final int MOST_ATTRIBUTES = 500;

    static Stream<Arguments> hostile() {
        return Stream.of(
                arguments("a document type", "<!DOCTYPE w><worksheet/>"),
                arguments("entities of entities", "<!DOCTYPE w [<!ENTITY a \"aa\"><!ENTITY b \"&a;&a;\">]><w>&b;</w>"),
                arguments("an external entity", "<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><w>&x;</w>"),
                arguments("a parameter entity", "<!DOCTYPE w [<!ENTITY % x SYSTEM \"http://127.0.0.1:1/\"> %x;]><w/>"),
                arguments("an external subset", "<!DOCTYPE w SYSTEM \"http://127.0.0.1:1/w.dtd\"><w/>"),
                arguments("an entity nobody declared", cell("<v>&x;</v>")),
                arguments("the same in an attribute", cell("<v a=\"&x;\">1</v>")),
                arguments("a character that XML has not", cell("<v>&#0;</v>")),
                arguments("too deep", "<a>".repeat(DEEPEST + 1) + "</a>".repeat(DEEPEST + 1)),
                arguments("too deep in a text", cell("<v>" + "<a>".repeat(DEEPEST) + "</a>".repeat(DEEPEST) + "</v>")),
                arguments("too many attributes", "<w " + attributes(MOST_ATTRIBUTES + 1) + "/>"),
                arguments("too many namespaces", "<w " + namespaces(MOST_ATTRIBUTES + 1) + "/>"),
                arguments("an attribute twice", "<w a=\"1\" a=\"2\"/>"),
                arguments("a text too long", cell("<v>" + "x".repeat(1_000_001) + "</v>")),
                arguments("a text too long in pieces", cell("<v>" + "x<!-- -->".repeat(1_000_001) + "</v>")),
                arguments("a comment of 5 MB", "<w><!--" + "x".repeat(5_000_000) + "--></w>"),
                arguments("an attribute of 5 MB", "<w a=\"" + "x".repeat(5_000_000) + "\"/>"),
                arguments("a name of 5 MB", "<" + "w".repeat(5_000_000) + "/>"),
                arguments("a prefix nobody bound", "<x:worksheet/>"),
                arguments("an end that is none", "<worksheet></sheet>"),
                arguments("no end", "<worksheet><sheetData>"),
                arguments("nothing", ""),
                arguments("a second root", "<worksheet/><worksheet/>"),
                arguments(
                        "bytes that are no UTF-8",
                        new String(new byte[] {'<', 'w', (byte) 0xC3, '/', '>'}, StandardCharsets.ISO_8859_1)),
                arguments("an encoding nobody knows", "<?xml version=\"1.0\" encoding=\"x-none\"?><worksheet/>"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void isRefused(String what, String xml) {
        byte[] file = file(xml);

        var refused = assertThrows(RefusedFileException.class, () -> read(file));

        assertEquals("damaged-workbook", refused.slug());
    }

    /** The same kinds of content as far as honest files may go. */
    static Stream<String> honest() {
        return Stream.of(
                "<w>" + "<a>".repeat(DEEPEST - 1) + "</a>".repeat(DEEPEST - 1) + "</w>",
                "<w " + attributes(MOST_ATTRIBUTES) + "/>",
                cell("<v><![CDATA[1]]></v>"),
                cell("<v>&#49;</v>"),
                cell("<!-- a note --><v>1<?a processor?></v>"),
                cell("<f>1+1</f><v>" + "1".repeat(MOST_IN_A_CELL) + "</v>"));
    }

    @ParameterizedTest
    @MethodSource("honest")
    void isRead(String xml) {
        byte[] file = file(xml);

        assertDoesNotThrow(() -> read(file));
    }

    /** What a library on the class path or whoever starts the service says of parsers plays no part. */
    @Test
    void theParserIsNotLookedFor() {
        String setting = "javax.xml.stream.XMLInputFactory";
        String before = System.getProperty(setting);
        System.setProperty(setting, "no.such.Factory");
        try {
            var reader = assertDoesNotThrow(
                    () -> XmlParser.open(new java.io.ByteArrayInputStream("<w/>".getBytes(StandardCharsets.UTF_8))));
            assertEquals(
                    "com.fasterxml.aalto.stax.StreamReaderImpl",
                    reader.getClass().getName());
        } finally {
            if (before == null) {
                System.clearProperty(setting);
            } else {
                System.setProperty(setting, before);
            }
        }
    }

    static Stream<Arguments> programs() {
        return Stream.of(
                arguments("in a part of its own", workbook().with("custom/item.xml", "<a><b><ddeLink/></b></a>")),
                arguments("in the main part", workbook().afterNames("<oleLink/>")),
                arguments("in a text that is read of it", workbook().name("N", "S!$A$1<oleLink/>")),
                arguments("in a list of links", workbook().with("custom/_rels/item.xml.rels", "<a><ddeLink/></a>")));
    }

    /** Whether the part is read besides or only looked at. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("programs")
    void anElementThatStartsAProgramIsFound(String where, RawWorkbook workbook) {
        byte[] file = workbook.bytes();

        var refused = assertThrows(RefusedFileException.class, () -> read(file));

        assertEquals("starts-programs", refused.slug());
    }

    private static RawWorkbook workbook() {
        return new RawWorkbook().cells("S", "", RawWorkbook.table("M", "A1:B2", "", "a", "b"));
    }

    private static String attributes(int count) {
        var attributes = new StringBuilder();
        for (int at = 0; at < count; at++) {
            attributes.append(" a").append(at).append("=\"1\"");
        }
        return attributes.toString();
    }

    private static String namespaces(int count) {
        return attributes(count).replace(" a", " xmlns:a").replace("\"1\"", "\"urn:1\"");
    }

    private static String cell(String content) {
        return "<worksheet><sheetData><row r=\"2\"><c r=\"A2\">" + content + "</c></row></sheetData></worksheet>";
    }

    /** A workbook one sheet of which is this. */
    private static byte[] file(String xml) {
        return workbook()
                .with(
                        PART,
                        xml.getBytes(xml.startsWith("<w\u00C3") ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8))
                .bytes();
    }

    private static void read(byte[] file) {
        var limits = new UploadLimits(20_000_000, 40_000_000, 50, 100_000, 1000);
        new WorkbookReader(limits).open(file, "scores.xlsx").submission();
    }
}
