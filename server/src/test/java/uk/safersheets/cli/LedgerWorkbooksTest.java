package uk.safersheets.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.safersheets.cli.Commands.Ran;

/** What only a workbook has: tabs, hidden and merged cells, formulas; and files that only say to be one. */
class LedgerWorkbooksTest {
    @TempDir
    Path folder;

    private Path map;

    @BeforeEach
    void map() throws IOException {
        map = Files.writeString(
                folder.resolve("map.yaml"),
                "source: a\ncolumns: {number: Doc, line: Line, date: Date, supplier: Supplier, amount: Net}\n");
    }

    @Test
    void saysWhatOfItNobodySeesInExcel() throws IOException {
        var ran = imported(workbook -> {
            var april = sheet(workbook, "April");
            row(april, "1", "1", "01/04/2019", "A", 10);
            row(april, "2", "1", "02/04/2019", "B", 20).setZeroHeight(true);
            row(sheet(workbook, "May"), "3", "1", "03/05/2019", "C", 30);
            workbook.setSheetHidden(1, true);
            workbook.createSheet("Pivot").createRow(0).createCell(0).setCellValue("Sum of Net");
        });

        assertEquals("""
                ledger.xlsx: 3 transactions, £60.00.
                Dates: 1 April 2019 to 3 May 2019.
                Passed over: 2 rows of headings.
                Tab April: 3 rows, read. In Excel 1 of its rows is hidden; we read all of it.
                Tab May: 2 rows, read. In Excel this tab is hidden; we read all of it.
                Tab Pivot: 1 row, not read. It does not have the ledger's headings.
                """, ran.out(), ran.err());
    }

    @Test
    void aTabThatLacksAHeadingIsABreakUntilItIsSetAside() throws IOException {
        Consumer<Workbook> tabs = workbook -> {
            row(sheet(workbook, "April"), "1", "1", "01/04/2019", "A", 10);
            var may = sheet(workbook, "May");
            may.getRow(0).getCell(4).setCellValue("Net amount");
            row(may, "2", "1", "03/05/2019", "C", 30);
        };

        var ran = imported(tabs);
        assertEquals(1, ran.status(), ran.err());
        assertTrue(
                ran.out()
                        .contains("tab May looks like this ledger's, and we did not read its 2 rows."
                                + " It has no heading 'Net'."),
                ran.out());

        var aside = imported(tabs, "--set-aside", "tab May=Of another fund");
        assertEquals(0, aside.status(), aside.out() + aside.err());
        assertTrue(
                aside.out().contains("Tab May: 2 rows, not read. It has no heading 'Net'. Of another fund"),
                aside.out());
    }

    @Test
    void fillsWhatIsMergedDownwards() throws IOException {
        var ran = imported(workbook -> {
            var sheet = sheet(workbook, "Data");
            row(sheet, "1", "1", "01/04/2019", "A", 10);
            row(sheet, "", "2", "", "", 20);
            row(sheet, "", "3", "", "", 30);
            for (int column : new int[] {0, 2, 3}) {
                sheet.addMergedRegion(new CellRangeAddress(1, 3, column, column));
            }
        });

        assertEquals(0, ran.status(), ran.err());
        assertTrue(ran.out().startsWith("ledger.xlsx: 3 transactions, £60.00."), ran.out());
        assertTrue(
                ran.out().contains("We filled rows 3 and 4 with what their merged cells say from the row above."),
                ran.out());
    }

    @Test
    void aFormulaThatWasNeverWorkedOutIsRefusedByItsCell() throws IOException {
        var ran = imported(workbook -> {
            var sheet = sheet(workbook, "Data");
            row(sheet, "1", "1", "01/04/2019", "A", 10);
            row(sheet, "2", "1", "02/04/2019", "B", 0).createCell(4).setCellFormula("E2*2");
        });

        assertEquals(2, ran.status(), ran.out());
        assertEquals(
                "\"ledger.xlsx\", row 3, Net (column E) holds the formula =E2*2, which was never worked out."
                        + " Open the file in Excel, save it, and choose it again.\n",
                ran.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ledger.xls", "ledger.csv"})
    void anOldWorkbookIsRefusedWithTheWayOutInExcel(String name) throws IOException {
        var file = folder.resolve(name);
        try (var workbook = new HSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            row(sheet(workbook, "Data"), "1", "1", "01/04/2019", "A", 10);
            workbook.write(out);
        }

        var ran = Commands.run("import", "ledger", file.toString(), "--map", map.toString());

        assertEquals(2, ran.status(), ran.out());
        assertTrue(ran.err().contains("choose File, Save As, pick \"Excel Workbook (.xlsx)\""), ran.err());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html><table><tr><td>Doc</td></tr></table>",
                "\uFEFF<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><table></table></html>",
                "MIME-Version: 1.0\nContent-Type: multipart/related\n\n<html></html>",
                "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>"
            })
    void aPageThatSaysToBeATableIsRefusedWithTheWayOutInExcel(String text) throws IOException {
        for (var charset : new Charset[] {StandardCharsets.UTF_8, StandardCharsets.UTF_16}) {
            var file = folder.resolve("ledger.csv");
            Files.write(file, text.getBytes(charset));

            var ran = Commands.run("import", "ledger", file.toString(), "--map", map.toString());

            assertEquals(2, ran.status(), charset + ran.out());
            assertTrue(ran.err().contains("pick \"Excel Workbook (.xlsx)\""), charset + ran.err());
        }
    }

    private Ran imported(Consumer<Workbook> fill, String... more) throws IOException {
        var file = folder.resolve("ledger.xlsx");
        try (var workbook = new XSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            fill.accept(workbook);
            workbook.write(out);
        }
        var arguments = new ArrayList<>(List.of("import", "ledger", file.toString(), "--map", map.toString()));
        arguments.addAll(List.of(more));
        return Commands.run(arguments.toArray(String[]::new));
    }

    private static Sheet sheet(Workbook workbook, String name) {
        var sheet = workbook.createSheet(name);
        var row = sheet.createRow(0);
        String[] headings = {"Doc", "Line", "Date", "Supplier", "Net"};
        for (int column = 0; column < headings.length; column++) {
            row.createCell(column).setCellValue(headings[column]);
        }
        return sheet;
    }

    private static Row row(Sheet sheet, String number, String line, String date, String supplier, double amount) {
        var row = sheet.createRow(sheet.getLastRowNum() + 1);
        String[] texts = {number, line, date, supplier};
        for (int column = 0; column < texts.length; column++) {
            if (!texts[column].isEmpty()) {
                row.createCell(column).setCellValue(texts[column]);
            }
        }
        row.createCell(4).setCellValue(amount);
        return row;
    }
}
