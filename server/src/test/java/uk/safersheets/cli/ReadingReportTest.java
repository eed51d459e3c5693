package uk.safersheets.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safersheets.Repository;
import uk.safersheets.cli.Commands.Ran;

/** Exports as councils have sent them, each with what is right. */
class ReadingReportTest {
    private static final Path FUNDING =
            Repository.file("workbooks/funding-allocation/examples/charnwood-2019-20-ci001.xlsx");

    @ParameterizedTest(name = "{0}/{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            b01-unclosed-quote-pair | ledger.csv | row 3, column I opens a quote mark (") that closes only in row 6, so rows 4 to 6 would be lost inside one text.
            b24-html-xls | ledger.xls | "ledger.xls" is a web page, whatever its name ends in. Open it in Excel, answer Yes when Excel asks about its format, choose File, Save As, pick "Excel Workbook (.xlsx)", and choose the new file.
            b27-supplier-called-total | ledger.csv | row 8, Transaction number (column B) is blank. Enter the document's number, or remove the row.
            b50-inconsistent-row-lengths | ledger.csv | row 4 has 11 cells under 10 headings.
            b50-inconsistent-row-lengths | shifted.csv | row 4 has 12 cells under 10 headings.
            """)
    void refusesWhatWouldLoseOrShiftAPaymentAndNamesTheRows(String folder, String file, String why) {
        for (var ran : List.of(importLedger(folder, file), reconcile(folder, file))) {
            assertEquals(2, ran.status(), ran.out());
            assertTrue(ran.err().contains(why), ran.err());
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "b04-suppressed-repeats, ledger.csv, 7, 1, -6901.75",
        "b17-monthly-tabs, ledger.xlsx, 6, 3, -9141.75",
        "b22-preamble-of-commas, ledger.csv, 6, 1, -9141.75",
        "b42-invisible-marks-in-amounts, ledger.csv, 6, 1, -9141.75",
    })
    void readsEveryRow(String folder, String file, int read, int headings, String sum) {
        for (var ran : List.of(importLedger(folder, file), reconcile(folder, file))) {
            var reading = map(ran.json(), "reading");
            assertEquals(List.of("rows", "tabs", "dates", "sum"), keys(reading));
            assertEquals(Map.of("first", "2019-04-15", "last", "2019-11-29"), reading.get("dates"));
            assertEquals(sum, reading.get("sum"));
            var rows = map(reading, "rows");
            assertEquals(List.of("read", "headings", "totals", "blank", "notRead"), List.copyOf(rows.keySet()));
            assertEquals(List.of(read, headings), List.of(rows.get("read"), rows.get("headings")));
        }
    }

    @Test
    void saysWhatItFilledDownAndWhatOfTheFileIsNoPartOfTheLedger() {
        var suppressed =
                map(importLedger("b04-suppressed-repeats", "ledger.csv").json(), "reading");
        assertEquals(
                List.of("We filled row 6 with the number, the date and the supplier from the row above."),
                suppressed.get("notes"));

        var tabs = map(importLedger("b17-monthly-tabs", "ledger.xlsx").json(), "reading");
        assertEquals(
                List.of("April 2 true", "June 4 true", "August on 3 true"),
                list(tabs, "tabs").stream()
                        .map(tab -> tab.get("name") + " " + tab.get("rows") + " " + tab.get("read"))
                        .toList());

        var preamble = map(importLedger("b22-preamble-of-commas", "ledger.csv").json(), "reading");
        assertEquals(List.of("row 1 null It stands above the headings."), notRead(preamble));
    }

    @Test
    void ofSeveralFilesEachHasItsReportWithItsName() {
        String folder = "b42-invisible-marks-in-amounts";
        var ran = Commands.run(
                "import",
                "ledger",
                file(folder, "r0.csv"),
                file(folder, "r1.csv"),
                "--map",
                file(folder, "map.yaml"),
                "--json");

        assertEquals(
                List.of("r0.csv -15956.25", "r1.csv 2322.00"),
                list(ran.json(), "reading").stream()
                        .map(reading -> reading.get("file") + " " + reading.get("sum"))
                        .toList());
    }

    /** What is always there; notes only where there are any. */
    private static List<String> keys(Map<String, Object> reading) {
        var keys = new ArrayList<>(reading.keySet());
        keys.remove("notes");
        return keys;
    }

    private static List<String> notRead(Map<String, Object> reading) {
        return list(map(reading, "rows"), "notRead").stream()
                .map(row -> row.get("place") + " " + row.get("amount") + " " + row.get("why"))
                .toList();
    }

    private static Ran importLedger(String folder, String file) {
        return Commands.run("import", "ledger", file(folder, file), "--map", file(folder, "map.yaml"), "--json");
    }

    private static Ran reconcile(String folder, String file) {
        return Commands.run(
                "reconcile", FUNDING.toString(), file(folder, file), "--map", file(folder, "map.yaml"), "--json");
    }

    private static String file(String folder, String name) {
        var found = ReadingReportTest.class.getResource("/cases/" + folder + "/" + name);
        return Path.of(Objects.requireNonNull(found, name).getPath()).toString();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Map<?, ?> answer, String name) {
        assertNotNull(answer.get(name));
        return (Map<String, Object>) answer.get(name);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Map<?, ?> answer, String name) {
        return (List<Map<String, Object>>) answer.get(name);
    }
}
