package uk.safersheets.compare.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import uk.safersheets.cell.Cell;
import uk.safersheets.cell.SheetTable;
import uk.safersheets.cell.Submission;
import uk.safersheets.cell.Value;
import uk.safersheets.compare.CellKey;
import uk.safersheets.compare.Drawn;
import uk.safersheets.compare.VersionContent;
import uk.safersheets.compare.VersionInfo;
import uk.safersheets.compare.cellhistory.CellHistory;
import uk.safersheets.compare.scores.ScoreSpread;
import uk.safersheets.contract.Contract;

/** Calculated cells: what follows from entries, and formulas that were tampered with. */
class FollowsTest {
    private static final String TOTAL =
            "Total formula whole =IF([@Issue]=\"\",\"\",SUM(RiskMatrix[@[Cost]:[Concern]]))";
    private static final Contract MATRIX = matrix("1", TOTAL);
    private static final String SHEET = """
            Issue    | Cost | Harm | Concern | Total | Rank
            Robbery  | 3    | 5    | 2       | *     | *
            Burglary | 1    | 5    | 3       | *     | *
            Arson    | 0    | 3    | 3       | *     | *
            """;

    @Test
    void tellsWhatFollowsFromWhatWasEntered() {
        var comparison = compared(SHEET, SHEET.replace("Burglary | 1", "Burglary | 3"));

        assertEquals(
                List.of(
                        "FOLLOWS Robbery, Rank: 1 to 2 because Burglary, Cost",
                        "ENTERED Burglary, Cost: 1 to 3",
                        "FOLLOWS Burglary, Total: 9 to 11 because Burglary, Cost",
                        "FOLLOWS Burglary, Rank: 2 to 1 because Burglary, Cost"),
                told(comparison.tables().get(0).changed()));
        assertEquals(List.of("FOLLOWS HighestTotal: 10 to 11 because Burglary, Cost"), told(comparison.fields()));
        assertEquals(
                "1 entry changed in 1 issue; Burglary rises from 2nd to 1st.",
                comparison.summary().sentence());
        assertEquals(4, comparison.summary().follows());
    }

    @Test
    void namesTheRowsOwnEntriesBeforeThoseOfOthers() {
        var comparison =
                compared(SHEET, SHEET.replace("Robbery  | 3", "Robbery  | 0").replace("Burglary | 1", "Burglary | 3"));

        assertEquals(
                "FOLLOWS Burglary, Rank: 2 to 1 because Burglary, Cost; Robbery, Cost",
                told(comparison.tables().get(0).changed()).get(5));
    }

    @Test
    void leavesARenamingOutWhereThereIsAnotherReason() {
        var comparison = compared(SHEET, SHEET.replace("Robbery ", "Mugging").replace("Burglary | 1", "Burglary | 3"));

        assertEquals(List.of("FOLLOWS HighestTotal: 10 to 11 because Burglary, Cost"), told(comparison.fields()));
    }

    @Test
    void namesRowsThatCameAndWent() {
        var comparison = compared(
                SHEET,
                SHEET.replace("Robbery  | 3    | 5    | 2       | *     | *\n", "") + "Fraud | 5 | 5 | 5 | * | *");

        assertEquals(
                List.of("FOLLOWS HighestTotal: 10 to 15 because Fraud added; Robbery removed"),
                told(comparison.fields()));
    }

    @Test
    void blamesARenamingOnlyWhenThereIsNoOtherReason() {
        var contract = Drawn.contract(
                "1",
                List.of(
                        "RiskMatrix: Issue key text; Cost input whole; Harm input whole; Twice formula whole =[@Cost]*2",
                        "Decisions: Issue key text; Cost formula whole =XLOOKUP([@Issue],RiskMatrix[Issue],RiskMatrix[Cost],0)"));
        String decisions = "Issue | Cost\nRobbery | *";

        var comparison = Comparison.of(
                Drawn.prepared(contract),
                Drawn.workbook(contract, "Issue | Cost | Harm | Twice\nRobbery | 3 | 5 | *", decisions),
                Drawn.prepared(contract),
                Drawn.workbook(contract, "Issue | Cost | Harm | Twice\nMugging | 3 | 5 | *", decisions));

        assertEquals(
                List.of("FOLLOWS Robbery, Cost: 3 to 0 because Mugging, Issue"),
                told(comparison.changes().toList()));
    }

    @Test
    void listsTenCausesAndCountsTheRest() {
        String before = rows(row -> "Issue " + row + " | " + row + " | 0 | 0 | * | *");
        String after = rows(row -> "Issue " + row + " | " + (40 - row) + " | 0 | 0 | * | *");

        var comparison = compared(before, after);

        var because = comparison.tables().get(0).changed().stream()
                .filter(change -> change.spot().column().equals("Rank"))
                .map(Change::because)
                .toList();
        assertTrue(because.size() > 20);
        because.forEach(one -> {
            assertEquals(10, one.causes().size());
            assertEquals(19, one.more());
        });
    }

    @Test
    void saysThatTheTemplateWorksItOutOtherwise() {
        var newer = matrix("2", "Total formula whole =SUM(RiskMatrix[@[Cost]:[Harm]])");
        var before = Drawn.workbook(MATRIX, SHEET);
        var after = Drawn.workbook(newer, SHEET);

        var comparison = Comparison.of(Drawn.prepared(MATRIX), before, Drawn.prepared(newer), after);

        assertEquals(
                List.of(
                        "FOLLOWS Robbery, Total: 10 to 8 because template Total",
                        "FOLLOWS Burglary, Total: 9 to 6 because template Total",
                        "FOLLOWS Arson, Total: 6 to 3 because template Total"),
                told(comparison.tables().get(0).changed()));
        assertEquals(0, comparison.summary().entered() + comparison.summary().formulas());
    }

    @Test
    void findsFormulasThatWereAlteredTypedOverOrPutBack() {
        String tampered = SHEET.replace("Robbery  | 3    | 5    | 2       | *", "Robbery  | 3 | 5 | 2 | 99")
                .replace("Burglary | 1    | 5    | 3       | *", "Burglary | 1 | 5 | 3 | =[@Cost]+[@Harm]");

        var there = compared(SHEET, tampered);
        var back = compared(tampered, SHEET);

        assertEquals(
                List.of("FORMULA Robbery, Total:  to 99", "FORMULA Burglary, Total:  to "),
                told(there.tables().get(0).changed()));
        assertEquals("[@Cost]+[@Harm]", there.tables().get(0).changed().get(1).newFormula());
        assertEquals("2 formulas changed.", there.summary().sentence());
        assertEquals(
                List.of("FORMULA Robbery, Total: 99 to ", "FORMULA Burglary, Total:  to "),
                told(back.tables().get(0).changed()));
    }

    @Test
    void tellsOneTypedNumberInPlaceOfAFormulaFromAnother() {
        String was = SHEET.replace("2       | *", "2 | 99");

        assertEquals(
                List.of("FORMULA Robbery, Total: 99 to 12"),
                told(compared(was, was.replace("99", "12")).tables().get(0).changed()));
        assertTrue(compared(was, was.replace("99", "10")).isEmpty(), "10 is what the formula gives");
        assertTrue(compared(was, was.replace("99", "99.0")).isEmpty());
    }

    @Test
    void saysNothingOfFormulasThatASnapshotDoesNotCarry() {
        var snapshot = withoutFormulas(Drawn.workbook(MATRIX, SHEET));
        var tampered = Drawn.workbook(MATRIX, SHEET.replace("2       | *", "2 | 99"));
        var matrix = Drawn.prepared(MATRIX);

        assertTrue(Comparison.of(matrix, tampered, matrix, snapshot).isEmpty());
        assertTrue(Comparison.of(matrix, Drawn.workbook(MATRIX, SHEET), matrix, snapshot)
                .isEmpty());
    }

    @Test
    void tellsInACellsStoryWhatItMoved() {
        var before = new VersionContent(byline(1), Drawn.prepared(MATRIX), Drawn.workbook(MATRIX, SHEET));
        var after = new VersionContent(
                byline(2),
                Drawn.prepared(MATRIX),
                Drawn.workbook(MATRIX, SHEET.replace("Burglary | 1", "Burglary | 3")));

        var story = CellHistory.of(new CellKey("RiskMatrix", "Burglary", "Cost"), List.of(before, after));

        assertEquals(
                List.of(
                        "FOLLOWS Burglary, Total: 9 to 11 because Burglary, Cost",
                        "FOLLOWS Burglary, Rank: 2 to 1 because Burglary, Cost",
                        "FOLLOWS HighestTotal: 10 to 11 because Burglary, Cost"),
                told(story.chapters().get(1).moved()));
    }

    @Test
    void showsScorersTheirTotalsAndRanks() {
        var shared = Drawn.workbook(MATRIX, SHEET);
        var police = Drawn.workbook(MATRIX, SHEET.replace("Burglary | 1", "Burglary | 3"));

        var scorers = List.of(new ScoreSpread.Scorer("Police", police), new ScoreSpread.Scorer("Council", shared));
        var spread = ScoreSpread.all(Drawn.prepared(MATRIX), shared, scorers).get(0);

        var burglary = spread.rows().get(1).cells();
        assertEquals(
                List.of("Cost", "Harm", "Concern", "Total", "Rank"),
                burglary.stream().map(ScoreSpread.Cell::column).toList());
        assertEquals(
                Map.of("Police", Value.of(11), "Council", Value.of(9)),
                burglary.get(3).scores());
        assertEquals(
                Map.of("Police", Value.of(1), "Council", Value.of(2)),
                burglary.get(4).scores());
        assertTrue(burglary.get(4).calculated());
    }

    private static VersionInfo byline(int number) {
        return new VersionInfo("book", number, "Pat", Instant.EPOCH, "");
    }

    private static Contract matrix(String version, String total) {
        return Drawn.contract(
                version,
                List.of("RiskMatrix: Issue key text; Cost input whole; Harm input whole; Concern input whole; " + total
                        + "; Rank formula whole =IF([@Issue]=\"\",\"\",RANK([@Total],RiskMatrix[Total]))"),
                "HighestTotal formula whole =" + (version.equals("1") ? "MAX(RiskMatrix[Total])" : "10"));
    }

    private static Submission withoutFormulas(Submission workbook) {
        var tables = workbook.tables().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> {
            var table = entry.getValue();
            return new SheetTable(
                    table.name(),
                    table.sheet(),
                    table.headings(),
                    table.rows().stream()
                            .map(row -> new SheetTable.Row(
                                    row.number(),
                                    row.cells().stream()
                                            .map(cell -> Cell.of(cell.ref(), cell.value()))
                                            .toList()))
                            .toList());
        }));
        return new Submission(
                workbook.template(),
                workbook.version(),
                workbook.fields(),
                tables,
                List.of(),
                Submission.Source.SNAPSHOT_WITHOUT_FORMULAS);
    }

    private static String rows(IntFunction<String> row) {
        return "Issue | Cost | Harm | Concern | Total | Rank\n"
                + IntStream.rangeClosed(1, 30).mapToObj(row).collect(Collectors.joining("\n"));
    }

    private static Comparison compared(String before, String after) {
        var matrix = Drawn.prepared(MATRIX);
        return Comparison.of(matrix, Drawn.workbook(MATRIX, before), matrix, Drawn.workbook(MATRIX, after));
    }

    private static List<String> told(List<Change> changes) {
        return changes.stream()
                .map(change -> change.kind() + " " + change.spot() + ": " + change.old() + " to " + change.now()
                        + because(change.because()))
                .toList();
    }

    private static String because(CauseList because) {
        return because.causes().isEmpty()
                ? ""
                : " because " + because.causes().stream().map(FollowsTest::told).collect(Collectors.joining("; "));
    }

    private static String told(Cause cause) {
        if (cause instanceof Cause.Entered entered) {
            return entered.spot().toString();
        }
        if (cause instanceof Cause.RowAdded row) {
            return row.key() + " added";
        }
        return cause instanceof Cause.RowRemoved row
                ? row.key() + " removed"
                : "template " + ((Cause.Template) cause).column();
    }
}
