package uk.safersheets.workbooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openxmlformats.schemas.drawingml.x2006.chart.ChartSpaceDocument;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.CTDrawing;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.SstDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.StyleSheetDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.TableDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorkbookDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorksheetDocument;

/** Every part of a workbook of ours is what the schema of spreadsheets wants; Excel repairs, in its words, what is not. */
class WorkbookSchemaTest {
    private static final Pattern COLOUR = Pattern.compile("\\brgb=\"([^\"]*)\"");

    static Stream<Arguments> workbooks() {
        return Stream.concat(
                CommittedWorkbooksTest.templates().map(arguments -> (String) arguments.get()[0])
                        .map(id -> Arguments.of(id, id)),
                ExampleFindingsTest.examples()
                        .map(arguments -> Arguments.of(arguments.get()[0], "examples/" + arguments.get()[1])));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("workbooks")
    void everyPartIsValid(String template, String name) throws IOException {
        var bytes = Shipped.bytes(Shipped.FOLDER.resolve(template).resolve(name + ".xlsx"));

        assertEquals("", String.join("\n", faults(bytes)));
    }

    /** What is wrong with the parts of a workbook, each with its name. */
    static List<String> faults(byte[] workbook) throws IOException {
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
            told.forEach(fault -> faults.add(part + ": " + fault.getMessage()));
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
