package uk.safersheets.word;

import java.util.Map;
import javax.xml.stream.XMLStreamException;
import uk.safersheets.excel.opc.XmlPart;

/** One paragraph as it is read: its words, and whether it is a heading or an item of a list. */
final class WordParagraph {
    private static final int NONE = -1;

    private final Map<String, Integer> headings;
    private final StringBuilder words = new StringBuilder();
    private int heading = NONE;
    private int depth = NONE;
    private boolean isContents;

    WordParagraph(Map<String, Integer> headings) {
        this.headings = headings;
    }

    void add(String text) {
        words.append(text);
    }

    /** Reads the properties that it stands on, to their end. */
    void properties(XmlPart xml) throws XMLStreamException {
        for (int inside = 1; inside > 0 && xml.next(); ) {
            inside += xml.isStart() ? 1 : -1;
            if (xml.isStart()) {
                property(xml.name(), xml.attribute("val", ""));
            }
        }
    }

    private void property(String name, String value) {
        switch (name) {
            case "pStyle" -> {
                heading = headings.getOrDefault(value, heading);
                isContents = value.startsWith("TOC");
                depth = value.startsWith("List") && depth == NONE ? 0 : depth;
            }
            case "outlineLvl" -> heading = value.matches("[0-8]") ? Integer.parseInt(value) : heading;
            case "ilvl" -> depth = value.matches("\\d") ? Integer.parseInt(value) : 0;
            case "numId" -> depth = value.equals("0") ? NONE : Math.max(0, depth);
            default -> {}
        }
    }

    /** On one line, without tabs. */
    String line() {
        return words.toString().replaceAll("[\\t\\n ]+", " ").strip();
    }

    void put(WordPaper paper) {
        if (heading != NONE && !line().isEmpty()) {
            paper.heading(heading, line());
        } else if (depth != NONE) {
            paper.item(depth, line());
        } else if (isContents) {
            paper.row(words.toString().replace('\n', ' '));
        } else {
            paper.paragraph(running());
        }
    }

    /** One tab sets a number or a label off; more of them line up columns, and make the line a row. */
    private String running() {
        String text = words.toString().strip();
        return text.chars().filter(each -> each == '\t').count() > 1 ? text : text.replace('\t', ' ');
    }
}
