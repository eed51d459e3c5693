package uk.safersheets.hostile;

import java.nio.charset.StandardCharsets;
import uk.safersheets.TestWorkbooks;

/** The workbook that most of the corpus starts from: a template filled as an officer fills it. */
final class Filled {
    static final String SHEET = "xl/worksheets/sheet3.xml";
    static final String WORKBOOK = "xl/workbook.xml";
    static final String LINKS = "xl/_rels/workbook.xml.rels";
    static final String TYPES = "[Content_Types].xml";

    private Filled() {}

    static byte[] workbook() {
        return TestWorkbooks.example("risk-matrix", "central-bedfordshire-2015-16");
    }

    static RawZip zip() {
        return RawZip.of(workbook());
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The workbook with a part's text changed; what is looked for must be there. */
    static RawZip replaced(String part, String text, String replacement) {
        return replaced(zip(), part, text, replacement);
    }

    static RawZip replaced(RawZip zip, String part, String text, String replacement) {
        String whole = new String(zip.entry(part).contents, StandardCharsets.UTF_8);
        if (!whole.contains(text)) {
            throw new IllegalArgumentException(part + " does not hold " + text);
        }
        return zip.change(part, entry -> entry.contents(bytes(whole.replace(text, replacement))));
    }

    static String text(String part) {
        return new String(zip().entry(part).contents, StandardCharsets.UTF_8);
    }

    /** The workbook with one more part that the main part links to. */
    static RawZip linked(String type, String part, String contentType, byte[] contents) {
        var zip = replaced(
                LINKS,
                "</Relationships>",
                "<Relationship Id=\"hostile1\" Type=\"" + type + "\" Target=\"/" + part + "\"/></Relationships>");
        if (!contentType.isEmpty()) {
            replaced(
                    zip,
                    TYPES,
                    "</Types>",
                    "<Override PartName=\"/" + part + "\" ContentType=\"" + contentType + "\"/></Types>");
        }
        return zip.add(part, contents);
    }
}
