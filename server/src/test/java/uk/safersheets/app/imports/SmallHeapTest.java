package uk.safersheets.app.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.safersheets.SlowTest;
import uk.safersheets.excel.RawWorkbook;
import uk.safersheets.excel.ods.Ods;
import uk.safersheets.imports.Count;
import uk.safersheets.imports.ImportKind;
import uk.safersheets.imports.ImportProgress;

/** Tables are read in a heap that could not hold them: their XML alone is larger. */
@SlowTest
class SmallHeapTest {
    private static final int ROWS = 20_000;
    private static final String HEAP = "-Xmx32m";

    @TempDir
    private Path folder;

    /** @param arguments the file; prints the sum of its counts */
    public static void main(String[] arguments) throws IOException {
        var result = new ReadImport()
                .run(
                        ImportKind.HOME_OFFICE,
                        List.of(ImportSource.of(Path.of(arguments[0]))),
                        ReadImport.Choices.NONE,
                        ImportProgress.NONE);
        System.out.println(result.counts().stream().mapToLong(Count::count).sum());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ods", "xlsx"})
    void severalYearsAreReadInLessThanTheyUnpackTo(String format) throws Exception {
        var file = Files.write(folder.resolve("tables." + format), bytes(format));
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SmallHeapTest.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertEquals(0, process.waitFor(), said);
        assertEquals(String.valueOf(2 * ROWS), said.strip().replaceFirst("(?s).*\n", ""));
    }

    private static byte[] bytes(String format) {
        var ods = new Ods();
        var book = new RawWorkbook();
        for (String year : List.of("2015/16", "2016/17")) {
            var rows = rows(year);
            if (format.equals("ods")) {
                ods.rows(year.replace('/', '_'), rows);
            } else {
                var xml = new StringBuilder();
                for (int row = 0; row < rows.size(); row++) {
                    xml.append(line(row + 1, rows.get(row)));
                }
                book.cells(year.replace('/', '_'), xml.toString());
            }
        }
        return format.equals("ods") ? ods.bytes() : book.bytes();
    }

    private static List<List<String>> rows(String year) {
        var rows = new ArrayList<List<String>>();
        rows.add(
                Arrays.asList(("Financial Year,Financial Quarter,Force Name,CSP Name,Offence Description,Offence Group,"
                                + "Offence Subgroup,Offence Code,Number of Offences")
                        .split(",")));
        for (int row = 0; row < ROWS; row++) {
            String partnership = "Partnership " + row % 300;
            String offence = "Offence " + row / 300;
            rows.add(List.of(year, "1", "Force", partnership, offence, "Group", "Subgroup", offence, "1"));
        }
        return rows;
    }

    private static String line(int number, List<String> values) {
        var cells = new String[values.size()];
        for (int at = 0; at < cells.length; at++) {
            cells[at] = RawWorkbook.text((char) ('A' + at) + String.valueOf(number), values.get(at));
        }
        return RawWorkbook.row(number, cells);
    }
}
