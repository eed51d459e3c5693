package uk.safersheets.workbooks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import uk.safersheets.TestWorkbooks;
import uk.safersheets.calculate.PreparedContract;
import uk.safersheets.check.Check;
import uk.safersheets.excel.opc.UploadLimits;
import uk.safersheets.excel.read.WorkbookReader;
import uk.safersheets.excel.validator.ContractReader;

/** A partnership's own template may have notes of its own below and beside its tables: nobody is asked about those. */
class PrintedTextTest {
    private static final byte[] TEMPLATE = TestWorkbooks.template("funding-allocation");

    @Test
    void leavesWhatTheTemplateHasPrintedAlone() throws IOException {
        var own = noted(noted(TEMPLATE, 40, 0, "Amounts are without VAT."), 5, 24, "See the guide");
        var contract = new PreparedContract(ContractReader.read(own), Shipped.FUNCTIONS);
        var moved =
                noted(noted(noted(TEMPLATE, 44, 0, "Amounts are without VAT."), 5, 24, "See the guide"), 50, 0, "Mine");

        assertEquals(List.of(), told(contract, own));
        assertEquals(
                List.of("Row 51 below the table Funding holds a note that we did not read: \"Mine\"."),
                told(contract, moved));
    }

    private static List<String> told(PreparedContract contract, byte[] workbook) {
        var submission = new WorkbookReader(UploadLimits.STANDARD)
                .open(workbook, "book.xlsx")
                .submission();
        return Check.run(contract, submission, LocalDate.of(2026, 11, 21)).findings().stream()
                .filter(finding -> finding.ruleId().equals("V022"))
                .map(finding -> finding.message())
                .toList();
    }

    private static byte[] noted(byte[] workbook, int row, int col, String text) throws IOException {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            var sheet = book.getSheet("Funding");
            var line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
            line.createCell(col).setCellValue(text);
            var bytes = new ByteArrayOutputStream();
            book.write(bytes);
            return bytes.toByteArray();
        }
    }
}
