package uk.safersheets.word.fill;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Word documents made of what their parts hold, and taken apart again. */
public final class WordFiles {
    private static final String SPACES = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
            + " xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\""
            + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
            + " xmlns:v=\"urn:schemas-microsoft-com:vml\"";
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private WordFiles() {}

    /** A document with this body. */
    public static byte[] document(String body) {
        return document(body, Map.of());
    }

    /**
     * One with more parts.
     *
     * @param others what the root of each holds, by its kind: {@code header}, {@code footer}, {@code footnotes}, {@code
     *     comments}, or by the whole name of a part that nothing links to
     */
    public static byte[] document(String body, Map<String, String> others) {
        var parts = new LinkedHashMap<String, String>();
        var types = new StringBuilder();
        var links = new StringBuilder();
        parts.put("[Content_Types].xml", "");
        parts.put("_rels/.rels", HEAD + relationships(link("1", "officeDocument", "word/document.xml")));
        parts.put("word/document.xml", HEAD + "<w:document " + SPACES + "><w:body>" + body + "</w:body></w:document>");
        others.forEach((kind, inside) -> {
            if (kind.contains("/")) {
                parts.put(kind, inside);
                return;
            }
            String root = kind.equals("header") ? "hdr" : kind.equals("footer") ? "ftr" : kind;
            parts.put("word/" + kind + ".xml", HEAD + "<w:" + root + " " + SPACES + ">" + inside + "</w:" + root + ">");
            types.append("<Override PartName=\"/word/" + kind + ".xml\" ContentType=\"" + WORD + kind + "+xml\"/>");
            links.append(link("r" + kind, kind, kind + ".xml"));
        });
        parts.put("word/_rels/document.xml.rels", HEAD + relationships(links.toString()));
        parts.put(
                "[Content_Types].xml",
                HEAD + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\""
                        + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                        + "<Override PartName=\"/word/document.xml\" ContentType=\"" + WORD + "document.main+xml\"/>"
                        + types + "</Types>");
        return packed(parts);
    }

    /** A paragraph of one run. */
    public static String paragraph(String text) {
        return "<w:p>" + run("", text) + "</w:p>";
    }

    /** @param format what its properties hold; empty for none */
    public static String run(String format, String text) {
        String properties = format.isEmpty() ? "" : "<w:rPr>" + format + "</w:rPr>";
        return "<w:r>" + properties + "<w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    /** A content control. */
    public static String control(String properties, String content) {
        return "<w:sdt><w:sdtPr>" + properties + "</w:sdtPr><w:sdtContent>" + content + "</w:sdtContent></w:sdt>";
    }

    private static String relationships(String all) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + all
                + "</Relationships>";
    }

    private static String link(String id, String type, String target) {
        return "<Relationship Id=\"rId" + id + "\" Type=\"" + LINK + type + "\" Target=\"" + target + "\"/>";
    }

    private static byte[] packed(Map<String, String> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** What each part of a document holds, by its name, in the order of the file. */
    public static Map<String, String> parts(byte[] docx) {
        var parts = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }
}
