package uk.safersheets.excel;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.openxmlformats.schemas.drawingml.x2006.chart.ChartSpaceDocument;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.CTDrawing;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.SstDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.StyleSheetDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.TableDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorkbookDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorksheetDocument;

/** The schema of spreadsheets; Excel repairs, in its words, what is not as it says. */
public final class WorkbookSchema {
    private static final Pattern COLOUR = Pattern.compile("\\brgb=\"([^\"]*)\"");

    /** Excel writes this attribute itself, which the schema forgot. */
    private static final String SPACE =
            "Attribute not allowed (no wildcards allowed): space@http://www.w3.org/XML/1998/";

    private WorkbookSchema() {}

    /** What is wrong with the parts of a workbook, each with its name. */
    public static List<String> faults(byte[] workbook) throws IOException {
        List<String> faults = new ArrayList<>();
        int parts = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().startsWith("xl/") && entry.getName().endsWith(".xml")) {
                    parts++;
                    faults.addAll(faults(entry.getName(), zip.readAllBytes()));
                }
            }
        }
        assertTrue(parts > 4, "a workbook has more parts than " + parts);
        return faults;
    }

    private static List<String> faults(String part, byte[] xml) {
        List<String> faults = new ArrayList<>();
        var colours = COLOUR.matcher(new String(xml, StandardCharsets.UTF_8));
        while (colours.find()) {
            if (!colours.group(1).matches("[0-9A-Fa-f]{8}")) {
                faults.add(part + ": the colour " + colours.group(1) + " has not eight digits");
            }
        }
        try {
            List<XmlError> told = new ArrayList<>();
            read(part, new ByteArrayInputStream(xml)).validate(new XmlOptions().setErrorListener(told));
            told.stream()
                    .map(XmlError::getMessage)
                    .filter(fault -> !fault.startsWith(SPACE))
                    .forEach(fault -> faults.add(part + ": " + fault));
        } catch (XmlException | IOException e) {
            faults.add(part + ": " + e.getMessage());
        }
        return faults;
    }

    private static XmlObject read(String part, InputStream xml) throws XmlException, IOException {
        var folder = part.substring(3).replaceAll("[^/]*$", "");
        return switch (folder.isEmpty() ? part.substring(3) : folder) {
            case "workbook.xml" -> WorkbookDocument.Factory.parse(xml);
            case "styles.xml" -> StyleSheetDocument.Factory.parse(xml);
            case "sharedStrings.xml" -> SstDocument.Factory.parse(xml);
            case "worksheets/" -> WorksheetDocument.Factory.parse(xml);
            case "tables/" -> TableDocument.Factory.parse(xml);
            case "charts/" -> ChartSpaceDocument.Factory.parse(xml);
            case "drawings/" -> CTDrawing.Factory.parse(xml, new XmlOptions().setLoadReplaceDocumentElement(null));
            default -> throw new AssertionError("nothing says what " + part + " should be");
        };
    }
}
