package uk.safersheets.app.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.safersheets.imports.BadImportException;
import uk.safersheets.imports.ImportCancelledException;
import uk.safersheets.imports.ImportKind;
import uk.safersheets.imports.ImportProgress;
import uk.safersheets.imports.StreetFiles;
import uk.safersheets.imports.csv.ArchiveFile;
import uk.safersheets.imports.csv.ArchiveLimits;

/** Files are read as they come: any encoding, any line end, months packed together; and what is none of it is refused. */
class TextsAndArchivesTest {
    @TempDir
    Path folder;

    private static String street(String month, String district) {
        return StreetFiles.HEADINGS + "\r\nc1," + month
                + ",Dyfed-Powys Police,Dyfed-Powys Police,-4,52,On or near X,W01000001," + district
                + " 001A,Drugs,,\r\n";
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-8 with mark", "windows-1252"})
    void readsEveryEncoding(String encoding) throws IOException {
        String text = street("2019-04", "Ynys Môn");
        boolean isMarked = encoding.endsWith("mark");
        var charset = Charset.forName(encoding.split(" ")[0]);
        var file = Files.write(folder.resolve("a.csv"), ((isMarked ? "\uFEFF" : "") + text).getBytes(charset));

        assertEquals(Map.of("Ynys Môn|2019-04|Drugs", 1L), Imports.counts(Imports.read(ImportKind.POLICE_UK, file)));
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t"})
    void readsWhatASpreadsheetPartedBySemicolonsOrTabs(String separator) throws IOException {
        var file = Files.writeString(
                folder.resolve("a.csv"), street("2019-04", "Ynys Môn").replace(",", separator));

        assertEquals(Map.of("Ynys Môn|2019-04|Drugs", 1L), Imports.counts(Imports.read(ImportKind.POLICE_UK, file)));
    }

    @Test
    void readsAnEncodingFarInTheFileAndAcrossItsBuffers() throws IOException {
        var text = new StringBuilder(StreetFiles.HEADINGS);
        for (int row = 0; row < 4_000; row++) {
            text.append("\nc,2019-04,K,K,1,2,").append("é".repeat(row % 37)).append(",E01000001,Môn 001A,Drugs,,");
        }
        for (var charset : List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"))) {
            var file = Files.write(folder.resolve("a.csv"), text.toString().getBytes(charset));

            assertEquals(Map.of("Môn|2019-04|Drugs", 4_000L), Imports.counts(Imports.read(ImportKind.POLICE_UK, file)));
        }
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
        c3a9 e9       | cannot be UTF-8 and Windows-1252 at once
        81            | has a byte of neither
        00            | has a NUL
        c3a9 00       | has a NUL where its encoding is known
        """)
    void whatIsInNoEncodingIsRefused(String hex, String why) throws IOException {
        byte[] start = street("2019-04", "Gwynedd").getBytes(StandardCharsets.UTF_8);
        byte[] odd = HexFormat.of().parseHex(hex.replace(" ", ""));
        var all = Arrays.copyOf(start, start.length + odd.length);
        System.arraycopy(odd, 0, all, start.length, odd.length);
        var file = Files.write(folder.resolve("a.csv"), all);

        var refused = assertThrows(BadImportException.class, () -> Imports.read(ImportKind.POLICE_UK, file));

        assertTrue(refused.getMessage().endsWith("Save the file as CSV UTF-8."), refused.getMessage());
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
        a.xls | d0cf11e0a1b11ae1 | a.xls is a workbook of Excel 97 or locked by a password. Save it as .xlsx or CSV without a password.
        a.pdf | 255044462d312e37 | a.pdf is a PDF. Choose the file of rows.
        a.csv | ''               | a.csv is empty.
        a.csv | 0a               | a.csv is blank: it has no headings.
        """)
    void whatIsNoFileOfRowsIsRefused(String name, String hex, String message) throws IOException {
        var file = Files.write(folder.resolve(name), HexFormat.of().parseHex(hex));

        assertEquals(
                message,
                assertThrows(BadImportException.class, () -> Imports.read(ImportKind.POLICE_UK, file))
                        .getMessage());
    }

    @Test
    void anArchiveOfMonthsIsReadAndNamesWhatItPassedOver() throws IOException {
        var zip = Imports.zip(
                folder.resolve("months.zip"),
                Map.of(
                        "2019-05/2019-05-dyfed-powys-street.csv",
                        street("2019-05", "Powys"),
                        "2019-04/2019-04-dyfed-powys-street.csv",
                        street("2019-04", "Powys"),
                        "2019-04/2019-04-dyfed-powys-outcomes.csv",
                        StreetFiles.HEADINGS_OF_OUTCOMES,
                        "2019-04/2019-04-dyfed-powys-stop-and-search.csv",
                        "Type,Date"));

        var result = Imports.read(ImportKind.POLICE_UK, zip);

        assertEquals(Map.of("Powys|2019-04|Drugs", 1L, "Powys|2019-05|Drugs", 1L), Imports.counts(result));
        assertEquals(2, result.files().get(0).rows());
        assertEquals(
                "2 files of the archive were passed over, holding no crimes:"
                        + " 2019-04/2019-04-dyfed-powys-outcomes.csv, 2019-04/2019-04-dyfed-powys-stop-and-search.csv.",
                result.notes().get(0));
    }

    @Test
    void aBadRowInAnArchiveIsNamedWithItsFile() throws IOException {
        var zip = Imports.zip(
                folder.resolve("months.zip"),
                Map.of("2019-04/2019-04-kent-street.csv", street("2019-04", "Powys") + "cut,short\n"));

        assertEquals(
                "months.zip, 2019-04/2019-04-kent-street.csv, line 3: 2 values where there are 12 headings. The file was"
                        + " cut short or changed; get it again from where it is published.",
                assertThrows(BadImportException.class, () -> Imports.read(ImportKind.POLICE_UK, zip))
                        .getMessage());
    }

    @ParameterizedTest(name = "{0} files, {1} bytes, ratio {2}")
    @CsvSource(delimiter = '|', textBlock = """
        1  | 1000000000 | 1000 | it holds 2 files, more than the 1 we take
        10 | 2000000    | 1000 | it unpacks to more than we take
        10 | 1000000000 | 20   | it unpacks to more than 20 times its size
        """)
    void anArchiveThatIsTooMuchIsRefused(int files, long bytes, int ratio, String why) throws IOException {
        String much =
                street("2019-04", "Powys") + ("c,2019-04,K,K,1,2,x,W01000001,Powys 001A,Drugs,,\n").repeat(60_000);
        var zip = Imports.zip(folder.resolve("bomb.zip"), Map.of("a-street.csv", much, "b-street.csv", "x"));
        var archive = new ArchiveFile("bomb.zip", zip, new ArchiveLimits(files, bytes, ratio));

        var refused = assertThrows(
                BadImportException.class, () -> archive.read(name -> (line, row) -> true, ImportProgress.NONE));

        assertTrue(refused.getMessage().contains(why), refused.getMessage());
    }

    @Test
    void aDamagedArchiveIsRefused() throws IOException {
        var zip = Imports.zip(folder.resolve("a.zip"), Map.of("2019-04-a-street.csv", street("2019-04", "Powys")));
        byte[] bytes = Files.readAllBytes(zip);
        Files.write(zip, Arrays.copyOf(bytes, bytes.length - 30));

        var refused = assertThrows(BadImportException.class, () -> Imports.read(ImportKind.POLICE_UK, zip));

        assertTrue(refused.getMessage().startsWith("a.zip cannot be read: it is damaged or was cut short"));
    }

    @Test
    void progressGoesUpToTheWholeAndStopsTheReading() throws IOException {
        var file = new StreetFiles(1, 2011).write(folder, "2019-04", "Kent Police", 30_000);
        var seen = new HashMap<String, Long>();
        var reader = new ReadImport();
        var source = List.of(ImportSource.of(file));

        reader.run(
                ImportKind.POLICE_UK,
                source,
                ReadImport.Choices.NONE,
                (name, done, of) -> seen.put(name, done * 100 / of));

        assertEquals(Map.of("2019-04-kent-street.csv", 100L), seen);
        var last = new AtomicLong();
        assertThrows(
                ImportCancelledException.class,
                () -> reader.run(ImportKind.POLICE_UK, source, ReadImport.Choices.NONE, (name, done, of) -> {
                    last.set(done);
                    throw new ImportCancelledException();
                }));
        assertTrue(last.get() < Files.size(file) / 2, "stopped at once, at " + last.get());
    }

    @Test
    void whatGoesBeyondEveryHonestFileIsRefusedBeforeItIsHeld() throws IOException {
        var wide = Imports.file(folder, "wide.csv", ",".repeat(20_000));
        var rows = new StringBuilder(StreetFiles.HEADINGS);
        for (int area = 0; area <= 50_000; area++) {
            rows.append("\nc,2019-04,K,K,1,2,x,E01").append(100_000 + area).append(",A 001A,Drugs,,");
        }
        var many = Imports.file(folder, "many.csv", rows.toString());

        assertEquals(
                "wide.csv, line 1: it has more than 16,384 values. Choose the file of rows.",
                assertThrows(BadImportException.class, () -> Imports.read(ImportKind.POLICE_UK, wide))
                        .getMessage());
        assertEquals(
                "many.csv, line 50,002: the file has more than 50,000 LSOAs, more than there are. Get it again from where it"
                        + " is published.",
                assertThrows(BadImportException.class, () -> Imports.read(ImportKind.POLICE_UK, many))
                        .getMessage());
    }
}
