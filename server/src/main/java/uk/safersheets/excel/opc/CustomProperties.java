package uk.safersheets.excel.opc;

import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/** The properties somebody gave a workbook, by name; each as text. */
public final class CustomProperties {
    private final Map<String, String> texts = new HashMap<>();
    private String name = "";

    private CustomProperties() {}

    /** Empty for a workbook without any. */
    public static Map<String, String> of(PackageParts parts) {
        var properties = new CustomProperties();
        var all = Relationship.of(parts, "");
        Relationship.first(all, "custom-properties")
                .or(() -> Relationship.first(all, "customProperties"))
                .ifPresent(part -> XmlPart.visit(parts, part.target(), properties::element));
        return properties.texts;
    }

    private void element(XmlPart xml) throws XMLStreamException {
        switch (xml.name()) {
            case "Properties" -> {}
            case "property" -> name = xml.attribute("name", "");
            default -> texts.put(name, xml.text().strip());
        }
    }
}
