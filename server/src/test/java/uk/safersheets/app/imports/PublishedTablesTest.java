package uk.safersheets.app.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.safersheets.excel.RawWorkbook;
import uk.safersheets.excel.ods.Ods;
import uk.safersheets.imports.BadImportException;
import uk.safersheets.imports.Count;
import uk.safersheets.imports.ImportKind;
import uk.safersheets.imports.ImportProgress;

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
        var choices = new ReadImport.Choices(List.of("Charnwood"), null, null, null, "label", false, List.of());
        var result = new ReadImport()
                .run(ImportKind.HOME_OFFICE, List.of(ImportSource.of(path)), choices, ImportProgress.NONE);

        assertEquals(List.of(new Count("Charnwood", "2019-20 Q1", "Theft from vehicles", 71)), result.counts());
        assertEquals(64, result.files().get(0).sha256().length());
    }

    @Test
    void aLevelThatIsNoneIsRefused() throws IOException {
        var path = Files.write(folder.resolve("tables.csv"), bytes("csv"));
        var choices = new ReadImport.Choices(List.of(), null, null, null, "beat", false, List.of());
        var refused = assertThrows(
                BadImportException.class,
                () -> new ReadImport()
                        .run(ImportKind.HOME_OFFICE, List.of(ImportSource.of(path)), choices, ImportProgress.NONE));

        assertEquals(
                "Offences are counted by group, subgroup, description or label, and not by \"beat\".",
                refused.getMessage());
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
