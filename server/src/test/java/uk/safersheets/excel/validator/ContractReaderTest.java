package uk.safersheets.excel.validator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.safersheets.contract.FaultyTemplateException;
import uk.safersheets.contract.TemplateFault;
import uk.safersheets.excel.TestTemplates;

class ContractReaderTest {

    static List<Path> templates() {
        var shipped = TestTemplates.ROOT.resolve("workbooks");
        return List.of(
                TestTemplates.GRANT_LOG,
                shipped.resolve("risk-matrix"),
                shipped.resolve("crime-performance"),
                shipped.resolve("funding-allocation"),
                shipped.resolve("indicators"),
                shipped.resolve("action-plan"),
                shipped.resolve("panel-return"),
                shipped.resolve("recommendations"),
                shipped.resolve("risk-register"),
                shipped.resolve("youth-risk"));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void readsBackWhatTheTextPromises(Path folder) {
        var text = TestTemplates.text(folder);

        var contract = ContractReader.read(TestTemplates.built(text));

        assertEquals(text.contract().tables(), contract.tables());
        assertEquals(text.contract().fields(), contract.fields());
        assertEquals(text.contract().rules(), contract.rules());
        assertEquals(text.contract(), contract);
    }

    @Test
    void refusesWhatIsNoWorkbook() {
        var e = assertThrows(
                FaultyTemplateException.class,
                () -> ContractReader.read("Issue,Total".getBytes(StandardCharsets.UTF_8)));

        assertEquals(
                List.of(new TemplateFault(
                        "The file", "This is no .xlsx workbook.", "Save it from Excel as an Excel Workbook.")),
                e.faults());
    }
}
