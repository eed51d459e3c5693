package uk.safersheets.excel.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.safersheets.LibreOffice;
import uk.safersheets.SlowTest;
import uk.safersheets.cell.Submission;
import uk.safersheets.excel.Shown;
import uk.safersheets.excel.opc.UploadLimits;

/**
 * One workbook as several programs save it. The file {@code openpyxl.xlsx} was written by openpyxl 3.1.5, and
 * {@code sheetjs.xlsx} is what SheetJS 0.18.5 made of it.
 */
class DialectsTest {
    private static final String TOTAL =
            "IF(RiskMatrix[[#This Row],[Issue]]=\"\",\"\",SUM(RiskMatrix[[#This Row],[Score A]:[Score B]]))";

    @Test
    void readsWhatOpenpyxlWrites() throws IOException {
        var submission = read(resource("openpyxl.xlsx"));

        assertEquals("risk-matrix 1", submission.template() + " " + submission.version());
        assertEquals(Set.of("RiskMatrix", "Details_"), submission.tables().keySet());
        assertEquals(
                """
                Risk matrix!A5 "Issue" | "Score A" | "Score B" | "Total" | "Rank"
                6: "Robbery" | 3 | 5 | - =TOTAL | - =RANK(D6,$D$6:$D$9)
                7: "Burglary" | 1 | 2 | - =TOTAL | - =RANK(D7,$D$6:$D$9)
                8: "ASB" | "4" | 0 | - =TOTAL | - =RANK(D8,$D$6:$D$9)
                9: "Café “quoted” & <more>" | 2 | 2.5 | - =TOTAL | - =RANK(D9,$D$6:$D$9)
                """.replace("TOTAL", TOTAL),
                Shown.table(submission.table("RiskMatrix").orElseThrow()));
        assertEquals("\"Charnwood\" 43556", fields(submission));
    }

    @SlowTest
    @Test
    void readsWhatLibreOfficeMakesOfIt(@TempDir Path folder) throws IOException, InterruptedException {
        var submission = read(LibreOffice.converted(resource("openpyxl.xlsx"), "xlsx", folder));

        assertEquals("risk-matrix 1", submission.template() + " " + submission.version());
        assertEquals(Set.of("RiskMatrix", "Details_"), submission.tables().keySet());
        assertEquals(
                """
                Risk matrix!A5 "Issue" | "Score A" | "Score B" | "Total" | "Rank"
                6: "Robbery" | 3 | 5 | 8 =TOTAL | 1 =RANK(D6,$D$6:$D$9)
                7: "Burglary" | 1 | 2 | 3 =TOTAL | 3 =RANK(D7,$D$6:$D$9)
                8: "ASB" | "4" | 0 | 0 =TOTAL | 4 =RANK(D8,$D$6:$D$9)
                9: "Café “quoted” & <more>" | 2 | 2.5 | 4.5 =TOTAL | 2 =RANK(D9,$D$6:$D$9)
                """.replace("TOTAL", TOTAL),
                Shown.table(submission.table("RiskMatrix").orElseThrow()));
        assertEquals("\"Charnwood\" 43556", fields(submission));
    }

    /** SheetJS keeps names and properties and drops every table; nothing is guessed in their place. */
    @Test
    void readsWhatSheetJsLeavesOfIt() throws IOException {
        var submission = read(resource("sheetjs.xlsx"));

        assertEquals("risk-matrix 1", submission.template() + " " + submission.version());
        assertEquals(Set.of(), submission.tables().keySet());
        assertEquals("\"Charnwood\" 43556", fields(submission));
    }

    private static String fields(Submission submission) {
        return Shown.cell(submission.field("Partnership").orElseThrow()) + " "
                + Shown.cell(submission.field("PeriodStart").orElseThrow());
    }

    private static Submission read(byte[] workbook) {
        return new WorkbookReader(UploadLimits.STANDARD)
                .open(workbook, "book.xlsx")
                .submission();
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = DialectsTest.class.getResourceAsStream("/workbooks/" + name)) {
            return in.readAllBytes();
        }
    }
}
