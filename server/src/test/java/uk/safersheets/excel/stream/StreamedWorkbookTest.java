package uk.safersheets.excel.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.safersheets.excel.RawWorkbook;
import uk.safersheets.imports.BadImportException;
import uk.safersheets.imports.ImportCancelledException;
import uk.safersheets.imports.ImportProgress;

class StreamedWorkbookTest {

    @Test
    void readsSharedTextsNumbersDaysAndFormulas() throws IOException {
        var book = new RawWorkbook()
                .sharedStrings("<t>CSP Name</t>", "<r><t>Rob</t></r><r><t>bery</t></r>")
                .styles("<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>")
                .cells(
                        "2015_16",
                        RawWorkbook.row(1, "<c r=\"A1\" t=\"s\"><v>0</v></c>", "<c r=\"C1\" t=\"s\"><v>1</v></c>")
                                + RawWorkbook.row(2, "<c r=\"A2\" s=\"1\"/>")
                                + RawWorkbook.row(
                                        7,
                                        "<c r=\"A7\" s=\"1\"><v>43556</v></c>",
                                        "<c r=\"B7\"><v>-3</v></c>",
                                        "<c r=\"C7\"><v>1.5E3</v></c>",
                                        "<c r=\"D7\"><f>1+1</f><v>2</v></c>",
                                        "<c r=\"E7\"><f>1+1</f></c>",
                                        "<c r=\"F7\" t=\"e\"><v>#N/A</v></c>",
                                        "<c r=\"G7\" t=\"b\"><v>1</v></c>"))
                .cells("Notes", RawWorkbook.row(1, RawWorkbook.text("A1", " Updated: 29 January 2026 ")));

        assertEquals(
                List.of(
                        "2015_16 1: CSP Name |  | Robbery",
                        "2015_16 7: 2019-04-01 | -3 | 1500 | 2 | =1+1 | #N/A | TRUE",
                        "Notes 1: Updated: 29 January 2026"),
                RowsOf.file(open(book)));
    }

    @Test
    void refusesCellsWhereNoTableReaches() {
        var book = open(new RawWorkbook().cells("S", RawWorkbook.row(3, "<c r=\"AMK3\"><v>1</v></c>")));

        assertEquals(
                "\"x.xlsx\": row 3 of sheet S is filled in beyond column 1,024, where no published table reaches."
                        + " Delete those columns, save, and choose the file again.",
                assertThrows(BadImportException.class, () -> RowsOf.file(book)).getMessage());
    }

    @Test
    void refusesWhatIsNoWorkbookWithTheWayOut() {
        byte[] text = "a,b".getBytes(StandardCharsets.UTF_8);

        assertEquals(
                "\"x.xlsx\" is plain text, such as a CSV file, not an Excel workbook. Choose the workbook that you"
                        + " filled in.",
                assertThrows(BadImportException.class, () -> StreamedWorkbook.open(text, "x.xlsx"))
                        .getMessage());
    }

    @Test
    void stopsAtOnceWhenNoMoreIsWantedOrNobodyWantsTheAnswer() throws IOException {
        var rows = new StringBuilder();
        for (int row = 1; row <= 60_000; row++) {
            rows.append(RawWorkbook.row(row, RawWorkbook.text("A" + row, "Violence against the person")));
        }
        var book = open(new RawWorkbook().cells("S", rows.toString()));
        var seen = new ArrayList<Long>();

        book.read(sheet -> (number, values) -> seen.add(number) && number < 3, ImportProgress.NONE);
        assertEquals(List.of(1L, 2L, 3L), seen);
        assertThrows(
                ImportCancelledException.class,
                () -> book.read(sheet -> (number, values) -> true, (name, done, of) -> {
                    throw new ImportCancelledException();
                }));
    }

    private static StreamedWorkbook open(RawWorkbook book) {
        return StreamedWorkbook.open(book.bytes(), "x.xlsx");
    }
}
