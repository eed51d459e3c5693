package uk.safersheets.workbooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import uk.safersheets.SlowTest;
import uk.safersheets.contract.FieldRole;
import uk.safersheets.contract.TableRole;
import uk.safersheets.contract.TemplateFault;
import uk.safersheets.excel.template.TemplateBuilder;
import uk.safersheets.excel.validator.ContractReader;
import uk.safersheets.excel.validator.TemplateValidator;
import uk.safersheets.text.template.TemplateFile;

/** What a contract says its tables, columns and cells are for. */
@SlowTest
class RolesTest {
    private static final Path FUNDING = Shipped.FOLDER.resolve("funding-allocation");

    @TempDir
    private Path folder;

    /** Those that came after there were roles were never without. */
    static List<String> templates() {
        return Shipped.templates().stream()
                .filter(id -> !List.of("panel-return", "recommendations").contains(id))
                .toList();
    }

    /** Such a workbook lies in the store of every service that ran before there were roles. */
    @ParameterizedTest
    @MethodSource("templates")
    void aTemplateMadeBeforeThereWereRolesIsKnownByItsNames(String id) throws IOException {
        byte[] now = beforeNewRoles(id);

        byte[] before = withoutRoles(now);

        assertNotEquals(now.length, before.length);
        var contract = ContractReader.read(now);
        var earlier = ContractReader.read(before);
        assertEquals(contract.tables(), earlier.tables());
        assertEquals(contract.fields(), earlier.fields());
    }

    /** Tables that came after there were roles have no usual names. */
    private static byte[] beforeNewRoles(String id) throws IOException {
        var versions = Stream.of("earlier/" + id + ".v2.xlsx", "earlier/" + id + ".v1.xlsx", id + ".xlsx");
        return Shipped.bytes(versions.map(Shipped.FOLDER.resolve(id)::resolve)
                .filter(Files::exists)
                .findFirst()
                .orElseThrow());
    }

    @Test
    void aTemplateThatHasTheHeadingAndNoRolesIsNoFund() throws IOException {
        String text = Files.readString(FUNDING.resolve("template.yaml"))
                .replaceAll("(?m)^ +role: .*\n", "")
                .replaceAll("role: [a-z-]+, ", "");

        var contract = ContractReader.read(built(text));

        assertTrue(contract.table(TableRole.FUNDING_LINES).isEmpty());
        assertTrue(contract.field(FieldRole.AWARD).isEmpty());
        assertEquals(
                "PeriodEnd", contract.field(FieldRole.PERIOD_END).orElseThrow().name());
        assertEquals(List.of(), new TemplateValidator(Shipped.FUNCTIONS).check(built(text)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
        '        role: spent\n' ¦ '' ¦ 'Contract tables!F6: The table Funding has the role funding-lines, and none of its columns has the role spent. Write spent under Role of the column that it is, on Contract columns.'
        'role: accrued' ¦ 'role: committed' ¦ 'Contract columns!M24: The role committed is given a second time; Contract columns!M23 has it. Clear one.'
        'role: award-date' ¦ 'role: award' ¦ 'Contract fields!L20: The role award is given a second time; Contract fields!L18 has it. Clear one.'
        'role: outcomes' ¦ 'role: virements' ¦ 'Contract tables!F12: The role virements is given a second time; Contract tables!F8 has it. Clear one.'
        'role: accrued' ¦ 'role: evidence' ¦ 'Contract columns!M23: The role evidence is none of a column of Funding, whose role is funding-lines. Clear it, or give the table the role it belongs to on Contract tables.'
        """)
    void theDoctorSaysWhichRoleIsMissingTwiceOrOutOfPlace(String from, String to, String fault) throws IOException {
        String text = Files.readString(FUNDING.resolve("template.yaml"));
        assertTrue(text.contains(from), from);

        var faults = new TemplateValidator(Shipped.FUNCTIONS).check(built(text.replaceFirst(from, to)));

        assertTrue(faults.stream().map(TemplateFault::toString).toList().contains(fault), faults::toString);
    }

    private byte[] built(String text) throws IOException {
        var file = Files.writeString(folder.resolve("template.yaml"), text);
        return new TemplateBuilder(Shipped.FUNCTIONS).build(TemplateFile.read(file));
    }

    /** As templates were built before: the last column of three contract sheets is not there. */
    private static byte[] withoutRoles(byte[] workbook) throws IOException {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(workbook));
                var out = new ByteArrayOutputStream()) {
            for (String name : List.of("ContractTables", "ContractColumns", "ContractFields")) {
                var table = book.getTable(name);
                int last = table.getEndColIndex();
                for (int row = table.getStartRowIndex(); row <= table.getEndRowIndex(); row++) {
                    var cells = table.getXSSFSheet().getRow(row);
                    if (cells.getCell(last) != null) {
                        cells.removeCell(cells.getCell(last));
                    }
                }
                var area = table.getArea();
                table.setArea(book.getCreationHelper()
                        .createAreaReference(
                                area.getFirstCell(),
                                new org.apache.poi.ss.util.CellReference(
                                        area.getLastCell().getRow(), last - 1)));
            }
            book.write(out);
            return out.toByteArray();
        }
    }
}
