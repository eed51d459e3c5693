package uk.safersheets.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safersheets.SlowTest;
import uk.safersheets.TestWorkbooks;
import uk.safersheets.budget.Work;
import uk.safersheets.budget.WorkBudget;
import uk.safersheets.budget.WorkLimits;
import uk.safersheets.cli.Commands.Ran;
import uk.safersheets.text.ledgermap.LedgerMapFile;

/** Exports that nobody has mapped yet. */
class ImportCommandTest {
    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            East Cambridgeshire | Body name,Transaction date,Supplier,Transaction number,Net amount,Irrecoverable VAT,Department,Procurement category,CIPFA expenditure code,Purpose,Card transaction | number Transaction number, date Transaction date, amount Net amount, vat Irrecoverable VAT, subjective CIPFA expenditure code, supplier Supplier, description Purpose
            Derbyshire | Body name,Body,Service area categorisation,Responsible unit,Expenses type,Date,Transaction number,Amount (ex VAT),Supplier name | number Transaction number, date Date, amount Amount (ex VAT), subjective Expenses type, supplier Supplier name
            Cannock Chase | Transaction Number,Payment Date,Supplier,Supplier_ID,Narrative,SumOfAmount_Exc_VAT,Capital_Revenue | number Transaction Number, date Payment Date, amount SumOfAmount_Exc_VAT, supplier Supplier, description Narrative
            Herefordshire | Updated,TT,Transaction Number,Amount,Ap/Ar ID,Ap/Ar ID(T),Period,Expense Area(T),Cipfa(T) | number Transaction Number, date Updated, period Period, amount Amount, supplier Ap/Ar ID(T)
            Shropshire | Body Name,Body Ref,Service Area Categorisation,Expense Type,Payment Date,Transaction Ref,Total Amount,Capital/Revenue,Supplier ID,Supplier Name | number Transaction Ref, date Payment Date, amount Total Amount, subjective Expense Type, supplier Supplier Name
            Warrington | BODY,BODY NAME,SERVICE CODE,ORGANISATIONAL UNIT,ORGANISATIONAL UNIT CODE,EXPENDITURE CATEGORY,EXPENDITURE CODE,DATE (POSTING DATE),TRANSACTION NUMBER,AMOUNT,SUPPLIER NAME,SUPPLIER ID | number TRANSACTION NUMBER, date DATE (POSTING DATE), amount AMOUNT, cost centre ORGANISATIONAL UNIT CODE, subjective EXPENDITURE CODE, supplier SUPPLIER NAME
            Nottingham | Payment Date,Transaction Number,Department,Supplier Name,Supplier Post Code,Expenditure Category,Net Amount | number Transaction Number, date Payment Date, amount Net Amount, supplier Supplier Name
            Unit4 | Period,Hd.acc,Acc,Acc(T),Cat1,Cat2,Ap/Ar ID,Ap/Ar ID(T),Inv No,TC,TS,Cur,Cur. amount,Amount,Text,TransNo,Doc Date | number TransNo, date Doc Date, period Period, amount Amount, cost centre Cat1, subjective Acc, project Cat2, reference Inv No, supplier Ap/Ar ID(T), description Text
            SAP | Cost Element,Cost element name,Document Number,Posting Row,Posting Date,Fiscal Year,Period,Document Type,Document Header Text,Name of offsetting account,WBS Element,Val/COArea Crcy,Ref. document number | number Document Number, line Posting Row, date Posting Date, period Period, amount Val/COArea Crcy, subjective Cost Element, project WBS Element, supplier Name of offsetting account, description Document Header Text
            Oracle | Period,Journal,Source,Category,Cost centre,Subjective,Accounted DR,Accounted CR,Description | number Journal, period Period, debit Accounted DR, credit Accounted CR, cost centre Cost centre, subjective Subjective, description Description
            """)
    void proposesAMapThatCanBeRead(String body, String headings, String expected) throws IOException {
        var export = write("export.csv", headings + "\n" + "1,".repeat(headings.split(",").length - 1) + "1\n");
        var map = folder.resolve("map.yaml");

        assertEquals(0, propose(export, map).status());
        Files.writeString(map, Files.readString(map).replaceAll("(?m)^  (\"[^\"]+\"):", "  $1: not needed"));

        var layout = LedgerMapFile.read("map.yaml", Files.readAllBytes(map)).layout();
        assertEquals(
                expected,
                layout.headings().entrySet().stream()
                        .map(entry ->
                                entry.getKey().word() + " " + entry.getValue().get(0))
                        .collect(Collectors.joining(", ")));
        assertEquals("export", layout.source());
    }

    @Test
    void showsTheFirstRowsUnderEachMeaningAndImportsWithTheCorrectedMap() throws IOException {
        var export =
                write("may.csv", "Spending,,,\nTransaction Number,Date,Amount,Odd\n7,01/05/2019,5.00,\n8,,6.00,x\n");
        var map = folder.resolve("map.yaml");

        var ran = Commands.run("import", "ledger", export.toString());

        assertEquals(2, ran.status());
        assertEquals("""
                may.csv: row 2 has 4 headings. Look at what stands under each, and whether we guessed right:

                  number        Transaction Number        7 | 8
                  date          Date                      01/05/2019 | (blank)
                  amount        Amount                    5.00 | 6.00
                  not placed    Odd                       (blank) | x

                We cannot place 'Odd'. Say in the map what each means, or that it is not needed.
                """, ran.out());
        assertEquals(
                "Nothing was imported. Write this map to a file with --propose MAP, correct it, and name it with --map.\n",
                ran.err());

        propose(export, map);
        assertEquals(2, propose(export, map).status(), "what was corrected is not replaced");
        var unanswered = Commands.run("import", "ledger", export.toString(), "--map", map.toString());
        assertEquals(2, unanswered.status());
        assertTrue(
                unanswered
                        .err()
                        .startsWith("map.yaml, line 10 (other columns.Odd): Nobody has said what the column 'Odd'"
                                + " means. Write 'not needed' after it, or one of number, line, date,"),
                unanswered.err());
        Files.writeString(map, Files.readString(map).replace("\"Odd\":", "\"Odd\": not needed"));
        Files.writeString(export, "Transaction Number,Date,Amount\n7,01/05/2019,5.00\n");
        assertEquals(
                "may.csv: 1 transaction, £5.00.\nDates: 1 May 2019.\nPassed over: 1 row of headings.\n",
                Commands.run("import", "ledger", export.toString(), "--map", map.toString())
                        .out());
    }

    @Test
    void aColumnThatSaysSidesIsProposedAsSuchWhateverItIsCalled() throws IOException {
        var export = write("x.csv", "Transaction No,Date,Net,Odd\n7,01/05/2019,5.00,Dr\n8,02/05/2019,6.00,Cr\n");
        var map = folder.resolve("map.yaml");

        propose(export, map);

        assertEquals(
                "x.csv: 2 transactions, -£1.00.",
                Commands.run("import", "ledger", export.toString(), "--map", map.toString())
                        .out()
                        .lines()
                        .findFirst()
                        .orElseThrow());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"month first, 04/05/2019, 04/13/2019", "month first, 04/05/2019 00:00, 4/13/19 00:00"})
    void asksInTheProposalHowTheDatesAreWritten(String answer, String first, String second) throws IOException {
        var export = write("x.csv", "Transaction No,Date,Net\n7," + first + ",5.00\n8," + second + ",6.00\n");
        var map = folder.resolve("map.yaml");

        var proposed = propose(export, map);
        assertTrue(proposed.out().contains("the dates of this column have the month first"), proposed.out());
        var unanswered = Commands.run("import", "ledger", export.toString(), "--map", map.toString());
        assertTrue(unanswered.err().contains("(dates): Nobody has said how the dates are written."), unanswered.err());
        Files.writeString(map, Files.readString(map).replaceAll("(?m)^dates:", "dates: " + answer));
        assertEquals(
                "x.csv: 2 transactions, £11.00.",
                Commands.run("import", "ledger", export.toString(), "--map", map.toString())
                        .out()
                        .lines()
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void proposesMonthsAsThePeriod() throws IOException {
        var export = write("x.csv", "Transaction No,Posting Date,Net\n7,APR-19,5.00\n8,MAY-19,6.00\n");
        var map = folder.resolve("map.yaml");

        propose(export, map);
        Files.writeString(map, Files.readString(map).replace("# periods: {APR-19: }", "periods: {APR-19: 2019-04}"));

        assertEquals(
                "x.csv: 2 transactions, £11.00.",
                Commands.run("import", "ledger", export.toString(), "--map", map.toString())
                        .out()
                        .lines()
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void saysWhatAMapCannotMean() throws IOException {
        var export = write("x.csv", "Doc,Date,Net,Odd\n7,01/05/2019,5.00,Dr\n");
        var map = write("map.yaml", """
                source: a
                columns: {number: Doc, date: Date, debit or credit: Odd}
                other columns: {Net: money, Odd: number}
                dates: backwards
                """);

        var ran = Commands.run("import", "ledger", export.toString(), "--map", map.toString());

        assertEquals(2, ran.status());
        assertTrue(
                ran.err().contains("'money' is no meaning of a column.")
                        && ran.err().contains("(And 3 more.)"),
                ran.err());
    }

    @Test
    void showsWhatItGuessesWhereTheMapDoesNotFit() throws IOException {
        var map = write("map.yaml", "source: a\ncolumns: {number: Doc, date: Date, amount: Net}\n");
        var export = write("new.csv", "Document No,Date,Net\n7,01/05/2019,5.00\n");

        var ran = Commands.run("import", "ledger", export.toString(), "--map", map.toString());

        assertEquals(2, ran.status());
        assertTrue(ran.out().contains("  number        Document No               7\n"), ran.out());
        assertTrue(ran.err().startsWith("\"new.csv\" has no heading 'Doc'"), ran.err());
    }

    @Test
    void asksOnceWhichMonthAPeriodIs() throws IOException {
        var export = write("period.csv", "Transaction Number,Period,Amount\n7,202401,5.00\n8,202402,6.00\n");
        var map = folder.resolve("map.yaml");

        propose(export, map);
        var unconfirmed = Commands.run("import", "ledger", export.toString(), "--map", map.toString());
        assertEquals(2, unconfirmed.status());
        assertTrue(
                unconfirmed.err().contains("Period (column B) reads '202401', and nobody has confirmed which month"),
                unconfirmed.err());

        Files.writeString(map, Files.readString(map).replace("# periods: {202401: }", "periods: {202401: 2023-04}"));
        var confirmed = Commands.run("import", "ledger", export.toString(), "--map", map.toString());
        assertEquals("""
                period.csv: 2 transactions, £11.00.
                Dates: 30 April 2023 to 31 May 2023.
                Passed over: 1 row of headings.
                """, confirmed.out(), confirmed.err());
    }

    @SlowTest
    @Test
    void passesOverAMillionBlankRowsOfAWorkbook() throws IOException {
        var rows = IntStream.range(2, 1_000_002)
                .mapToObj(row -> "<row r=\"" + row + "\"><c r=\"A" + row + "\" s=\"0\"/></row>")
                .collect(Collectors.joining("", "", row(1_000_002, "7", "01/05/2019", "5.00") + "</sheetData>"));
        var export = folder.resolve("blank.xlsx");
        Files.write(export, TestWorkbooks.replaced(headings(), "xl/worksheets/sheet1.xml", "</sheetData>", rows));
        var map = write("map.yaml", "source: a\ncolumns: {number: Doc, date: Date, amount: Net}\n");

        var ran = Commands.run("import", "ledger", export.toString(), "--map", map.toString());

        assertEquals("""
                blank.xlsx: 1 transaction, £5.00.
                Dates: 1 May 2019.
                Passed over: 1,000,000 blank rows, 1 row of headings.
                """, ran.out(), ran.err());
    }

    @Test
    void namesTheFirstOfManyRowsThatAreNotRead() throws IOException {
        var rows = IntStream.range(0, 1_200)
                .mapToObj(row -> "Total,," + (row + 1) + ".00\n")
                .collect(Collectors.joining());
        var export = write("totals.csv", "Doc,Date,Net\n" + rows);
        var map = write("map.yaml", "source: a\ncolumns: {number: Doc, date: Date, amount: Net}\n");

        var ran = Commands.run("import", "ledger", export.toString(), "--map", map.toString());

        assertEquals(
                1_000,
                ran.out()
                        .lines()
                        .filter(line -> line.startsWith("Not read: row"))
                        .count());
        assertTrue(ran.out().contains("\nand 200 more rows were not read; --json names them all.\n"), ran.out());
        assertTrue(ran.out().endsWith("\n\n  and 200 more; --json names them all\n"), ran.err());
        var json = Commands.run("import", "ledger", export.toString(), "--map", map.toString(), "--json");
        assertTrue(json.out().contains("\"row 1201\""), json.err());
    }

    /** Its place is named, and it is not held beside the file. */
    @Test
    void refusesAFileThatIsOneCell() throws IOException {
        var export = folder.resolve("cell.csv");
        var map = write("map.yaml", "source: a\ncolumns: {number: Doc, date: Date, amount: Net}\n");
        for (String quote : List.of("", "\"")) {
            Files.writeString(export, quote + "a".repeat(40_000) + quote);

            var ran = WorkBudget.within(
                    WorkLimits.ofCommand().with(Work.TEXT, 40_000),
                    () -> Commands.run("import", "ledger", export.toString(), "--map", map.toString()));

            assertEquals(
                    "\"cell.csv\", row 1, column A holds a text of more than 32,767 characters, the most that a cell"
                            + " keeps. Shorten it.\n",
                    ran.err());
            assertEquals(2, ran.status());
        }
    }

    private static byte[] headings() throws IOException {
        try (var workbook = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var row = workbook.createSheet("Data").createRow(0);
            for (var heading : List.of("Doc", "Date", "Net")) {
                row.createCell(row.getLastCellNum() < 0 ? 0 : row.getLastCellNum())
                        .setCellValue(heading);
            }
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static String row(int number, String... values) {
        var row = new StringBuilder("<row r=\"" + number + "\">");
        for (int at = 0; at < values.length; at++) {
            row.append("<c r=\"")
                    .append((char) ('A' + at))
                    .append(number)
                    .append("\" t=\"inlineStr\"><is><t>")
                    .append(values[at])
                    .append("</t></is></c>");
        }
        return row + "</row>";
    }

    private static Ran propose(Path export, Path map) {
        return Commands.run("import", "ledger", export.toString(), "--propose", map.toString());
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
