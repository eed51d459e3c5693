package uk.safersheets.calculate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static uk.safersheets.calculate.Sheets.formula;
import static uk.safersheets.calculate.Sheets.key;
import static uk.safersheets.calculate.Sheets.row;
import static uk.safersheets.calculate.Sheets.sent;
import static uk.safersheets.calculate.Sheets.service;
import static uk.safersheets.calculate.Sheets.submission;
import static uk.safersheets.calculate.Sheets.typed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safersheets.calculate.Sheets.Shown;
import uk.safersheets.cell.Cell;
import uk.safersheets.cell.CellRef;
import uk.safersheets.cell.ExcelError;
import uk.safersheets.cell.Patch;
import uk.safersheets.cell.SheetTable;
import uk.safersheets.cell.Submission;
import uk.safersheets.cell.Submission.Source;
import uk.safersheets.cell.Value;
import uk.safersheets.contract.Entry;
import uk.safersheets.contract.Type;
import uk.safersheets.formula.Area;
import uk.safersheets.formula.Functions;
import uk.safersheets.formula.library.ExcelFunctions;

class DifferencesTest {
    private static final String TOTAL = "Risk[[#This Row],[Harm]]+Risk[[#This Row],[Cost]]";
    private static final Functions FUNCTIONS = new ExcelFunctions()
            .or(name -> name.equals("SHOUT")
                    ? Optional.of(arguments -> Area.of(Value.of(arguments.get(0).first() + "!")))
                    : Optional.empty());
    private static final PreparedContract PREPARED = new PreparedContract(
            new Sheets()
                    .growing(
                            "Risk",
                            key("Issue"),
                            typed("Harm", Type.DECIMAL),
                            typed("Cost", Type.DECIMAL),
                            formula("Total", Type.DECIMAL, "[@Harm]+[@Cost]"))
                    .contract(),
            FUNCTIONS);

    private static SheetTable risk(Object total) {
        return sent("Risk", List.of("Issue", "Harm", "Cost", "Total"), List.of(row("Robbery", 0.1, 0.2, total)));
    }

    private static List<Difference> differences(Source source, Object total) {
        return new Calculation(PREPARED, submission(source, Map.of(), risk(total))).differences();
    }

    private static String said(List<Difference> differences) {
        return differences.stream()
                .map(difference -> difference.kind() + " " + difference.patch().why())
                .collect(Collectors.joining("; "));
    }

    @ParameterizedTest(name = "{0} showing {1}: {2}")
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
        none                               | 0.3                 | OVERWRITTEN The formula had been replaced by a typed number.
        none                               | 9                   | OVERWRITTEN The formula had been replaced by a typed number.
        none                               | lots                | OVERWRITTEN The formula had been replaced by typed text.
        none                               | none                | CLEARED The formula was missing.
        [@Harm]+[@Cost]                    | 0.3                 |
        [@harm] + Risk[@[COST]]            | 0.30000000000000004 |
        Risk[[#This Row],[Harm]]+[@Cost]   | 0.3                 |
        [@Harm]+[@Cost]                    | 0.301               | STALE The result was out of date.
        [@Harm]+[@Cost]                    | lots                | STALE The result was out of date.
        [@Harm]+[@Cost]                    | none                | MISSING_VALUE The result had not been worked out.
        [@Harm]+[@Cost]+0                  | 0.3                 | ALTERED The formula had been changed.
        B6+C6                              | 0.3                 | ALTERED The formula had been changed.
        SUM(                               | 0.3                 | ALTERED The formula had been changed.
        """)
    void saysWhatIsWrongWithACalculatedCell(String formula, String shown, String expected) {
        Object value = shown == null || shown.equals("lots") ? shown : Double.valueOf(shown);

        var differences = differences(Source.FILE, formula == null ? value : new Shown(formula, value));

        assertEquals(expected == null ? "" : expected, said(differences));
    }

    @Test
    void putsItRight() {
        var difference = differences(Source.FILE, 9).get(0);

        assertEquals("Risk!D6", difference.cell().toString());
        assertEquals("Risk", difference.table());
        assertEquals(0, difference.row());
        assertEquals("Total", difference.name());
        assertEquals(Value.of(9), difference.found());
        assertEquals(
                new Patch(
                        CellRef.of("Risk", "D6"),
                        TOTAL,
                        Value.of(0.3),
                        Value.of(9),
                        "The formula had been replaced by a typed number."),
                difference.patch());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            nullValues = "none",
            value = {
                "0.3, none",
                "0.4, STALE The result was out of date.",
                "none, MISSING_VALUE The result had not been worked out."
            })
    void doesNotAccuseASnapshotThatCarriesNoFormulas(Double shown, String expected) {
        var differences = differences(Source.SNAPSHOT_WITHOUT_FORMULAS, shown);

        assertEquals(expected == null ? "" : expected, said(differences));
        assertEquals(
                expected == null ? "" : TOTAL,
                differences.stream().map(d -> d.patch().formulaOrNull()).collect(Collectors.joining()));
    }

    @Test
    void fillsServiceCellsWithValuesAlone() {
        var prepared = new PreparedContract(
                new Sheets()
                        .growing("Risk", key("Issue"), service("Loud", "SHOUT([@Issue])"))
                        .contract(),
                FUNCTIONS);
        var sent = sent(
                "Risk",
                List.of("Issue", "Loud"),
                List.of(
                        row("A", null),
                        row("B", "B!"),
                        row("C", "A!"),
                        row("D", new Shown("1+1", "D!")),
                        row(null, "x")));

        var patches = new Calculation(prepared, submission(Map.of(), sent)).patches();

        assertEquals(
                List.of(
                        new Patch(ref("B6"), null, Value.of("A!"), Value.BLANK, "The service had not filled it in."),
                        new Patch(
                                ref("B8"),
                                null,
                                Value.of("C!"),
                                Value.of("A!"),
                                "What the service filled in was out of date."),
                        new Patch(
                                ref("B9"),
                                null,
                                Value.of("D!"),
                                Value.of("D!"),
                                "What the service filled in was out of date.")),
                patches);
    }

    private static CellRef ref(String a1) {
        return CellRef.of("Risk", a1);
    }

    @Test
    void leavesAloneWhatItCannotWorkOutButRestoresItsFormula() {
        var prepared = new PreparedContract(
                new Sheets()
                        .growing(
                                "Risk",
                                key("Issue"),
                                formula("Odd", Type.WHOLE, "ISFORMULA(1)"),
                                formula("After", Type.WHOLE, "[@Odd]+1"))
                        .contract(),
                FUNCTIONS);
        var sent = sent(
                "Risk",
                List.of("Issue", "Odd", "After"),
                List.of(
                        row("A", new Shown("_xlfn.ISFORMULA(1)", 7), new Shown("[@Odd]+1", 8)),
                        row("B", 7, new Shown("[@Odd]+2", null))));

        var differences = new Calculation(prepared, submission(Map.of(), sent)).differences();

        assertEquals(
                "OVERWRITTEN The formula had been replaced by a typed number.; ALTERED The formula had been changed.",
                said(differences));
        assertEquals("_xlfn.ISFORMULA(1)", differences.get(0).patch().formulaOrNull());
        assertEquals(Value.BLANK, differences.get(0).patch().value());
    }

    @Test
    void writesATableByItsNameAsAFileHasIt() {
        var prepared = new PreparedContract(
                new Sheets()
                        .growing("Risk", key("Issue"), formula("Rows", Type.WHOLE, "ROWS(Risk)"))
                        .contract(),
                FUNCTIONS);
        var sent = sent("Risk", List.of("Issue", "Rows"), List.of(row("A", 1)));

        var patches = new Calculation(prepared, submission(Map.of(), sent)).patches();

        assertEquals("ROWS(Risk[])", patches.get(0).formulaOrNull());
    }

    @Test
    void comparesFieldsToo() {
        var prepared = new PreparedContract(
                new Sheets()
                        .field("Award", Entry.INPUT, Type.MONEY, null)
                        .field("Half", Entry.FORMULA, Type.MONEY, "Award/2")
                        .contract(),
                FUNCTIONS);
        var fields = new LinkedHashMap<String, Object>();
        fields.put("Award", 5);
        fields.put("Half", 3);

        var difference =
                new Calculation(prepared, submission(fields)).differences().get(0);

        assertEquals("Half", difference.name());
        assertEquals(null, difference.table());
        assertEquals("Award/2", difference.patch().formulaOrNull());
        assertEquals(Value.of(2.5), difference.expected());
        assertEquals(List.of(), new Calculation(prepared, submission(Map.of())).differences());
    }

    @Test
    void findsNothingMoreOnceItsPatchesAreApplied() {
        var prepared = new PreparedContract(
                new Sheets()
                        .growing(
                                "Risk",
                                key("Issue"),
                                typed("Harm", Type.DECIMAL),
                                formula("Third", Type.DECIMAL, "[@Harm]/3"),
                                formula("Label", Type.TEXT, "IF([@Harm]>1,\"\",[@Issue]&\" \"&[@Third])"),
                                formula("High", Type.YES_NO, "[@Harm]>2"),
                                formula("Odds", Type.DECIMAL, "1/([@Harm]-1)"),
                                service("Loud", "SHOUT([@Issue])"))
                        .contract(),
                FUNCTIONS);
        var sent = sent(
                "Risk",
                List.of("Issue", "Harm", "Third", "Label", "High", "Odds", "Loud"),
                List.of(
                        row("A", 1, 5, new Shown("1", 2), null, null, null),
                        row("B", 2, null, null, "x", Value.of(ExcelError.NA), "y"),
                        row("C", 1e-20, null, null, null, null, null)));
        var first = submission(Map.of(), sent);
        var patches = new Calculation(prepared, first).patches();

        assertEquals(15, patches.size());
        assertEquals(List.of(), new Calculation(prepared, patched(first, patches)).patches());
    }

    /** As a file keeps it: a number is a double. */
    private static Submission patched(Submission submission, List<Patch> patches) {
        var byCell = new HashMap<CellRef, Patch>();
        patches.forEach(patch -> byCell.put(patch.cell(), patch));
        var tables = new HashMap<String, SheetTable>();
        submission.tables().forEach((name, table) -> {
            var rows = new ArrayList<SheetTable.Row>();
            for (var row : table.rows()) {
                rows.add(new SheetTable.Row(
                        row.number(),
                        row.cells().stream()
                                .map(cell -> patched(cell, byCell.get(cell.ref())))
                                .toList()));
            }
            tables.put(name, new SheetTable(name, table.sheet(), table.headings(), rows));
        });
        return new Submission("sample", "1", Map.of(), tables, List.of(), submission.source());
    }

    private static Cell patched(Cell cell, Patch patch) {
        if (patch == null) {
            return cell;
        }
        Value kept = patch.value() instanceof Value.Number number
                ? Value.of(number.amount().doubleValue())
                : patch.value();
        return new Cell(cell.ref(), kept, patch.formulaOrNull());
    }
}
