package uk.safersheets.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.safersheets.Repository;
import uk.safersheets.cli.Commands.Ran;

/** Exports as councils have sent them: their numbers, signs, dates and suppliers. */
class LedgerCasesTest {
    private static final Path ROOT = Repository.file("");
    private static final Path CASES = ROOT.resolve("server/src/test/resources/cases");
    private static final Path FUNDING =
            ROOT.resolve("workbooks/funding-allocation/examples/charnwood-2019-20-ci001.xlsx");

    @TempDir
    Path folder;

    @Test
    void numbersThatExcelCutAreRefusedAndNotOneDocument() {
        for (var ran : List.of(
                imported("b05-scientific-numbers", "ledger.csv"), reconciled("b05-scientific-numbers", "ledger.csv"))) {
            assertEquals(2, ran.status());
            assertTrue(
                    ran.err()
                            .startsWith(
                                    "\"ledger.csv\", row 2, Transaction number (column A) reads '5.10E+11', and such"
                                            + " numbers stand in 5 other rows. Excel has cut digits off"),
                    ran.err());
        }
    }

    @Test
    void anExportThatLostItsLeadingZerosAddsOnlyWhatIsNew() {
        var ran = imported("b07-leading-zeros-next-export", "april-to-november.csv", "april-to-december.csv");

        assertEquals(0, ran.status(), ran.out() + ran.err());
        assertTrue(
                ran.out().contains("Together: 7 transactions, -£8,641.75; 6 rows sent again added nothing."),
                ran.out());
        var statement = statement(reconciled(
                "b07-leading-zeros-next-export", "april-to-november.csv", "april-to-december.csv", "--json"));
        assertEquals("7314.50", statement.get("spent"));
        assertEquals("15956.25", statement.get("received"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"20014", "0020014"})
    void aDecisionHoldsHoweverItsNumberIsWritten(String number) throws IOException {
        String id = "b07-leading-zeros-next-export";
        var map = Files.writeString(
                folder.resolve("map.yaml"),
                Files.readString(CASES.resolve(id).resolve("map.yaml")) + "decisions:\n  - {number: \"" + number
                        + "\", set aside: Paid by the school}\n");
        for (var file : List.of("april-to-november.csv", "april-to-december.csv")) {
            var ran = Commands.run(
                    "reconcile",
                    FUNDING.toString(),
                    CASES.resolve(id).resolve(file).toString(),
                    "--map",
                    map.toString(),
                    "--json");
            var items = (List<?>) statement(ran).get("items");
            assertEquals(1, items.size(), file);
        }
    }

    @Test
    void aCreditNamesADocumentWithOrWithoutItsZeros() throws IOException {
        var export = Files.writeString(folder.resolve("x.csv"), """
                Doc,Date,Project,Narrative,Net
                0020014,01/04/2019,YP01,Hall hire,50.00
                20031,02/04/2019,YP01,Credit for 20014,-50.00
                0020015,01/04/2019,YP01,Hall hire,50.00
                """);
        var map = Files.writeString(folder.resolve("x.yaml"), """
                source: a
                columns: {number: Doc, date: Date, amount: Net, project: Project, description: Narrative}
                rules: [{line: L01, project: YP01}]
                """);

        var ran = Commands.run("reconcile", FUNDING.toString(), export.toString(), "--map", map.toString(), "--json");

        assertTrue(
                ran.out().contains("The credit 20031 line 1 cancels the payment 0020014 line 1 of £50.00"), ran.out());
    }

    @Test
    void aDashIsNothing() {
        var ran = imported("b10-dash-for-zero", "ledger.csv");

        assertTrue(ran.out().startsWith("ledger.csv: 6 transactions, -£9,141.75."), ran.out() + ran.err());
    }

    @Test
    void aGrantBesideCrIsNeverSpending() throws IOException {
        String id = "b14-dc-indicator-column";
        for (var ran : List.of(imported(id, "ledger.csv"), reconciled(id, "ledger.csv"))) {
            assertEquals(2, ran.status());
            assertTrue(ran.err().contains("Add 'debit or credit: DC' to the columns of the map"), ran.err());
        }
        var map = Files.writeString(
                folder.resolve("map.yaml"),
                Files.readString(CASES.resolve(id).resolve("map.yaml"))
                        .replace("  amount: Net amount\n", "  amount: Net amount\n  debit or credit: DC\n"));
        var ran = Commands.run(
                "reconcile",
                FUNDING.toString(),
                CASES.resolve(id).resolve("ledger.csv").toString(),
                "--map",
                map.toString(),
                "--json");
        assertEquals("15956.25", statement(ran).get("received"));
        assertEquals("6764.50", statement(ran).get("spent"));
    }

    @Test
    void datesThatMayBeSwappedAreAskedAboutAndReadAsAnswered() throws IOException {
        String id = "b20-dates-half-swapped";
        var asked = imported(id, "ledger.xlsx");
        assertEquals(2, asked.status());
        assertTrue(
                asked.err().contains("row 6 shows 8 January 2019 and may mean 1 August 2019. Ask which is right"),
                asked.err());

        assertTrue(dates(id, "swapped").contains("2019-08-01"));
        assertFalse(dates(id, "swapped").contains("2019-01-08"));
        assertTrue(dates(id, "day first").contains("2019-01-08"));
    }

    private String dates(String id, String answer) throws IOException {
        var map = Files.writeString(
                folder.resolve("map.yaml"),
                Files.readString(CASES.resolve(id).resolve("map.yaml")) + "dates: " + answer + "\n");
        return Commands.run(
                        "reconcile",
                        FUNDING.toString(),
                        CASES.resolve(id).resolve("ledger.xlsx").toString(),
                        "--map",
                        map.toString(),
                        "--json")
                .out();
    }

    @Test
    void aPaymentInOtherWordsIsToldAndNotASecondPayment() {
        String id = "b37-narrative-corrected-in-next-export";
        var ran = imported(id, "first.csv", "second.csv");

        assertEquals(1, ran.status(), ran.err());
        assertTrue(ran.out().contains("Together: 6 transactions, -£9,141.75;"), ran.out());
        assertTrue(
                ran.out()
                        .contains("is known with the supplier 'Provider C', now 'PROVIDER C'. We took it for the same"
                                + " payment, counted it once and kept the first."),
                ran.out());
        assertTrue(
                ran.out().contains("is known with the description 'Hall hire', now 'Hall hire, weeks 1 to 11'."),
                ran.out());
        assertEquals(
                "6814.50",
                statement(reconciled(id, "first.csv", "second.csv", "--json")).get("spent"));
    }

    @ParameterizedTest
    @CsvSource({"r0, -£15956.25", "r1, £2322.00", "r2, £2322.00", "r3, £1500.00", "r4, £120.50", "ledger, -£9141.75"})
    void whatNobodySeesInAnAmountOrADateChangesNothing(String file, String sum) {
        var ran = imported("b42-invisible-marks-in-amounts", file + ".csv");

        assertTrue(
                ran.out().replace(",", "").contains("transaction")
                        && ran.out().replace(",", "").contains(" " + sum + "."),
                ran.out() + ran.err());
    }

    @Test
    void aCharacterThatMayBeAMinusIsNamed() throws IOException {
        var ran = written("1,01/04/2019,A,\u00ad50.00");

        assertEquals(2, ran.status());
        assertEquals(
                "\"x.csv\", row 2, Net (column D) reads '\u00ad50.00', which is no amount: it holds a character that cannot"
                        + " be seen, a soft hyphen (U+00AD). Enter numbers only, for example 5000.00.\n",
                ran.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"50.005", "0.001", "1 500.999"})
    void aPartOfAPennyIsRefusedByItsCell(String amount) throws IOException {
        assertEquals(
                "\"x.csv\", row 2, Net (column D) reads '" + amount
                        + "', which is not in whole pence. Enter pounds and pence.\n",
                written("1,01/04/2019,A," + amount).err());
    }

    @Test
    void eachSupplierThatNamesNobodyIsAskedAboutOnceWithItsAmount() {
        var ran = reconciled("b44-redacted-and-blank-suppliers", "ledger.csv", "--json");

        assertEquals(
                List.of("L02 2322.00", "L04 1500.00", "L05 120.50", "L07 550.00"),
                breaks(ran).stream()
                        .filter(one -> one.get("kind").equals("supplier-hidden"))
                        .map(one -> one.get("line") + " " + one.get("amount"))
                        .toList());
    }

    private Ran written(String row) throws IOException {
        var export = Files.writeString(folder.resolve("x.csv"), "Doc,Date,Supplier,Net\n" + row + "\n");
        var map = Files.writeString(
                folder.resolve("x.yaml"),
                "source: a\ncolumns: {number: Doc, date: Date, supplier: Supplier, amount: Net}\n");
        return Commands.run("import", "ledger", export.toString(), "--map", map.toString());
    }

    private static Ran imported(String id, String... files) {
        return ran(List.of("import", "ledger"), id, files);
    }

    private static Ran reconciled(String id, String... files) {
        return ran(List.of("reconcile", FUNDING.toString()), id, files);
    }

    private static Ran ran(List<String> command, String id, String... files) {
        var arguments = new ArrayList<>(command);
        Arrays.stream(files)
                .map(file -> file.startsWith("--")
                        ? file
                        : CASES.resolve(id).resolve(file).toString())
                .forEach(arguments::add);
        arguments.addAll(List.of("--map", CASES.resolve(id).resolve("map.yaml").toString()));
        return Commands.run(arguments.toArray(String[]::new));
    }

    private static Map<?, ?> statement(Ran ran) {
        return (Map<?, ?>) ran.json().get("statement");
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, ?>> breaks(Ran ran) {
        return (List<Map<String, ?>>) ran.json().get("breaks");
    }
}
