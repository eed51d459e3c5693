package uk.safersheets.excel.opc;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.function.Function;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import uk.safersheets.budget.WorkBudget;

/**
 * One XML part, read forwards from tag to tag. Names are matched without their namespaces: that is all in which the
 * strict form of a workbook differs. A document type declaration, and so every entity trick, is refused.
 */
public final class XmlPart implements AutoCloseable {
    /** Excel itself allows 32,767 characters in a cell and 8,192 in a formula. */
    private static final int LONGEST_TEXT = 1_000_000;

    private static final int DEEPEST = 250;
    private static final int MOST_ATTRIBUTES = 500;

    /** What is done with one element; its attributes can be read until it moves on. */
    public interface Visitor {
        void element(XmlPart at) throws XMLStreamException;
    }

    private final InputStream in;
    private final XMLStreamReader reader;
    private int depth;
    /** How deep the element lies that bears meaning, and the one that offers alternatives; zero outside. */
    private int meant;

    private int alternatives;
    private @Nullable String namespace;
    /** The package of a part in which no element may start a program. */
    private final @Nullable PackageParts screened;

    public XmlPart(InputStream in) throws XMLStreamException {
        this(in, null);
    }

    private XmlPart(InputStream in, @Nullable PackageParts screened) throws XMLStreamException {
        this.in = in;
        this.reader = XmlParser.open(in);
        this.screened = screened;
    }

    /**
     * Visits the start of every element of a part, in order.
     *
     * @throws RefusedFileException when the part is missing, is no XML or starts a program
     */
    public static void visit(PackageParts parts, String part, Visitor visitor) {
        try (var xml = new XmlPart(parts.open(part), parts)) {
            while (xml.next()) {
                if (xml.isStart()) {
                    visitor.element(xml);
                }
            }
            parts.seen().whole(part);
        } catch (XMLStreamException | IOException | IllegalArgumentException e) {
            throw parts.unreadable(part, e);
        }
    }

    /** Moves to the next start or end of an element; false at the end of the part. */
    public boolean next() throws XMLStreamException {
        while (reader.hasNext()) {
            int event = advance();
            if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                return true;
            }
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new XMLStreamException("document types and entities have no place in a workbook");
            }
        }
        return false;
    }

    /** The next event, within the limits. */
    private int advance() throws XMLStreamException {
        int event = XmlParser.next(reader);
        if (event == XMLStreamConstants.START_ELEMENT) {
            WorkBudget.step();
            if (++depth > DEEPEST || reader.getAttributeCount() + reader.getNamespaceCount() > MOST_ATTRIBUTES) {
                throw new XMLStreamException("more elements in one another, or attributes, than any workbook has");
            }
            requireOneMeaning();
        } else if (event == XMLStreamConstants.END_ELEMENT) {
            meant = meant == depth ? 0 : meant;
            alternatives = alternatives == depth ? 0 : alternatives;
            depth--;
        }
        return event;
    }

    /** What one program reads and another passes over, by its namespace or as an alternative, is not taken. */
    private void requireOneMeaning() throws XMLStreamException {
        String name = reader.getLocalName();
        if (screened != null) {
            PackageScreen.requireNoProgram(name, screened);
        }
        if (depth == 1) {
            namespace = reader.getNamespaceURI();
        }
        boolean isForeign = !Objects.equals(namespace, reader.getNamespaceURI());
        if (name.equals("AlternateContent")) {
            if (meant > 0) {
                throw new XMLStreamException("alternatives among what every program must read alike");
            }
            alternatives = alternatives == 0 ? depth : alternatives;
        } else if (meant > 0 && isForeign || !isForeign && alternatives > 0 && isMeant(name)) {
            throw new XMLStreamException("content that programs read in different ways");
        } else if (meant == 0 && !isForeign && isMeant(name)) {
            meant = depth;
        }
    }

    /** Asked for every element outside of those. */
    private static boolean isMeant(String name) {
        return switch (name) {
            case "sheetData", "sheets", "definedNames", "tableParts", "tableColumns", "mergeCells", "sst" -> true;
            case "Relationships", "Types" -> true;
            default -> false;
        };
    }

    /** Moves to the end of the element it stands on. */
    public void pass() throws XMLStreamException {
        for (int inside = 1; inside > 0 && next(); ) {
            inside += isStart() ? 1 : -1;
        }
    }

    public boolean isStart() {
        return reader.isStartElement();
    }

    /** The element's name without its prefix. */
    public String name() {
        return reader.getLocalName();
    }

    /** An attribute by its name without prefix; null where the element has none. */
    public @Nullable String attribute(String name) {
        for (int at = 0; at < reader.getAttributeCount(); at++) {
            if (reader.getAttributeLocalName(at).equals(name)) {
                return reader.getAttributeValue(at);
            }
        }
        return null;
    }

    public String attribute(String name, String otherwise) {
        String value = attribute(name);
        return value == null ? otherwise : value;
    }

    /** Its attributes as they are written, then the texts of the elements in it; it moves to its end. */
    public String described() throws XMLStreamException {
        var described = new PiecedText();
        for (int at = 0; at < reader.getAttributeCount(); at++) {
            described.add(reader.getAttributeLocalName(at) + ' ' + reader.getAttributeValue(at) + ", ");
        }
        for (int inside = 1; inside > 0; ) {
            int event = advance();
            inside += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
            if (reader.hasText()) {
                append(described, event);
            }
        }
        return described.toString().strip();
    }

    /** Whether an attribute says {@code 1} or {@code true}. */
    public boolean flag(String name) {
        return isTrue(attribute(name));
    }

    public static boolean isTrue(@Nullable String text) {
        return "1".equals(text) || "true".equals(text);
    }

    /** The text of the element it stands on, moving to its end; elements inside are passed over. */
    public String text() throws XMLStreamException {
        var text = new PiecedText();
        for (int depth = 1; depth > 0; ) {
            int event = advance();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (depth == 1 && reader.hasText()) {
                append(text, event);
            }
        }
        return text.toString();
    }

    /**
     * The text of the element it stands on with that of all elements in it, moving to its end.
     *
     * @param insert what an element inside stands for by itself, such as a line break; "" for nothing
     */
    public String wholeText(Function<XmlPart, String> insert) throws XMLStreamException {
        var text = new PiecedText();
        for (int inside = 1; inside > 0; ) {
            int event = advance();
            if (event == XMLStreamConstants.START_ELEMENT) {
                inside++;
                text.add(insert.apply(this));
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                inside--;
            } else if (reader.hasText()) {
                append(text, event);
            }
        }
        return text.toString();
    }

    private void append(PiecedText text, int event) throws XMLStreamException {
        if (event == XMLStreamConstants.COMMENT) {
            return;
        }
        if (event == XMLStreamConstants.ENTITY_REFERENCE || text.length() + reader.getTextLength() > LONGEST_TEXT) {
            throw new XMLStreamException("a text of more than a million characters, or an entity");
        }
        text.add(reader.getText());
    }

    @Override
    public void close() throws XMLStreamException, IOException {
        reader.close();
        in.close();
    }
}
