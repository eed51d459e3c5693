package uk.safersheets.app.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.safersheets.excel.RawWorkbook;
import uk.safersheets.excel.ods.Ods;
import uk.safersheets.imports.AreaBreak;
import uk.safersheets.imports.BadImportException;
import uk.safersheets.imports.Count;
import uk.safersheets.imports.ImportKind;
import uk.safersheets.imports.ImportProgress;
import uk.safersheets.imports.ImportResult;

/** The Home Office's tables from a folder, in each format and whatever their names end in. */
class PublishedTablesTest {
    private static final List<String> HEADINGS = List.of(
            "Financial Year",
            "Financial Quarter",
            "Force Name",
            "CSP Name",
            "Offence Description",
            "Offence Group",
            "Offence Subgroup",
            "Offence Code",
            "Number of Offences");
    private static final List<String> ROW = List.of(
            "2019/20",
            "1",
            "Leicestershire",
            "Charnwood",
            "Theft from vehicle",
            "Theft offences",
            "Vehicle offences",
            "45",
            "71");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"csv", "ods", "xlsx"})
    void areReadByTheirFirstBytes(String format) throws IOException {
        var path = Files.write(folder.resolve("tables.dat"), bytes(format));
        var choices = new ReadImport.Choices(List.of("Charnwood"), null, null, null, "label", false, List.of(), null);
        var result = new ReadImport()
                .run(ImportKind.HOME_OFFICE, List.of(ImportSource.of(path)), choices, ImportProgress.NONE);

        assertEquals(List.of(new Count("Charnwood", "2019-20 Q1", "Theft from vehicles", 71)), result.counts());
        assertEquals(64, result.files().get(0).sha256().length());
    }

    @Test
    void aLevelThatIsNoneIsRefused() throws IOException {
        var path = Files.write(folder.resolve("tables.csv"), bytes("csv"));
        var choices = new ReadImport.Choices(List.of(), null, null, null, "beat", false, List.of(), null);
        var refused = assertThrows(
                BadImportException.class,
                () -> new ReadImport()
                        .run(ImportKind.HOME_OFFICE, List.of(ImportSource.of(path)), choices, ImportProgress.NONE));

        assertEquals(
                "Offences are counted by group, subgroup, description or label, and not by \"beat\".",
                refused.getMessage());
    }

    @Test
    void aPartnershipsOwnChangesAreMarkedBesideTheKnownOnes() throws IOException {
        var result = withChanges("Area,From,Was,Whole\nUpper Vale,1 April 2019,Vale; Hill,yes\n");

        assertEquals(
                List.of(new AreaBreak("Upper Vale", LocalDate.of(2019, 4, 1), List.of("Vale", "Hill"))),
                result.breaks());
        assertTrue(result.counts().contains(new Count("Upper Vale (back-cast)", "2018-19 Q4", "Arson", 5)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Area,From,Was                        | "own.csv", row 1: the first row has the headings From, Area, Was and Whole.
        From,Area,Was,Whole                  | "own.csv" has no change of an area. Write one a row, under the headings From, Area, Was and Whole.
        From,Area,Was,Whole;31/02/2020,A,B,no | "own.csv", row 2: a change has its first day, such as 2020-04-01, an area, what it was made of, and yes or no for whether it is all of them.
        """)
    void changesThatCannotBeReadAreRefused(String lines, String message) {
        assertEquals(
                message,
                assertThrows(BadImportException.class, () -> withChanges(lines.replace(';', '\n') + "\n"))
                        .getMessage());
    }

    private ImportResult withChanges(String changes) throws IOException {
        String head = String.join(",", HEADINGS) + "\n";
        var path = Files.writeString(
                folder.resolve("tables.csv"),
                head
                        + "2018/19,4,Force,Vale,Arson,Criminal damage and arson,Arson,56A,2\n"
                        + "2018/19,4,Force,Hill,Arson,Criminal damage and arson,Arson,56A,3\n"
                        + "2019/20,1,Force,Upper Vale,Arson,Criminal damage and arson,Arson,56A,4\n");
        var own = ImportSource.of(Files.writeString(folder.resolve("own.csv"), changes));
        var choices = new ReadImport.Choices(List.of(), null, null, null, "", true, List.of(), own);
        return new ReadImport()
                .run(ImportKind.HOME_OFFICE, List.of(ImportSource.of(path)), choices, ImportProgress.NONE);
    }

    private static byte[] bytes(String format) {
        return switch (format) {
            case "ods" -> new Ods().rows("2019_20", List.of(HEADINGS, ROW)).bytes();
            case "xlsx" ->
                new RawWorkbook()
                        .cells("2019_20", row(1, HEADINGS) + row(2, ROW))
                        .bytes();
            default ->
                (String.join(",", HEADINGS) + "\r\n" + String.join(",", ROW) + "\r\n").getBytes(StandardCharsets.UTF_8);
        };
    }

    private static String row(int number, List<String> values) {
        var cells = new String[values.size()];
        for (int at = 0; at < cells.length; at++) {
            cells[at] = RawWorkbook.text((char) ('A' + at) + String.valueOf(number), values.get(at));
        }
        return RawWorkbook.row(number, cells);
    }
}
