package uk.safersheets.check.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.safersheets.check.CheckResult;
import uk.safersheets.check.Filled;
import uk.safersheets.check.Finding;
import uk.safersheets.check.Form;
import uk.safersheets.check.Is;
import uk.safersheets.contract.Type;

class StructureCheckTest {
    private static Form form() {
        return Form.of()
                .field("Partnership", "Partnership", Is.text().required())
                .table(
                        "Scores",
                        "Issue",
                        Is.key(),
                        "Cost Impact",
                        Is.whole().required(),
                        "Likelihood",
                        Is.whole().required(),
                        "Total",
                        Is.formula(Type.WHOLE, "[@[Cost Impact]]+[@Likelihood]"));
    }

    private static Filled filled() {
        return form().filled().field("Partnership", "Charnwood").row("Scores", "Robbery", 3, 5);
    }

    @Test
    void saysNothingOfAWholeFrame() {
        assertEquals(List.of(), filled().said());
    }

    @Test
    void refusesAnotherTemplateBeforeAnythingElse() {
        assertEquals(
                List.of("V001 error: This workbook was made from the template funding, not from form."
                        + " Choose that template, or open the Form workbook."),
                filled().from("funding").without("Scores").said());
    }

    @Test
    void namesAMissingTableAndAMissingField() {
        assertEquals(
                List.of(
                        "V002 error: Scores: The table Scores is missing or has been renamed. Restore it from the template.",
                        "V002 error: Details, Partnership: The named cell Partnership is missing or has been renamed."
                                + " Restore it from the template, where it is B3."),
                filled().without("Scores").without("Partnership").said());
    }

    @Test
    void findsAHeadingThatWasMistyped() {
        assertEquals(
                List.of("V003 error: Scores, Cost Impact, B5: The heading in B5 should read \"Cost Impact\" but reads"
                        + " \"Cost Impcat\". Change it back so we can match your figures."),
                filled().heading("Scores", "Cost Impact", "Cost Impcat").said());
    }

    @Test
    void findsAHeadingThatWasReplacedByWhereItStands() {
        assertEquals(
                List.of("V003 error: Scores, Likelihood, C5: The heading in C5 should read \"Likelihood\" but reads"
                        + " \"How often\". Change it back so we can match your figures."),
                filled().heading("Scores", "Likelihood", "How often").said());
    }

    @Test
    void saysWhereAMissingColumnBelongs() {
        assertEquals(
                List.of("V003 error: Scores, Likelihood: The column \"Likelihood\" is missing."
                        + " Put it back after \"Cost Impact\" as in the template."),
                filled().heading("Scores", "Likelihood", "").said());
    }

    @Test
    void doesNotMindCaseSpacesOrAnAddedColumn() {
        assertEquals(
                List.of(),
                form().filled()
                        .field("Partnership", "Charnwood")
                        .heading("Scores", "Cost Impact", " cost  impact")
                        .extra("Scores", "Our notes")
                        .row("Scores", "Robbery", 3, 5, "seen by the Executive")
                        .said());
    }

    @Test
    void hidesEveryCellFaultWhileTheFrameIsWrong() {
        var result = form().filled()
                .row("Scores", "Robbery", "plenty", null)
                .heading("Scores", "Total", "Sum")
                .check();

        assertEquals(
                List.of("V003"), result.findings().stream().map(Finding::ruleId).toList());
        assertTrue(result.patches().isEmpty());
        assertEquals(new CheckResult.Summary(1, 0, 0, 0), result.summary());
    }
}
