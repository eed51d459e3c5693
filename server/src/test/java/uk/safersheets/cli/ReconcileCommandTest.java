package uk.safersheets.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.safersheets.Repository;
import uk.safersheets.cli.Commands.Ran;

/** The fund CI001 of Charnwood against the ledger beside it. */
class ReconcileCommandTest {
    private static final Path EXAMPLES = Repository.file("workbooks/funding-allocation/examples");
    private static final Path FUNDING = EXAMPLES.resolve("charnwood-2019-20-ci001.xlsx");
    private static final Path LEDGER = EXAMPLES.resolve("ledger/charnwood-2019-20-ci001.csv");
    private static final Path MAP = EXAMPLES.resolve("ledger/charnwood-2019-20-ci001.map.yaml");
    private static final int HEADINGS = 4;

    @TempDir
    Path folder;

    @Test
    void showsOnlyWhatDoesNotTieAndTheStatement() {
        var ran = reconcile(FUNDING, LEDGER, MAP);

        assertEquals(1, ran.status(), ran.err());
        assertEquals("""
                charnwood-2019-20-ci001.csv: 16 transactions, £144.75.
                Dates: 15 April 2019 to 31 January 2020.
                Passed over: 2 blank rows, 2 rows of headings, 1 row of totals, 2 rows without an amount.

                charnwood-2019-20-ci001.xlsx and charnwood-2019-20-ci001.csv: 3 things do not tie. \
                £85.00 of spending is left to explain.
                16 transactions: 12 on lines, 2 that cancel out, 1 received, 1 open.

                  £3,872.00  L03b, option not chosen
                    £3,872.00 was spent on L03b (Go Getta Ashby Road Youth Club (targeted, July – end March)), \
                an option that does not count yet.
                    To clear it: Choose this option in the workbook, or correct the code in the ledger.
                      10057 line 1, 4 October 2019, £3,872.00, Go Getta, Ashby Road Youth Club, July to end of March

                  £60.00  L08, overspent
                    £1,060.00 was spent on L08 (YOS Spot Purchasing), £60.00 more than the £1,000.00 allocated.
                    To clear it: Correct the code in the ledger, or move money to the line with the funder's approval.
                      10081 line 1, 17 January 2020, £1,060.00, Leicestershire County Council, Spot purchasing

                  £85.00  unmatched
                    Document 10083 line 1 of £85.00 on 4410/5411/YP99 belongs to no line.
                    To clear it: Add the code to the map, or correct it in the ledger.
                      10083 line 1, 31 January 2020, £85.00, Procurement card, Refreshments for volunteers

                Statement
                            £0.00  Opening balance
                       £15,956.25  Received
                      -£16,016.00  Spent
                          -£85.00  Spending left to explain
                         -£144.75  Closing balance of the ledger
                """, ran.out());
    }

    @Test
    void namesTheMatchesToLookAtBeforeSigning() throws IOException {
        var map = Files.writeString(
                folder.resolve("map.yaml"),
                Files.readString(MAP).replace("{line: L07, cost centre", "{lines: [L04, L07], cost centre"));

        var ran = reconcile(FUNDING, LEDGER, map);

        assertTrue(ran.out().contains("""
                To look at before you sign
                  On L07 £550.00: Its words 'hire venue winter' are those of L07 alone among the lines of its code.
                      10066 line 1, 29 November 2019, £550.00, Anstey Parish Council, Winter venue hire
                """), ran.out());
    }

    @Test
    void proposesWhatNoRulePlacesAndTakesNothing() throws IOException {
        var map = Files.writeString(
                folder.resolve("map.yaml"),
                Files.readString(MAP).replace("  - {line: L07, cost centre: 4410, project: YP07}\n", ""));

        var ran = reconcile(FUNDING, LEDGER, map);

        assertTrue(ran.out().contains("""
                5 things do not tie. £1,135.00 of spending is left to explain. £50.00 of income is left to explain.
                16 transactions: 9 on lines, 2 that cancel out, 1 received, 4 open.
                """), ran.out());
        assertTrue(ran.out().contains("""
                Proposed, and not taken until you say so
                  On L07 £550.00: Its words 'hire venue winter' are those of L07 and of no other line.
                      10066 line 1, 29 November 2019, £550.00, Anstey Parish Council, Winter venue hire
                """), ran.out());
        assertTrue(ran.out().contains("""
                       -£1,135.00  Spending left to explain
                           £50.00  Income left to explain
                """), ran.out());
    }

    @Test
    void answersMachinesInTheShapeThatIsPromised() {
        var ran = reconcile(FUNDING, LEDGER, MAP, "--json");

        assertEquals(1, ran.status(), ran.err());
        var answer = ran.json();
        assertEquals(
                List.of("reading", "lines", "matches", "proposals", "breaks", "settled", "statement"),
                List.copyOf(answer.keySet()));
        assertEquals(
                Map.of(
                        "line",
                        "L05",
                        "initiative",
                        "Spot purchasing fund",
                        "allocated",
                        "200.00",
                        "spent",
                        "200.00",
                        "remaining",
                        "0.00",
                        "status",
                        "spent"),
                list(answer, "lines").get(5));
        var cancelled = list(answer, "matches").stream()
                .filter(match -> match.get("kind").equals("cancelled"))
                .toList();
        assertEquals(1, cancelled.size());
        assertEquals("certain", cancelled.get(0).get("confidence"));
        assertEquals(
                "The credit 10031 line 1 cancels the payment 10024 line 1 of £2,240.00 on 4410/5203/YP06:"
                        + " one names the number of the other.",
                cancelled.get(0).get("reason"));
        assertEquals(
                List.of("option-not-chosen", "overspent", "unmatched"),
                list(answer, "breaks").stream().map(one -> one.get("kind")).toList());
        var statement = (Map<?, ?>) answer.get("statement");
        assertEquals("85.00", statement.get("difference"));
        assertEquals(false, statement.get("balances"));
        assertEquals(List.of(), statement.get("items"));
    }

    @Test
    void theOrderOfTheRowsChangesNothing() throws IOException {
        var lines = Files.readAllLines(LEDGER);
        var expected = withoutReading(reconcile(FUNDING, LEDGER, MAP, "--json"));
        for (int seed = 0; seed < 3; seed++) {
            var rows = lines.stream().skip(HEADINGS).collect(Collectors.toList());
            Collections.shuffle(rows, new Random(seed));
            rows.addAll(0, lines.subList(0, HEADINGS));
            var shuffled = Files.write(folder.resolve("shuffled.csv"), rows);

            assertEquals(expected, withoutReading(reconcile(FUNDING, shuffled, MAP, "--json")), "seed " + seed);
        }
    }

    @Test
    void importsTheLedgerAndStatesItsTotals() {
        var ran = Commands.run("import", "ledger", LEDGER.toString(), "--map", MAP.toString());

        assertEquals(0, ran.status(), ran.err());
        assertEquals("""
                charnwood-2019-20-ci001.csv: 16 transactions, £144.75.
                Dates: 15 April 2019 to 31 January 2020.
                Passed over: 2 blank rows, 2 rows of headings, 1 row of totals, 2 rows without an amount.
                """, ran.out());
    }

    @Test
    void endsWithNothingToFixWhenEverythingTies() {
        String name = "charnwood-2019-20-locality-fund";
        var ran = reconcile(
                EXAMPLES.resolve(name + ".xlsx"),
                EXAMPLES.resolve("ledger/" + name + ".csv"),
                EXAMPLES.resolve("ledger/" + name + ".map.yaml"),
                "--json");

        assertEquals(0, ran.status(), ran.err());
        assertEquals(List.of(), ran.json().get("breaks"));
        var statement = (Map<?, ?>) ran.json().get("statement");
        assertEquals("75500.00", statement.get("received"));
        assertEquals("75500.00", statement.get("spent"));
        assertEquals("0.00", statement.get("closing"));
        assertEquals(true, statement.get("balances"));
    }

    @Test
    void readsTheSameLedgerFromAWorkbook() throws IOException {
        var expected = withoutReading(reconcile(FUNDING, LEDGER, MAP, "--json"));

        assertEquals(expected, withoutReading(reconcile(FUNDING, workbook(), MAP, "--json")));
    }

    /** Which row is where is the file's; what it comes to is not. */
    private static Map<?, ?> withoutReading(Ran ran) {
        var answer = new LinkedHashMap<Object, Object>(ran.json());
        assertNotNull(answer.remove("reading"), ran.err());
        return answer;
    }

    @Test
    void aFileSentAgainAddsOnlyWhatIsNewAndAChangedAmountIsABreak() throws IOException {
        var text = Files.readString(LEDGER);
        var first = Files.writeString(
                folder.resolve("june.csv"),
                String.join("\n", text.lines().limit(9).toList()));
        var changed = Files.writeString(
                folder.resolve("changed.csv"),
                text.replace("YP05,,Bus passes for a trip,79.50", "YP05,,Bus passes for a trip,80.50"));

        var again = Commands.run("import", "ledger", first.toString(), LEDGER.toString(), "--map", MAP.toString());
        assertEquals(0, again.status(), again.out() + again.err());
        assertTrue(
                again.out().contains("Together: 16 transactions, £144.75; 5 rows sent again added nothing."),
                again.out());
        var differs = Commands.run("import", "ledger", LEDGER.toString(), changed.toString(), "--map", MAP.toString());
        assertEquals(1, differs.status());
        assertTrue(
                differs.out()
                        .contains("Document 10041 line 1 is known with £79.50 and now says £80.50,"
                                + " a difference of £1.00. We kept the first."),
                differs.out());
    }

    /** As a finance system exports it: numbers and dates as such, below a title, on the second sheet. */
    private Path workbook() throws IOException {
        var file = folder.resolve("ledger.xlsx");
        try (var workbook = new XSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            workbook.createSheet("Parameters").createRow(0).createCell(0).setCellValue("Cost centre 4410");
            var sheet = workbook.createSheet("Transactions");
            var rows = CSVFormat.DEFAULT.parse(Files.newBufferedReader(LEDGER)).getRecords();
            for (var row : rows) {
                var target = sheet.createRow((int) row.getRecordNumber());
                for (int at = 0; at < row.size(); at++) {
                    write(target.createCell(at), row.get(at), at);
                }
            }
            workbook.write(out);
        }
        return file;
    }

    private static void write(Cell cell, String text, int column) {
        if (column == 2 && text.matches("\\d\\d/\\d\\d/\\d{4}")) {
            cell.setCellValue(LocalDate.of(
                    Integer.parseInt(text.substring(6)),
                    Integer.parseInt(text.substring(3, 5)),
                    Integer.parseInt(text.substring(0, 2))));
        } else if (text.matches("\\d+(\\.\\d\\d)?")) {
            cell.setCellValue(Double.parseDouble(text));
        } else if (!text.isEmpty()) {
            cell.setCellValue(text);
        }
    }

    @Test
    void saysInOneLineWhatItCannotRead() throws IOException {
        var text = Files.readString(LEDGER);
        var bad = Files.writeString(folder.resolve("bad.csv"), text.replace("120.50", "12o.50"));
        var other = Files.writeString(folder.resolve("other.csv"), "Date,Amount\n01/04/2019,5.00\n");
        var map = Files.writeString(
                folder.resolve("map.yaml"), Files.readString(MAP).replace("line: L01", "line: L99"));

        assertCannot(
                "\"bad.csv\", row 13, Net amount (column J) reads '12o.50', which is no amount."
                        + " Enter numbers only, for example 5000.00.",
                reconcile(FUNDING, bad, MAP));
        assertTrue(
                reconcile(FUNDING, other, MAP).err().startsWith("\"other.csv\" has no heading 'Transaction number'"));
        assertCannot(
                "The map names the line L99, which the workbook does not have."
                        + " Write the line's reference as the workbook has it.",
                reconcile(FUNDING, LEDGER, map));
        assertEquals(2, reconcile(LEDGER, LEDGER, MAP).status());
        assertEquals(2, reconcile(FUNDING, FUNDING, MAP).status());
        assertEquals(2, reconcile(FUNDING, LEDGER, LEDGER).status());
    }

    private static void assertCannot(String why, Ran ran) {
        assertEquals(why + "\n", ran.err());
        assertEquals(2, ran.status());
        assertFalse(ran.out().contains("Statement"));
    }

    private static Ran reconcile(Path funding, Path ledger, Path map, String... more) {
        var arguments =
                new ArrayList<>(List.of("reconcile", funding.toString(), ledger.toString(), "--map", map.toString()));
        arguments.addAll(List.of(more));
        return Commands.run(arguments.toArray(String[]::new));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, ?>> list(Map<?, ?> answer, String name) {
        return (List<Map<String, ?>>) answer.get(name);
    }
}
