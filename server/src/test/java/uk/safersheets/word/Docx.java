package uk.safersheets.word;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A Word document, part by part, as Word itself packs it. */
final class Docx {
    private static final String W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final StringBuilder links = new StringBuilder();
    private String type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    private Docx() {}

    /** @param body what stands in the body, in XML */
    static Docx of(String body) {
        var docx = new Docx();
        docx.part("word/document.xml", "<w:document " + W + "><w:body>" + body + "<w:sectPr/></w:body></w:document>");
        return docx;
    }

    /** A paragraph of these words. */
    static String p(String words) {
        return "<w:p><w:r><w:t xml:space=\"preserve\">" + words + "</w:t></w:r></w:p>";
    }

    static String styled(String properties, String words) {
        return "<w:p><w:pPr>" + properties + "</w:pPr><w:r><w:t>" + words + "</w:t></w:r></w:p>";
    }

    Docx part(String name, String xml) {
        parts.put(name, xml.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** A part that the document refers to. */
    Docx linked(String kind, String name, String contents) {
        links.append("<Relationship Id=\"r")
                .append(links.length())
                .append("\" Type=\"")
                .append(RELATIONS);
        links.append(kind).append("\" Target=\"").append(name).append("\"/>");
        return part("word/" + name, contents.replace("<w:" + kind + ">", "<w:" + kind + " " + W + ">"));
    }

    Docx ofType(String other) {
        type = other;
        return this;
    }

    byte[] bytes() {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            put(
                    zip,
                    "[Content_Types].xml",
                    ("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                                    + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                                    + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                                    + "<Override PartName=\"/word/document.xml\" ContentType=\"" + type
                                    + "\"/></Types>")
                            .getBytes(StandardCharsets.UTF_8));
            put(
                    zip,
                    "_rels/.rels",
                    relations("<Relationship Id=\"r1\" Type=\"" + RELATIONS
                            + "officeDocument\" Target=\"word/document.xml\"/>"));
            put(zip, "word/_rels/document.xml.rels", relations(links.toString()));
            for (var part : parts.entrySet()) {
                put(zip, part.getKey(), part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] relations(String links) {
        return ("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + links
                        + "</Relationships>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void put(ZipOutputStream zip, String name, byte[] contents) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(contents);
        zip.closeEntry();
    }
}
