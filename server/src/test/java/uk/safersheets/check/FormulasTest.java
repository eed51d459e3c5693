package uk.safersheets.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safersheets.cell.Submission;
import uk.safersheets.cell.Value;
import uk.safersheets.contract.Type;

class FormulasTest {
    private static final String SUM = "IF([@Issue]=\"\",\"\",[@Cost]+[@Harm])";

    private static Form form() {
        return Form.of()
                .field("Highest", "Highest total", Is.formula(Type.WHOLE, "MAX(Scores[Total])"))
                .table(
                        "Scores",
                        "Issue",
                        Is.key(),
                        "Cost",
                        Is.whole(),
                        "Harm",
                        Is.whole(),
                        "Total",
                        Is.formula(Type.WHOLE, SUM),
                        "Verdict",
                        Is.service(Type.TEXT, "IF([@Total]>5,\"high\",\"low\")"));
    }

    private static Filled filled() {
        return form().filled().row("Scores", "Robbery", 3, 5).row("Scores", "Arson", 1, 1);
    }

    @Test
    void findsANumberTypedOverAFormula() {
        assertEquals(
                List.of("V004 error: Scores: Robbery, Total (D6) holds a typed number, 5, but should be calculated."
                        + " We work it out as 8 (3 more). Select Use calculated value."),
                filled().put("Scores", "D6", 5).said());
    }

    @Test
    void findsARightNumberTypedOverAFormula() {
        assertEquals(
                List.of("V004 error: Scores: Robbery, Total (D6) holds a typed number, 8, but should be calculated."
                        + " We work it out as the same. Select Use calculated value."),
                filled().put("Scores", "D6", 8).said());
    }

    @Test
    void findsTextTypedOverAFormulaAndAFormulaThatIsGone() {
        assertEquals(
                List.of(
                        "V004 error: Details: Highest total (B3) holds typed text, \"n/a\", but should be calculated."
                                + " We work it out as 8. Select Use calculated value.",
                        "V004 error: Scores: Robbery, Total (D6) is blank but should be calculated."
                                + " We work it out as 8. Select Use calculated value."),
                filled().put("Details", "B3", "n/a").put("Scores", "D6", null).said());
    }

    @Test
    void findsAnAlteredFormula() {
        assertEquals(
                List.of(
                        "V004 error: Scores: Robbery, Total (D6) holds a different formula from the template's and shows"
                                + " 3. We work it out as 8 (5 more). Select Use calculated value."),
                filled().put("Scores", "D6", 3, "Scores[[#This Row],[Cost]]").said());
    }

    @Test
    void onlyNotesAnAlteredFormulaWithTheSameResult() {
        assertEquals(
                List.of("V004 note: Scores: Robbery, Total (D6) holds a different formula from the template's, with the"
                        + " same result. Recalculate to put the template's formula back."),
                filled().put("Scores", "D6", 8, "SUM(B6:C6)").said());
    }

    @Test
    void takesAFormulaWrittenAnotherWayForTheSame() {
        assertEquals(
                List.of(),
                filled().put("Scores", "D6", 8, "IF( Scores[[#This Row],[issue]] =\"\",\"\", [@Cost] + [@Harm])")
                        .said());
    }

    @Test
    void findsAResultThatDoesNotFollowFromTheEntries() {
        assertEquals(
                List.of(
                        "V005 query: Scores: Robbery, Total (D6) shows 7. We calculate 8 (1 more) from the same entries."
                                + " Recalculate and save the workbook."),
                filled().put("Scores", "D6", 7, SUM).said());
    }

    @Test
    void findsAServiceCellThatIsOutOfDateAndNotOneThatIsEmpty() {
        assertEquals(
                List.of("V005 query: Scores: Robbery, Verdict (E6) shows \"low\". We calculate \"high\" from the same"
                        + " entries. Recalculate to fill it in again."),
                filled().put("Scores", "E6", "low").said());
    }

    @Test
    void mindsOnlyResultsWhereASnapshotHasNoFormulas() {
        var snapshot = filled().source(Submission.Source.SNAPSHOT_WITHOUT_FORMULAS)
                .put("Details", "B3", 8)
                .put("Scores", "D6", 8)
                .put("Scores", "D7", 3);

        assertEquals(
                List.of("V005 query: Scores: Arson, Total (D7) shows 3. We calculate 2 (1 less) from the same entries."
                        + " Recalculate and save the workbook."),
                snapshot.said());
    }

    @Test
    void doesNotMindTheLastDigitsOfExcelsArithmetic() {
        assertEquals(
                List.of(),
                filled().put("Scores", "D6", "8.000000000000002", SUM)
                        .put("Scores", "D6", 8, SUM)
                        .said());
    }

    @Test
    void saysWhenACalculatedCellIsAnError() {
        var form = Form.of()
                .table(
                        "Counts",
                        "Type",
                        Is.key(),
                        "Previous",
                        Is.whole(),
                        "Current",
                        Is.whole(),
                        "Rate",
                        Is.formula(Type.DECIMAL, "[@Current]/[@Previous]"));

        assertEquals(
                List.of("V006 error: Counts: Robbery, Rate (D6) works out as #DIV/0!."
                        + " Check the entries it is calculated from."),
                form.filled().row("Counts", "Robbery", 0, 3).said());
    }

    @Test
    void tellsOnlyTheCauseWhereAResultRestsOnABadEntry() {
        assertEquals(
                List.of(
                        "V007 error: Scores, Robbery, Cost, B6: You entered text (\"plenty\") instead of a whole number."
                                + " Enter numbers only, for example 12."),
                form().filled()
                        .row("Scores", "Robbery", "plenty", 5)
                        .put("Scores", "D6", 5, SUM)
                        .put("Details", "B3", 5, "MAX(Scores[Total])")
                        .said());
    }

    @Test
    void stillFindsAnOverwrittenFormulaBesideABadEntry() {
        assertEquals(
                List.of(
                        "V007 error: Scores, Robbery, Cost, B6: You entered text (\"plenty\") instead of a whole number."
                                + " Enter numbers only, for example 12.",
                        "V004 error: Scores: Robbery, Total (D6) holds a typed number, 5, but should be calculated."
                                + " Select Use calculated value."),
                form().filled()
                        .row("Scores", "Robbery", "plenty", 5)
                        .put("Scores", "D6", 5)
                        .said());
    }

    @Test
    void neverPassesWhatItCannotCalculate() {
        var form = Form.of()
                .field("Best", "Best issue", Is.formula(Type.TEXT, "ISFORMULA(1)"))
                .table("Scores", "Issue", Is.key(), "Total", Is.formula(Type.WHOLE, "OFFSET([@Issue],0,0)"));

        assertEquals(
                List.of(
                        "V005 notChecked: Details, Best issue, B3: We did not check \"Best issue\" because it uses a function"
                                + " we cannot calculate (ISFORMULA). Check it by eye.",
                        "V005 notChecked: Scores, Total, B5: We did not check \"Total\" because it uses a function we cannot"
                                + " calculate (OFFSET). Check it by eye."),
                form.filled()
                        .row("Scores", "Robbery")
                        .put("Scores", "B6", 3, "OFFSET([@Issue],0,0)")
                        .said());
    }

    /** A date that is text is what officers paste most; working days are counted from it as Excel does in Britain. */
    @Test
    void goesOnWhateverAFormulaIsGiven() {
        var form = Form.of()
                .table(
                        "Actions",
                        "Action",
                        Is.key(),
                        "Starts",
                        Is.text(),
                        "Due",
                        Is.text(),
                        "Days",
                        Is.formula(Type.WHOLE, "NETWORKDAYS([@Starts],[@Due])"),
                        "Month end",
                        Is.formula(Type.WHOLE, "EOMONTH([@Starts],[@Due])"));

        assertEquals(
                List.of(
                        "V006 error: Actions, Locks, D7 and E7: 2 cells in one row work out as Excel errors."
                                + " Check the entries it is calculated from.",
                        "V005 query: Actions: Lights, Days (D6) shows 19. We calculate 20 (1 more) from the same"
                                + " entries. Recalculate and save the workbook."),
                form.filled()
                        .row("Actions", "Lights", "01/02/2026", "28/02/2026")
                        .row("Actions", "Locks", "soon", "9999999999")
                        .row("Actions", "Patrols", "28/02/2026", "01/02/2026")
                        .put("Actions", "D6", 19, "NETWORKDAYS([@Starts],[@Due])")
                        .said());
    }

    @ParameterizedTest(name = "{0}: {3} beside {1} and {2}")
    @CsvSource(delimiter = '|', textBlock = """
        MONEY   | 10000000.01 | 10000000 | 0.00999999977648258 |
        MONEY   | 75500.004   | 75500    | 0                   |
        MONEY   | 75500.01    | 75500    | 0                   | shows £0.00. We calculate £0.01 (£0.01 more)
        PERCENT | 0.123456    | 0        | 0.1234              | shows 12.34%. We calculate 12.35%
        PERCENT | 0.123456    | 0        | 0.1                 | shows 10.0%. We calculate 12.3%
        DECIMAL | 1.0000004   | 0        | 1.0000003           | shows 1.0000003. We calculate 1.0000004 (0.0000001 more)
        """)
    void neverTellsOfTwoFiguresThatLookTheSame(
            Type type, BigDecimal one, BigDecimal other, BigDecimal found, String said) {
        var form = Form.of()
                .table(
                        "Lines",
                        "Line",
                        Is.key(),
                        "One",
                        Is.typed(Type.DECIMAL),
                        "Other",
                        Is.typed(Type.DECIMAL),
                        "Left",
                        Is.formula(type, "[@One]-[@Other]"));
        var filled = form.filled().row("Lines", "L01", one, other).put("Lines", "D6", found, "[@One]-[@Other]");

        assertEquals(
                said == null
                        ? List.of()
                        : List.of("V005 query: Lines: L01, Left (D6) " + said
                                + " from the same entries. Recalculate and save the workbook."),
                filled.said());
    }

    @Test
    void offersTheFormulaBack() {
        var finding = filled().put("Scores", "D6", 5).check().findings().get(0);

        assertEquals(Value.of(5), finding.found());
        assertEquals(Value.of(8), finding.expected());
        assertEquals(Value.of(-3), finding.difference());
        assertEquals(Value.of(8), finding.fixes().get(0).value());
        assertEquals(
                "IF(Scores[[#This Row],[Issue]]=\"\",\"\",Scores[[#This Row],[Cost]]+Scores[[#This Row],[Harm]])",
                finding.fixes().get(0).formulaOrNull());
    }

    @Test
    void groupsAColumnOfPastedValues() {
        var filled = form().filled();
        for (int row = 0; row < 3; row++) {
            filled.row("Scores", "Issue " + row, 1, row).put("Scores", "D" + (6 + row), 1 + row);
        }
        assertEquals(
                List.of("V004 error: Scores, Total, D6 to D8: 3 cells that should be calculated hold typed entries."
                        + " Select Use calculated value."),
                filled.said());
        assertEquals(3, filled.check().findings().get(0).fixes().size());
    }
}
