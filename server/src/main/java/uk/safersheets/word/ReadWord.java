package uk.safersheets.word;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;
import uk.safersheets.excel.opc.ContentTypes;
import uk.safersheets.excel.opc.PackageParts;
import uk.safersheets.excel.opc.RefusalReason;
import uk.safersheets.excel.opc.RefusedFileException;
import uk.safersheets.excel.opc.Relationship;
import uk.safersheets.excel.opc.UploadLimits;
import uk.safersheets.excel.opc.XmlPart;

/** Reads what a Word document says: its body, then the foot- and endnotes that it refers to. */
final class ReadWord {
    private final PackageParts parts;
    private final String main;
    private final Map<String, String> noteTexts = new TreeMap<>();

    private ReadWord(PackageParts parts, String main) {
        this.parts = parts;
        this.main = main;
    }

    /**
     * @throws RefusedFileException for anything but a whole, unlocked .docx without programs, within the limits
     */
    static WordText of(String name, byte[] bytes) {
        var parts = PackageParts.open(bytes, name, UploadLimits.STANDARD);
        return new ReadWord(parts, main(parts, name)).text();
    }

    private static String main(PackageParts parts, String name) {
        if (!parts.has(ContentTypes.PART)) {
            boolean isOpen = parts.has("content.xml") && parts.has("mimetype");
            throw RefusalReason.NOT_A_REPORT.of(name, isOpen ? "an OpenDocument file (.odt)" : "a zip archive");
        }
        String main = Relationship.first(Relationship.of(parts, ""), "officeDocument")
                .map(Relationship::target)
                .orElseThrow(() -> RefusalReason.NOT_A_REPORT.of(name, "a file of another program"));
        String type = ContentTypes.of(parts).of(main);
        if (type.contains("macroenabled") || parts.has("word/vbaProject.bin")) {
            throw RefusalReason.MACRO_DOCUMENT.of(name);
        }
        if (!type.contains("wordprocessingml")) {
            throw RefusalReason.NOT_A_REPORT.of(
                    name, type.contains("spreadsheetml") ? "an Excel workbook" : "a file of another program");
        }
        return main;
    }

    private WordText text() {
        var links = Relationship.of(parts, main);
        if (Relationship.first(links, "vbaProject").isPresent()) {
            throw RefusalReason.MACRO_DOCUMENT.of(parts.fileName());
        }
        var paper = new WordPaper();
        var body = new WordBody(paper, headings(links));
        read(main, body);
        for (String kind : List.of("footnote", "endnote")) {
            Relationship.first(links, kind + "s").ifPresent(notes -> notes(notes.target(), kind, body.marks(kind)));
        }
        body.marks("footnote").forEach((id, mark) -> append(paper, mark, "footnote", id));
        body.marks("endnote").forEach((id, mark) -> append(paper, mark, "endnote", id));
        return new WordText(paper.text(), WordNotes.of(parts, links, body.left()));
    }

    private void append(WordPaper paper, String mark, String kind, String id) {
        String text = noteTexts.getOrDefault(kind + id, "");
        if (!text.isBlank()) {
            paper.paragraph(mark + ' ' + text);
        }
    }

    private void notes(String part, String kind, Map<String, String> wanted) {
        try (var xml = new XmlPart(parts.open(part))) {
            while (xml.next()) {
                String id = xml.isStart() && xml.name().equals(kind) ? xml.attribute("id") : null;
                if (id != null && wanted.containsKey(id)) {
                    var note = new WordPaper();
                    new WordBody(note, Map.of()).readUntilEnd(xml);
                    noteTexts.put(kind + id, note.text().strip().replaceAll("\\s*\\n\\s*", " "));
                }
            }
        } catch (XMLStreamException | IOException | IllegalArgumentException e) {
            throw parts.unreadable(part, e);
        }
    }

    private void read(String part, WordBody body) {
        try (var xml = new XmlPart(parts.open(part))) {
            while (xml.next()) {
                if (xml.isStart() && xml.name().equals("body")) {
                    body.readUntilEnd(xml);
                }
            }
        } catch (XMLStreamException | IOException | IllegalArgumentException e) {
            throw parts.unreadable(part, e);
        }
    }

    /** The ids of styles that are headings, with how deep: a document may name them in any language. */
    private Map<String, Integer> headings(List<Relationship> links) {
        var found = new TreeMap<String, Integer>();
        var current = new ArrayList<String>();
        Relationship.first(links, "styles")
                .filter(link -> parts.has(link.target()))
                .ifPresent(link -> XmlPart.visit(parts, link.target(), xml -> {
                    if (xml.name().equals("style")) {
                        current.clear();
                        current.add(xml.attribute("styleId", ""));
                    } else if (xml.name().equals("outlineLvl") && !current.isEmpty()) {
                        found.put(current.get(0), level(xml.attribute("val", "")));
                    } else if (xml.name().equals("name") && isHeading(xml.attribute("val", ""))) {
                        current.forEach(id -> found.put(id, 0));
                    }
                }));
        return found;
    }

    /** Word keeps the names of its own styles in English, whatever language it speaks. */
    private static boolean isHeading(String name) {
        return name.equals("Title") || name.toLowerCase(Locale.ROOT).matches("heading [1-9]");
    }

    private static int level(String text) {
        return text.matches("\\d") ? Integer.parseInt(text) : 0;
    }
}
