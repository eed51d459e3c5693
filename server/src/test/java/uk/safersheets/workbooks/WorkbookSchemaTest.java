package uk.safersheets.workbooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

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
            List<Object> told = new ArrayList<>();
            var read = XmlObject.Factory.parse(new ByteArrayInputStream(xml));
            read.validate(new XmlOptions().setErrorListener((java.util.Collection) told));
            told.forEach(fault -> faults.add(part + ": " + fault));
        } catch (XmlException | IOException e) {
            faults.add(part + ": " + e.getMessage());
        }
        return faults;
    }
}
