package uk.safersheets.text.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safersheets.Repository;
import uk.safersheets.cell.Value;
import uk.safersheets.contract.FaultyTemplateException;
import uk.safersheets.contract.TemplateFault;
import uk.safersheets.text.template.TemplateFile;

class ExampleFileTest {
    private static final Path GRANT_LOG = Repository.file("server/src/test/resources/templates/grant-log");
    private static final Path WOLDS = GRANT_LOG.resolve("examples/wolds-2026-27.yaml");

    @TempDir
    private Path folder;

    @Test
    void readsValuesByTheTypeOfTheirColumn() throws IOException {
        var example = ExampleFile.read(WOLDS, TemplateFile.read(GRANT_LOG.resolve("template.yaml")));

        assertEquals(Value.of("2026-27"), example.fields().get("Period"));
        assertEquals(Value.of(46113), example.fields().get("PeriodStart"));
        var grants = example.tables().get("Grants");
        assertEquals(4, grants.rows().size());
        assertEquals(Value.of("Yes"), grants.value(1, "First time"));
        assertEquals(Value.of(new BigDecimal("1250.5")), grants.value(1, "Granted"));
        assertEquals(Value.BLANK, grants.value(3, "Agreed"));
        assertEquals(Value.BLANK, grants.value(3, "Share"));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '¦', textBlock = """
        # in the text        ¦ is changed to         ¦ place ¦ what is wrong ¦ the fix
        AwardAmount: 12000   ¦ Award: 12000          ¦ line 7 (fields.Award) ¦ 'Award' is no field that is typed. ¦ Name one of the template's inputs.
        AwardAmount: 12000   ¦ Granted: 12000        ¦ line 7 (fields.Granted) ¦ 'Granted' is no field that is typed. ¦ Name one of the template's inputs.
        Wards:               ¦ Areas:                ¦ line 17 (tables.Areas) ¦ This template has no table 'Areas'. ¦ Name one of its tables.
        [Ward, Residents]    ¦ [Ward, Granted]       ¦ line 17 (tables.Wards.columns) ¦ 'Granted' is no column of Wards that is typed. ¦ Name its key and input columns only.
        [Priory, 9120]       ¦ [Priory]              ¦ line 19 (tables.Wards.rows[0]) ¦ This row has 1 value for 2 columns. ¦ Write one value for each column, '' for a blank.
        fields:              ¦ cells:                ¦ line 2 (cells) ¦ 'cells' is no word that belongs here. ¦ Use fields, tables.
        """)
    void saysWhereAndHow(String part, String changed, String place, String message, String fix) throws IOException {
        var template = TemplateFile.read(GRANT_LOG.resolve("template.yaml"));
        var file = Files.writeString(
                folder.resolve("wolds.yaml"), Files.readString(WOLDS).replace(part, changed));

        var faults = assertThrows(FaultyTemplateException.class, () -> ExampleFile.read(file, template))
                .faults();

        assertTrue(faults.contains(new TemplateFault("wolds.yaml, " + place, message, fix)), faults::toString);
    }
}
