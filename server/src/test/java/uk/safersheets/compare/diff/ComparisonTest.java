package uk.safersheets.compare.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safersheets.cell.CellRef;
import uk.safersheets.cell.Submission;
import uk.safersheets.cell.Value;
import uk.safersheets.compare.CellKey;
import uk.safersheets.compare.Drawn;
import uk.safersheets.contract.Contract;

class ComparisonTest {
    private static final Contract MATRIX = Drawn.contract(
            "1",
            List.of(
                    "RiskMatrix: Issue key text; Cost input whole; Harm input whole; Concern input whole; Note input text"),
            "Partnership input text",
            "AwardAmount input money",
            "PeriodStart input date");
    private static final String SHEET = """
            Issue    | Cost | Harm | Concern | Note
            Robbery  | 3    | 5    | 2       | Town
            Burglary | 1    | 5    | 4       |
            Arson    | 0    | 3    | 3       | Rural
            """;

    @Test
    void findsNothingBetweenAWorkbookAndItself() {
        var comparison = compared(SHEET, SHEET);

        assertTrue(comparison.isEmpty());
        assertEquals(new Summary(0, 0, 0, 0, 0, 0, "Nothing changed."), comparison.summary());
    }

    @Test
    void callsASortedOrSpacedOutTableUnchanged() {
        var comparison = compared(SHEET, """
                Note  | Issue     | Harm | Cost | Concern
                Rural | Arson~~   | 3    | 0    | 3
                      |           |      |      |
                      | Burglary~ | 5    | 1.00 | 4
                Town~ | Robbery   | 5    | 3    | 2
                """);

        assertTrue(comparison.isEmpty(), comparison.toString());
    }

    @Test
    void saysWhatWasEnteredAndWhere() {
        var comparison = compared(SHEET, """
                Issue    | Cost | Harm | Concern | Note
                Arson    | 0    | 3    | 3       | Rural
                Robbery  | 3    | 4    | 2       | Town
                Burglary | 1    | 5    |         | See minutes
                """);

        assertEquals(
                List.of(
                        entered("Robbery", "Harm", "C7", Value.of(5), Value.of(4)),
                        entered("Burglary", "Concern", "D8", Value.of(4), Value.BLANK),
                        entered("Burglary", "Note", "E8", Value.BLANK, Value.of("See minutes"))),
                comparison.tables().get(0).changed());
        assertEquals("3 entries changed in 2 issues.", comparison.summary().sentence());
    }

    @Test
    void listsRowsThatCameAndWent() {
        var comparison = compared(SHEET, """
                Issue      | Cost | Harm | Concern | Note
                Robbery    | 3    | 5    | 2       | Town
                Fly-tipping| 5    | 0    | 0       |
                Arson      | 0    | 3    | 3       | Rural
                """);

        var table = comparison.tables().get(0);
        assertEquals(
                List.of("Fly-tipping"),
                table.added().stream().map(RowEntries::key).toList());
        assertEquals(Value.of(5), table.added().get(0).entries().get("Cost"));
        assertEquals(
                List.of("Burglary"),
                table.removed().stream().map(RowEntries::key).toList());
        assertEquals(List.of(), table.renamed());
        assertEquals("1 issue added and 1 issue removed.", comparison.summary().sentence());
    }

    @Test
    void offersARenamedKeyWhenTheRestAgrees() {
        var table = compared(SHEET, SHEET.replace("Robbery ", "Personal robbery"))
                .tables()
                .get(0);

        assertEquals(List.of(new TableChanges.Renamed("Robbery", "Personal robbery")), table.renamed());
        assertEquals(List.of(), table.changed());
        assertEquals(List.of(), table.added());
        assertEquals(List.of(), table.removed());
    }

    @Test
    void offersARenamedKeyWhenAllButOneEntryAgreeAndThreeAreLeft() {
        var table = compared(SHEET, SHEET.replace("Robbery  | 3", "Personal robbery | 4"))
                .tables()
                .get(0);

        assertEquals(List.of(new TableChanges.Renamed("Robbery", "Personal robbery")), table.renamed());
        assertEquals(List.of(entered("Personal robbery", "Cost", "B6", Value.of(3), Value.of(4))), table.changed());
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = ';', textBlock = """
            Robbery | 3 | 5 | 2 | Town; Mugging | 4 | 5 | 1 | Town; two entries differ
            Robbery | 3 | 5 | |;        Mugging | 3 | 4 | |;         too little is left
            Robbery | | | |;            Mugging | | | |;             nothing but the key was there
            """)
    void leavesDoubtfulRowsAddedAndRemoved(String before, String after, String why) {
        var table = compared(
                        "Issue | Cost | Harm | Concern | Note\n" + before,
                        "Issue | Cost | Harm | Concern | Note\n" + after)
                .tables()
                .get(0);

        assertEquals(List.of(), table.renamed(), why);
        assertEquals(1, table.added().size());
        assertEquals(1, table.removed().size());
    }

    @Test
    void leavesRowsThatCouldBeSeveralAddedAndRemoved() {
        var table = compared("""
                Issue | Cost | Harm | Concern | Note
                One   | 3    | 5    | 2       | Town
                Two   | 3    | 5    | 2       | Town
                """, """
                Issue | Cost | Harm | Concern | Note
                Three | 3    | 5    | 2       | Town
                """).tables().get(0);

        assertEquals(List.of(), table.renamed());
        assertEquals(1, table.added().size());
        assertEquals(2, table.removed().size());
    }

    @Test
    void pairsDuplicatedKeysByWhatTheyHoldAndThenInOrder() {
        var table = compared("""
                Issue | Cost | Harm | Concern | Note
                Arson | 1    | 1    | 1       | first
                Arson | 2    | 2    | 2       | second
                Arson | 3    | 3    | 3       | third
                """, """
                Issue | Cost | Harm | Concern | Note
                Arson | 3    | 3    | 3       | third
                Arson | 1    | 1    | 5       | first
                Arson | 2    | 2    | 2       | second
                """).tables().get(0);

        assertEquals(List.of(entered("Arson", "Concern", "D7", Value.of(1), Value.of(5))), table.changed());
    }

    @ParameterizedTest(name = "{0} was {1}, is {2}: changed {3}")
    @CsvSource(nullValues = "none", textBlock = """
            Partnership, Charnwood,  Charnwood~,   false
            Partnership, Charnwood,  charnwood,    true
            Partnership, Cafe\u0301, Caf\u00e9,    false
            Partnership, Charnwood,  '',           true
            Partnership, '',         '~',          false
            AwardAmount, 1500,       1500.00,      false
            AwardAmount, 1500.001,   1500.004,     false
            AwardAmount, 1500.00,    1500.01,      true
            AwardAmount, 0.30,       0.30000000000000004, false
            AwardAmount, 1500,       ''1500,       true
            PeriodStart, 41000,      41000.25,     false
            PeriodStart, 41000,      41001,        true
            """)
    void comparesByMeaning(String field, String before, String after, boolean changed) {
        var sheet = Drawn.workbook(MATRIX, SHEET);

        var comparison = compared(Drawn.with(sheet, field, before), Drawn.with(sheet, field, after));

        assertEquals(changed, !comparison.fields().isEmpty());
        assertEquals(
                changed ? "1 detail changed." : "Nothing changed.",
                comparison.summary().sentence());
    }

    @Test
    void listsEntriesInColumnsOfOneTemplateAlone() {
        var newer = Drawn.contract(
                "2",
                List.of(
                        "RiskMatrix: Issue key text; Cost input whole; Harm input whole; Trend input whole; Note input text",
                        "Decisions: Issue key text; Decision input text"),
                "Partnership input text",
                "PeriodStart input date",
                "Marking input text");

        var comparison = Comparison.of(
                Drawn.prepared(MATRIX),
                Drawn.workbook(MATRIX, SHEET),
                Drawn.prepared(newer),
                Drawn.workbook(newer, """
                Issue    | Cost | Harm | Trend | Note
                Robbery  | 3    | 5    | 1     | Town
                Burglary | 2    | 5    | 2     |
                Arson    | 0    | 3    |       | Rural
                """, "Issue | Decision\nRobbery | Priority"));

        assertEquals(
                List.of(
                        entered("Robbery", "Trend", "D6", Value.BLANK, Value.of(1)),
                        gone("Robbery", "Concern", Value.of(2)),
                        entered("Burglary", "Cost", "B7", Value.of(1), Value.of(2)),
                        entered("Burglary", "Trend", "D7", Value.BLANK, Value.of(2)),
                        gone("Burglary", "Concern", Value.of(4)),
                        gone("Arson", "Concern", Value.of(3))),
                comparison.changes().toList());
        assertEquals(
                List.of("Decisions [Robbery]"),
                comparison.tables().stream()
                        .filter(table -> !table.added().isEmpty())
                        .map(table -> table.table() + " "
                                + table.added().stream().map(RowEntries::key).toList())
                        .toList());
        assertEquals(
                new TemplateChanges(
                        "1",
                        "2",
                        List.of(
                                new TemplateChanges.Part(TemplateChanges.Sort.COLUMN, "RiskMatrix", "Trend"),
                                new TemplateChanges.Part(TemplateChanges.Sort.TABLE, "Decisions", null),
                                new TemplateChanges.Part(TemplateChanges.Sort.FIELD, null, "Marking")),
                        List.of(
                                new TemplateChanges.Part(TemplateChanges.Sort.COLUMN, "RiskMatrix", "Concern"),
                                new TemplateChanges.Part(TemplateChanges.Sort.FIELD, null, "AwardAmount"))),
                comparison.template());
        assertEquals(
                "6 entries changed in 3 issues in RiskMatrix, 1 issue added in Decisions, 1 table new in the template, 1 column new in the template, "
                        + "1 column gone from the template, 1 detail new in the template "
                        + "and 1 detail gone from the template.",
                comparison.summary().sentence());
    }

    private static Change gone(String key, String column, Value old) {
        return Change.entered(new CellKey("RiskMatrix", key, column), null, old, Value.BLANK);
    }

    @Test
    void refusesWorkbooksOfTwoTemplates() {
        var other = new Contract("funding-allocation", "1", "", List.of(), List.of(), List.of(), java.util.Map.of());
        var workbook = Drawn.workbook(MATRIX, SHEET);
        var matrix = Drawn.prepared(MATRIX);
        var funding = Drawn.prepared(other);

        var refusal =
                assertThrows(IllegalArgumentException.class, () -> Comparison.of(matrix, workbook, funding, workbook));

        assertEquals(
                "One workbook is a risk-matrix and the other a funding-allocation. Choose two workbooks of one template.",
                refusal.getMessage());
    }

    private static Comparison compared(String before, String after) {
        return compared(Drawn.workbook(MATRIX, before), Drawn.workbook(MATRIX, after));
    }

    private static Comparison compared(Submission before, Submission after) {
        return Comparison.of(Drawn.prepared(MATRIX), before, Drawn.prepared(MATRIX), after);
    }

    private static Change entered(String key, String column, String cell, Value old, Value now) {
        return Change.entered(new CellKey("RiskMatrix", key, column), CellRef.of("RiskMatrix", cell), old, now);
    }
}
