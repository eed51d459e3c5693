package uk.safersheets.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safersheets.contract.Type;

class FindingGroupingTest {
    private static Form form() {
        return Form.of()
                .field("Lead", "Lead", Is.text().required())
                .table(
                        "Scores",
                        "Issue",
                        Is.key(),
                        "Cost",
                        Is.whole().required().least("0").most("5").rule("V100"),
                        "Harm",
                        Is.whole().required().least("0").most("5").rule("V100"))
                .table("Notes", "Note", Is.key(), "Score", Is.whole());
    }

    @Test
    void tellsTheSameFaultInSeveralCellsOnce() {
        var result = form().filled()
                .field("Lead", "Police")
                .row("Scores", "Robbery", 7, 7)
                .row("Scores", "Arson", 1, 9)
                .check();

        assertEquals(
                List.of("Scores, B6, C6 and C7: 3 entries in 2 rows are outside the limits of this column."
                        + " Enter a whole number from 0 to 5."),
                result.findings().stream().map(Wording::text).toList());
        var finding = result.findings().get(0);
        assertEquals(null, finding.column());
        assertEquals(null, finding.rowKey());
        assertEquals(
                List.of("Robbery/Cost", "Robbery/Harm", "Arson/Harm"),
                finding.places().stream()
                        .map(place -> place.rowKey() + "/" + place.column())
                        .toList());
    }

    @ParameterizedTest(name = "{0} rows")
    @CsvSource(delimiter = '|', textBlock = """
        2  | 2 costs are too low: Issue 1 and Issue 2.
        10 | 10 costs are too low: Issue 1, Issue 2, Issue 3, Issue 4, Issue 5, Issue 6, Issue 7, Issue 8, Issue 9 and Issue 10.
        12 | 12 costs are too low: Issue 1, Issue 2, Issue 3, Issue 4, Issue 5, Issue 6, Issue 7, Issue 8, Issue 9 and 3 more.
        """)
    void namesThoseThatItPutsTogether(int rows, String said) {
        var filled = form().rule(Tests.row("V300", "Scores[Cost]", "[@Cost]>2")
                        .query()
                        .label("{Issue}")
                        .says("Low.", "Raise it.")
                        .many("{count} costs are too low: {labels}."))
                .filled();
        for (int row = 1; row <= rows; row++) {
            filled.row("Scores", "Issue " + row, 1, 3);
        }

        assertEquals(
                List.of(said),
                filled.check().findings().stream()
                        .filter(finding -> finding.ruleId().equals("V300"))
                        .map(Finding::message)
                        .toList());
    }

    @Test
    void keepsDifferentFaultsAndTablesApart() {
        assertEquals(
                List.of(
                        "V100 error: Scores, Robbery, Cost, B6: You entered 7. \"Cost\" goes from 0 to 5. Enter a whole number"
                                + " from 0 to 5.",
                        "V100 error: Scores: Arson, Cost (B7) is blank. Enter a whole number from 0 to 5, or a reason such"
                                + " as [x] not available or [z] not applicable.",
                        "V007 error: Scores, Theft, Cost, B8: You entered text (\"lots\") instead of a whole number. Enter"
                                + " numbers only, for example 5.",
                        "V007 error: Notes, A, Score, B6: You entered text (\"lots\") instead of a whole number. Enter numbers"
                                + " only, for example 12."),
                form().filled()
                        .field("Lead", "Police")
                        .row("Scores", "Robbery", 7, 1)
                        .row("Scores", "Arson", null, 1)
                        .row("Scores", "Theft", "lots", 1)
                        .row("Notes", "A", "lots")
                        .said());
    }

    @Test
    void saysOnceThatAColumnIsWrong() {
        var filled = form().filled().field("Lead", "Police");
        for (int row = 0; row < 16; row++) {
            filled.row("Scores", "Issue " + row, row < 10 ? 9 : 1, row == 0 ? 9 : 1);
        }
        assertEquals(
                List.of(
                        "V100 error: Scores, Cost, B6 to B15: The column \"Cost\" looks wrong: 10 of its 16 entries are outside"
                                + " the limits of this column. Check that the right figures are in this column.",
                        "V100 error: Scores, Issue 0, Harm, C6: You entered 9. \"Harm\" goes from 0 to 5. Enter a whole number"
                                + " from 0 to 5."),
                filled.said());
    }

    @Test
    void doesNotCallAColumnWrongForSixtyPercentOrForFewRows() {
        var sixty = form().filled().field("Lead", "Police");
        for (int row = 0; row < 20; row++) {
            sixty.row("Scores", "Issue " + row, row < 12 ? 9 : 1, 1);
        }
        assertEquals(
                List.of("V100 error: Scores, Cost, B6 to B17: 12 entries are outside the limits of this column."
                        + " Enter a whole number from 0 to 5."),
                sixty.said());

        var few = form().filled().field("Lead", "Police");
        for (int row = 0; row < 15; row++) {
            few.row("Scores", "Issue " + row, 9, 1);
        }
        assertEquals(
                List.of("V100 error: Scores, Cost, B6 to B20: 15 entries are outside the limits of this column."
                        + " Enter a whole number from 0 to 5."),
                few.said());
    }

    @Test
    void saysOfARuleThatItsColumnIsWrong() {
        var rule = Tests.row("V300", "Scores[Cost]", "[@Cost]>[@Harm]").says("Too low.", "Raise it.");
        var told = form().rule(rule).filled().field("Lead", "Police");
        var toldOfMany =
                form().rule(rule.many("{count} costs are too low.")).filled().field("Lead", "Police");
        var asked = form().rule(rule.query().many("{count} costs are too low."))
                .filled()
                .field("Lead", "Police");
        for (int row = 0; row < 16; row++) {
            told.row("Scores", "Issue " + row, 1, 2);
            toldOfMany.row("Scores", "Issue " + row, 1, 2);
            asked.row("Scores", "Issue " + row, 1, 2);
        }
        assertEquals(
                List.of("V300 error: Scores, Cost, B6 to B21: The column \"Cost\" looks wrong in 16 of its 16 rows."
                        + " Check that the right figures are in this column."),
                told.said());
        assertEquals(
                List.of(
                        "V300 error: Scores, Cost, B6 to B21: The column \"Cost\" looks wrong: 16 of its 16 costs are too low."
                                + " Raise it."),
                toldOfMany.said());
        assertEquals(List.of("V300 query: Scores, Cost, B6 to B21: 16 costs are too low. Raise it."), asked.said());
    }

    @Test
    void saysOfAColumnLeftBlankWhatIsMissingAndNotThatItIsWrong() {
        var rule = Tests.row("V300", "Notes[Score]", "[@Score]<>\"\"").says("No score.", "Enter it.");
        var form =
                form().rule(rule.many("{count} rows have no score.")).filled().field("Lead", "Police");
        for (int row = 0; row < 16; row++) {
            form.row("Notes", "Note " + row, null);
        }

        assertEquals(List.of("V300 error: Notes, Score, B6 to B21: 16 rows have no score. Enter it."), form.said());
    }

    @Test
    void ordersBySeverityThenSheetThenCell() {
        var form = form().rule(
                        Tests.row("V801", "Notes[Score]", "[@Score]>5").note().says("Low.", "Raise it."))
                .rule(Tests.row("V802", "Scores[Harm]", "[@Harm]>5").query().says("Low.", "Raise it."))
                .rule(Tests.row("V803", "Scores[Cost]", "[@Cost]>5").query().says("Low.", "Raise it."))
                .rule(Tests.row("V804", "Scores[Cost]", "ISFORMULA(1)"));

        assertEquals(
                List.of("V010 B3", "V007 B6", "V803 B6", "V802 C6", "V801 B7", "V804 B5"),
                form
                        .filled()
                        .row("Scores", "Robbery", 1, 1)
                        .row("Notes", "A", "lots")
                        .row("Notes", "B", 1)
                        .check()
                        .findings()
                        .stream()
                        .map(finding -> finding.ruleId() + " " + Wording.cells(finding.cells()))
                        .toList());
    }

    @Test
    void doesNotDependOnTheOrderOfTheRows() {
        var rows = new ArrayList<Object[]>();
        for (int row = 0; row < 24; row++) {
            rows.add(new Object[] {"Issue " + row, row % 7, row % 5 == 0 ? "lots" : row % 3});
        }
        List<String> first = keys(rows);
        for (int seed = 0; seed < 5; seed++) {
            Collections.shuffle(rows, new Random(seed));
            assertEquals(first, keys(rows));
        }
    }

    private static List<String> keys(List<Object[]> rows) {
        var filled = Form.of()
                .table(
                        "Scores",
                        "Issue",
                        Is.key(),
                        "Cost",
                        Is.whole().required().least("0").most("5"),
                        "Harm",
                        Is.whole(),
                        "Total",
                        Is.formula(Type.WHOLE, "[@Cost]+[@Harm]"))
                .rule(Tests.row("V300", "Scores[Total]", "[@Total]<7")
                        .many("{count}.")
                        .says("Big.", "Cut."))
                .filled();
        rows.forEach(row -> filled.row("Scores", row));
        return filled.check().findings().stream()
                .flatMap(finding -> finding.places().stream()
                        .map(place -> finding.ruleId() + " " + finding.severity() + " " + place.rowKey() + " "
                                + place.column())
                        .sorted())
                .toList();
    }
}
