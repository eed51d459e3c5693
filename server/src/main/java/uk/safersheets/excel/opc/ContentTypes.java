package uk.safersheets.excel.opc;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/** What kind each part of a package says it is, in small letters. */
public final class ContentTypes {
    /** The part that lists them. */
    public static final String PART = "[Content_Types].xml";

    private final Map<String, String> types = new HashMap<>();

    private ContentTypes() {}

    /** @throws RefusedFileException when the list is missing, is no XML, or says two things of one part */
    public static ContentTypes of(PackageParts parts) {
        var types = new ContentTypes();
        XmlPart.visit(parts, PART, types::element);
        return types;
    }

    private void element(XmlPart xml) throws XMLStreamException {
        String type = xml.attribute("ContentType", "").toLowerCase(Locale.ROOT);
        String about = "";
        if (xml.name().equals("Override")) {
            about = PackageParts.key(xml.attribute("PartName", ""));
        } else if (xml.name().equals("Default")) {
            about = "." + xml.attribute("Extension", "").toLowerCase(Locale.ROOT);
        }
        String before = about.isEmpty() ? null : types.put(about, type);
        if (before != null && !before.equals(type)) {
            throw new XMLStreamException("two types for one part");
        }
    }

    /** The type of a part; empty when none is said. */
    public String of(String part) {
        String key = PackageParts.key(part);
        return types.getOrDefault(key, types.getOrDefault(extension(key), ""));
    }

    /** The end of a name from its last full stop. */
    static String extension(String key) {
        return key.substring(Math.max(0, key.lastIndexOf('.')));
    }
}
