package uk.safersheets.workbooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import uk.safersheets.LibreOffice;
import uk.safersheets.SlowTest;
import uk.safersheets.TestWorkbooks;
import uk.safersheets.calculate.Calculation;
import uk.safersheets.cell.CellRef;
import uk.safersheets.cell.Submission;
import uk.safersheets.cell.Value;
import uk.safersheets.contract.Content;
import uk.safersheets.contract.Entry;
import uk.safersheets.excel.opc.UploadLimits;
import uk.safersheets.excel.read.WorkbookReader;
import uk.safersheets.excel.template.TemplateBuilder;
import uk.safersheets.text.template.TemplateFile;

/**
 * LibreOffice works every calculated cell out for itself, with nothing of ours to start from, and comes to what we come
 * to: on the examples, and on templates filled at random. Service columns stand aside: no program but ours fills them.
 */
@SlowTest
class LibreOfficeAgreementTest {
    private static final int FILLINGS = 3;
    private static final double CLOSE = 1e-9;

    private static Map<String, byte[]> converted;

    static Stream<Arguments> fillings() {
        return Shipped.templates().stream()
                .flatMap(template -> IntStream.range(0, FILLINGS).mapToObj(seed -> Arguments.of(template, seed)));
    }

    @BeforeAll
    static void letLibreOfficeWork(@TempDir Path folder) throws IOException, InterruptedException {
        Map<String, byte[]> blind = new LinkedHashMap<>();
        ExampleFindingsTest.examples().map(Arguments::get).forEach(example -> {
            String name = (String) example[1];
            blind.put(name, TestWorkbooks.withoutResults(TestWorkbooks.example((String) example[0], name)));
        });
        for (var filling : fillings().map(Arguments::get).toList()) {
            String template = (String) filling[0];
            int seed = (int) filling[1];
            var text = TemplateFile.read(Shipped.FOLDER.resolve(template).resolve("template.yaml"));
            byte[] filled = new TemplateBuilder(Shipped.FUNCTIONS).build(text, RandomFilling.of(text, seed));
            blind.put(name(template, seed), TestWorkbooks.withoutResults(filled));
        }
        converted = LibreOffice.converted(blind, "xlsx", folder);
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("uk.safersheets.workbooks.ExampleFindingsTest#examples")
    void onTheExamples(String template, String example) {
        agree(template, example);
    }

    @ParameterizedTest(name = "{0}, filling {1}")
    @MethodSource("fillings")
    void onTemplatesFilledAtRandom(String template, int seed) {
        agree(template, name(template, seed));
    }

    private static String name(String template, int seed) {
        return template + "." + seed;
    }

    private static void agree(String template, String name) {
        var theirs = read(converted.get(name));
        var prepared = Shipped.contract(template);
        var ours = new Calculation(prepared, theirs);
        List<String> unlike = new ArrayList<>();
        int compared = 0;
        for (var table : prepared.contract().tables()) {
            var rows = theirs.table(table.name()).orElseThrow().rows();
            for (var column : table.columns()) {
                int at = theirs.table(table.name())
                        .orElseThrow()
                        .column(column.name())
                        .orElseThrow();
                for (int row = 0; row < rows.size() && isFormula(column.content()); row++) {
                    var cell = rows.get(row).cells().get(at);
                    compared += compare(cell.ref(), ours.value(table.name(), row, column.name()), cell.value(), unlike);
                }
            }
        }
        for (var field : prepared.contract().fields()) {
            if (isFormula(field.content())) {
                var cell = theirs.field(field.name()).orElseThrow();
                compared += compare(cell.ref(), ours.field(field.name()).orElseThrow(), cell.value(), unlike);
            }
        }
        assertTrue(compared > 0, "nothing was compared");
        assertEquals("", String.join("\n", unlike), compared + " cells compared");
    }

    private static boolean isFormula(Content content) {
        return content.entry() == Entry.FORMULA;
    }

    private static int compare(CellRef cell, Value ours, Value theirs, List<String> unlike) {
        if (!isAlike(ours, theirs)) {
            unlike.add(cell + ": we have '" + ours + "', LibreOffice has '" + theirs + "'");
        }
        return 1;
    }

    private static boolean isAlike(Value ours, Value theirs) {
        if (ours instanceof Value.Number mine && theirs instanceof Value.Number yours) {
            double a = mine.amount().doubleValue();
            double b = yours.amount().doubleValue();
            return Math.abs(a - b) <= CLOSE * Math.max(1, Math.abs(a));
        }
        return ours.toString().equals(theirs.toString());
    }

    private static Submission read(byte[] workbook) {
        return new WorkbookReader(UploadLimits.STANDARD)
                .open(workbook, "libreoffice.xlsx")
                .submission();
    }
}
