package uk.safersheets.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safersheets.cell.Observation.Kind;
import uk.safersheets.contract.Type;

/** What is true of a table or of the whole workbook, and of no single entry. */
class SheetTest {
    private static Filled filled() {
        return Form.of()
                .table("Scores", "Issue", Is.key(), "Cost", Is.whole(), "Harm", Is.whole())
                .filled()
                .row("Scores", "Robbery", 1, 2)
                .row("Scores", "Arson", 3, 4)
                .row("Scores", "Theft", 5, 6);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    HIDDEN_ROWS    | 7:9   | V009 query: Scores, hidden rows, A7 and A8: Rows 7 to 8 are hidden. Unhide them, or the totals will not match what people see.
                    HIDDEN_ROWS    | 6     | V009 query: Scores, hidden rows, A6: Row 6 is hidden. Unhide it, or the totals will not match what people see.
                    HIDDEN_COLUMNS | B:C   | V009 query: Scores, hidden columns, B5 and C5: Columns B to C are hidden. Unhide them, or people will not see what the totals count.
                    FILTERED_ROWS  | 6:7   | V009 note: Scores, filtered rows, A6 and A7: Rows 6 to 7 are hidden by a filter. Clear the filter before you share the workbook.
                    MERGED_CELLS   | B7:C8 | V009 query: Scores, merged cells, B7 and B8: The cells B7 to C8 are merged. Unmerge them and fill in each cell.
                    """)
    void findsWhatIsHiddenOrMergedInATable(Kind kind, String where, String said) {
        assertEquals(List.of(said), filled().seen(kind, "Scores", where).said());
    }

    @Test
    void doesNotMindWhatIsHiddenElsewhere() {
        assertEquals(
                List.of(),
                filled().seen(Kind.HIDDEN_ROWS, "Scores", "1:3")
                        .seen(Kind.HIDDEN_COLUMNS, "Scores", "F:G")
                        .seen(Kind.MERGED_CELLS, "Scores", "A1:C1")
                        .seen(Kind.HIDDEN_ROWS, "Notes", "6:8")
                        .said());
    }

    @Test
    void notesLinksAndMacros() {
        assertEquals(
                List.of(
                        "V020 note: This workbook links to budget.xlsx and beats.xlsx. Replace the links with values before"
                                + " sharing.",
                        "V020 note: Macro1: This sheet holds macros. Remove it before sharing."),
                filled().seen(Kind.EXTERNAL_LINK, "", "budget.xlsx")
                        .seen(Kind.EXTERNAL_LINK, "", "beats.xlsx")
                        .seen(Kind.MACRO_SHEET, "Macro1", "")
                        .said());
    }

    @Test
    void findsAKeyThatAppearsTwice() {
        assertEquals(
                List.of("V116 error: Scores, Issue, A6 and A9: \"Robbery\" appears twice, in A6 and A9."
                        + " Rename or delete all but one."),
                filled().row("Scores", "robbery ", 1, 1).said());
    }

    @Test
    void tellsARepeatedKeyUnderTheIdOfItsColumn() {
        assertEquals(
                List.of(
                        "V309 error: Lines, Line, A6 to A8: \"A\" appears 3 times, in A6 to A8. Rename or delete all but one."),
                Form.of()
                        .table("Lines", "Line", Is.key().rule("V309"))
                        .filled()
                        .row("Lines", "A")
                        .row("Lines", "A")
                        .row("Lines", "A")
                        .said());
    }

    @Test
    void leavesRepeatedKeysToAContractThatTellsThemItself() {
        var rule = Tests.row("V116", "Scores[Issue]", "COUNTIF(Scores[Issue],[@Issue])=1")
                .says("Twice.", "Stop.");
        assertEquals(
                List.of("V116 error: Scores, A, A6: Twice. Stop.", "V116 error: Scores, A, A7: Twice. Stop."),
                Form.of()
                        .table("Scores", "Issue", Is.key())
                        .rule(rule)
                        .filled()
                        .row("Scores", "A")
                        .row("Scores", "A")
                        .said());
    }

    @Test
    void keepsThePrintedRowsOfAFixedTable() {
        var form = Form.of()
                .fixed("Scale", "Score", Is.label(Type.WHOLE), "Label", Is.label(Type.TEXT))
                .prints("Scale", 0, "N/A")
                .prints("Scale", 1, "Low")
                .prints("Scale", 3, "Medium");

        assertEquals(
                List.of(),
                form.filled()
                        .row("Scale", 3, "Medium")
                        .row("Scale", 0, "N/A")
                        .row("Scale", 1, "Low ")
                        .said());
        assertEquals(
                List.of(
                        "V003 error: Scale, Score: The row \"3\" is missing. Put it back as in the template.",
                        "V003 error: Scale, 2, A8: The template has no row \"2\" in this table. Delete the row, or change its"
                                + " name back.",
                        "V003 error: Scale, 1, Label, B7: The label in B7 should read \"Low\" but reads \"Lowish\". Change it"
                                + " back so we can match your figures."),
                form.filled()
                        .row("Scale", 0, "N/A")
                        .row("Scale", 1, "Lowish")
                        .row("Scale", 2, "Middling")
                        .said());
    }

    @Test
    void findsAPeriodThatEndsBeforeItStarts() {
        var form =
                Form.of().field("PeriodStart", "Period starts", Is.date()).field("PeriodEnd", "Period ends", Is.date());
        var upsideDown = form.filled()
                .field("PeriodStart", LocalDate.of(2026, 4, 1))
                .field("PeriodEnd", LocalDate.of(2025, 3, 31));

        assertEquals(
                List.of(
                        "V011 error: Details, Period ends, B4: You entered 31 March 2025, which is before the period starts."
                                + " Enter a period end after 1 April 2026."),
                upsideDown.said());
        form.rule(Tests.once("V011", "field PeriodEnd", "PeriodEnd>PeriodStart").says("Upside down.", "Turn it."));
        assertEquals(List.of("V011 error: Details, Period ends, B4: Upside down. Turn it."), upsideDown.said());
    }
}
