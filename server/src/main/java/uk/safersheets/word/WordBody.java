package uk.safersheets.word;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;
import uk.safersheets.excel.opc.XmlPart;

/**
 * Reads the blocks of a document: what was inserted counts, what was deleted does not. A table of one column is a frame
 * around paragraphs; every other row is one line.
 */
final class WordBody {
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final String DELETION = "deletion that still shows as a change";

    private final WordPaper paper;
    private final Map<String, Integer> headings;
    private final Map<String, Integer> left = new TreeMap<>();
    private final Map<String, Map<String, String>> marks =
            new TreeMap<>(Map.of("footnote", new LinkedHashMap<>(), "endnote", new LinkedHashMap<>()));

    private boolean isRaised;
    private boolean isHidden;

    /** @param headings the styles of headings by their ids */
    WordBody(WordPaper paper, Map<String, Integer> headings) {
        this.paper = paper;
        this.headings = headings;
    }

    /** What was met and not read, with how many of it. */
    Map<String, Integer> left() {
        return left;
    }

    /** The notes of this kind that the text refers to, by id, with the marks that stand for them in the text. */
    Map<String, String> marks(String kind) {
        return marks.getOrDefault(kind, Map.of());
    }

    /** Reads all blocks in the element that it stands on, and moves to its end. */
    void readUntilEnd(XmlPart xml) throws XMLStreamException {
        for (int inside = 1; inside > 0 && xml.next(); ) {
            if (!xml.isStart()) {
                inside--;
            } else if (xml.name().equals("p")) {
                paragraph(xml).put(paper);
            } else if (xml.name().equals("tbl")) {
                table(xml);
            } else if (isLeft(xml)) {
                xml.pass();
            } else {
                inside++;
            }
        }
    }

    private boolean isLeft(XmlPart xml) {
        switch (xml.name()) {
            case "del", "moveFrom" -> note(DELETION);
            case "Fallback", "sdtPr", "sdtEndPr", "sectPr" -> {}
            default -> {
                return false;
            }
        }
        return true;
    }

    private void note(String what) {
        left.merge(what, 1, Integer::sum);
    }

    private WordParagraph paragraph(XmlPart xml) throws XMLStreamException {
        var paragraph = new WordParagraph(headings);
        for (int inside = 1; inside > 0 && xml.next(); ) {
            if (!xml.isStart()) {
                inside--;
            } else if (isLeft(xml)) {
                xml.pass();
            } else if (!isTaken(paragraph, xml)) {
                inside++;
            }
        }
        return paragraph;
    }

    /** Whether the element was read to its end. */
    private boolean isTaken(WordParagraph paragraph, XmlPart xml) throws XMLStreamException {
        switch (xml.name()) {
            case "t" -> words(paragraph, xml.text());
            case "instrText", "delText", "delInstrText", "rt" -> xml.pass();
            case "txbxContent" -> readUntilEnd(xml);
            case "pPr" -> paragraph.properties(xml);
            default -> {
                mark(paragraph, xml);
                return false;
            }
        }
        return true;
    }

    /** Raised digits point to a note; set beside other digits they would make another number of them. */
    private void words(WordParagraph paragraph, String words) {
        if (isHidden) {
            note("stretch of hidden text");
        } else if (isRaised && words.matches("\\d{1,3}")) {
            words.chars().forEach(digit -> paragraph.add(RAISED.substring(digit - '0', digit - '0' + 1)));
        } else {
            paragraph.add(words);
        }
    }

    private void mark(WordParagraph paragraph, XmlPart xml) {
        switch (xml.name()) {
            case "r" -> {
                isRaised = false;
                isHidden = false;
            }
            case "vertAlign" -> isRaised = xml.attribute("val", "").equals("superscript");
            case "position" -> isRaised = xml.attribute("val", "").matches("[1-9]\\d*");
            case "vanish" -> isHidden = !xml.attribute("val", "1").matches("0|false");
            case "tab", "ptab" -> paragraph.add("\t");
            case "br", "cr" -> paragraph.add("\n");
            case "noBreakHyphen" -> paragraph.add("\u2011");
            case "footnoteReference" -> paragraph.add(noteMark("footnote", xml));
            case "endnoteReference" -> paragraph.add(noteMark("endnote", xml));
            case "chart" -> note("chart");
            case "pic", "imagedata" -> note("picture");
            case "OLEObject" -> note("embedded object");
            case "relIds" -> note("diagram");
            default -> {}
        }
    }

    private String noteMark(String kind, XmlPart xml) {
        var known = marks(kind);
        int number = marks("footnote").size() + marks("endnote").size() + 1;
        return known.computeIfAbsent(xml.attribute("id", ""), id -> "[" + number + "]");
    }

    private void table(XmlPart xml) throws XMLStreamException {
        for (int inside = 1; inside > 0 && xml.next(); ) {
            if (!xml.isStart()) {
                inside--;
            } else if (xml.name().equals("tr")) {
                row(xml);
            } else if (isLeft(xml)) {
                xml.pass();
            } else {
                inside++;
            }
        }
    }

    private void row(XmlPart xml) throws XMLStreamException {
        var row = new WordRow();
        for (int inside = 1; inside > 0 && xml.next(); ) {
            if (!xml.isStart()) {
                inside--;
            } else if (xml.name().equals("p")) {
                row.add(paragraph(xml));
            } else if (xml.name().equals("del") || isLeft(xml)) {
                xml.pass();
            } else {
                row.begin(xml.name());
                inside++;
            }
        }
        row.put(paper);
    }
}
