package uk.safersheets.calculate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static uk.safersheets.calculate.Sheets.formula;
import static uk.safersheets.calculate.Sheets.key;
import static uk.safersheets.calculate.Sheets.label;
import static uk.safersheets.calculate.Sheets.row;
import static uk.safersheets.calculate.Sheets.sent;
import static uk.safersheets.calculate.Sheets.service;
import static uk.safersheets.calculate.Sheets.submission;
import static uk.safersheets.calculate.Sheets.typed;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import uk.safersheets.cell.SheetTable;
import uk.safersheets.cell.Value;
import uk.safersheets.contract.Entry;
import uk.safersheets.contract.Type;
import uk.safersheets.formula.Area;
import uk.safersheets.formula.Formula;
import uk.safersheets.formula.Functions;
import uk.safersheets.formula.library.ExcelFunctions;

class CalculationTest {
    private static final Functions FUNCTIONS = new ExcelFunctions()
            .or(name -> name.equals("SHOUT")
                    ? Optional.of(arguments -> Area.of(Value.of(arguments.get(0).first() + "!")))
                    : Optional.empty());

    private static final PreparedContract MATRIX = new PreparedContract(
            new Sheets()
                    .growing(
                            "RiskMatrix",
                            key("Issue"),
                            typed("Harm", Type.WHOLE),
                            typed("Cost % of all", Type.WHOLE),
                            formula("Total", Type.WHOLE, "IF([@Issue]=\"\",\"\",SUM([@[Harm]:[Cost % of all]]))"),
                            formula("Rank", Type.WHOLE, "IF([@Issue]=\"\",\"\",RANK([@Total],[Total]))"),
                            service("Range", "SHOUT([@Issue])"))
                    .field("Award", Entry.INPUT, Type.MONEY, null)
                    .field("Highest", Entry.FORMULA, Type.WHOLE, "MAX(RiskMatrix[Total])")
                    .field("Left", Entry.FORMULA, Type.MONEY, "Award-Highest")
                    .contract(),
            FUNCTIONS);

    private static SheetTable issues() {
        return sent(
                "RiskMatrix",
                List.of("Issue", "Harm", "Cost % of all", "Total", "Rank", "Range"),
                List.of(
                        row("Robbery", 3, 5, 99, 99, null),
                        row("", null, " ", 0, 0, null),
                        row("Hate", 5, 5, null, null, null),
                        row("Fraud", 3, "approx", null, null, null),
                        row("ASB", 5, 3, null, null, null)));
    }

    private static List<String> column(Calculation calculation, String table, String column) {
        return IntStream.of(calculation.countedRows(table))
                .mapToObj(row -> calculation.value(table, row, column).toString())
                .toList();
    }

    @Test
    void worksEveryRowOutByTheTemplatesFormulas() {
        var calculation = new Calculation(MATRIX, submission(Map.of("award", 12.5), issues()));

        assertEquals(List.of("8", "10", "3", "8"), column(calculation, "RiskMatrix", "Total"));
        assertEquals(List.of("2", "1", "4", "2"), column(calculation, "riskmatrix", " RANK "));
        assertEquals(List.of("Robbery!", "Hate!", "Fraud!", "ASB!"), column(calculation, "RiskMatrix", "Range"));
        assertEquals(Optional.of(Value.of(10)), calculation.field("highest"));
        assertEquals("2.5", calculation.field("Left").orElseThrow().toString());
        assertEquals(Optional.empty(), calculation.field("Nothing"));
    }

    @Test
    void countsOnlyRowsInWhichSomethingIsTyped() {
        var calculation = new Calculation(MATRIX, submission(Map.of(), issues()));

        assertArrayEquals(new int[] {0, 2, 3, 4}, calculation.countedRows("RiskMatrix"));
        assertEquals(
                4,
                calculation
                        .columns("RiskMatrix", "Issue", "Issue")
                        .orElseThrow()
                        .rows());
        assertEquals("", calculation.value("RiskMatrix", 1, "Total").toString());
    }

    @Test
    void readsColumnsByHeadingInWhateverOrderTheyWereSent() {
        var sent = sent(
                "RISKMATRIX",
                List.of("Notes", "cost %  of all", "HARM", "Issue"),
                List.of(row("x", 5, 1, "Robbery"), row("y", 3, 3, "Hate")));
        var calculation = new Calculation(MATRIX, submission(Map.of(), sent));

        assertEquals(List.of("6", "6"), column(calculation, "RiskMatrix", "Total"));
        assertEquals(List.of("1", "1"), column(calculation, "RiskMatrix", "Rank"));
    }

    @Test
    void takesAMissingColumnAsBlankAndAnUnknownOneAsAnError() {
        var sent = sent("RiskMatrix", List.of("Issue", "Harm"), List.of(row("Robbery", 3)));
        var calculation = new Calculation(MATRIX, submission(Map.of(), sent));

        assertEquals("3", calculation.value("RiskMatrix", 0, "Total").toString());
        assertEquals("#REF!", calculation.value("RiskMatrix", 0, "Weight").toString());
        assertEquals("#REF!", calculation.value("Nowhere", 0, "Weight").toString());
    }

    @Test
    void seesAnEmptyTableAsOneBlankRow() {
        var calculation = new Calculation(MATRIX, submission(Map.of()));

        assertEquals("0", calculation.field("Highest").orElseThrow().toString());
        assertEquals("1", answer(calculation, "ROWS(RiskMatrix[Issue])"));
        assertEquals("0", answer(calculation, "COUNTA(RiskMatrix[])"));
        assertEquals(Optional.empty(), calculation.rowsOf("RiskMatrix"));
    }

    private static String answer(Calculation calculation, String formula) {
        return Formula.parse(formula).evaluate(calculation.once(Map.of())).toString();
    }

    @Test
    void letsRulesSeeARowWithNamesOfTheirOwn() {
        var calculation = new Calculation(MATRIX, submission(Map.of("Award", 7), issues()));
        var scope = calculation.row("RiskMatrix", 2, Map.of("Cell", Value.of(3)));

        assertEquals("14", Formula.parse("Cell*2-2+[@Total]").evaluate(scope).toString());
        assertEquals("7", Formula.parse("AWARD").evaluate(scope).toString());
        assertEquals(
                "Harm",
                Formula.parse("RiskMatrix[[#Headers],[harm]]").evaluate(scope).toString());
        assertEquals("#REF!", Formula.parse("Other[@Harm]").evaluate(scope).toString());
        assertEquals("#REF!", answer(calculation, "RiskMatrix[@Harm]"));
        assertEquals("4", answer(calculation, "COUNTA(riskmatrix[Issue])"));
        assertEquals("4", answer(calculation, "ROWS(RiskMatrix)"));
    }

    @Test
    void givesTheSameBlockForAColumnSoThatItIsSortedOnce() {
        var calculation = new Calculation(MATRIX, submission(Map.of(), issues()));

        assertSame(
                calculation.columns("RiskMatrix", "Total", "Total").orElseThrow(),
                calculation
                        .row("RiskMatrix", 0, Map.of())
                        .columns(null, "total", "TOTAL")
                        .orElseThrow());
    }

    @Test
    void takesPrintedTextFromTheTemplateWhateverWasSent() {
        var prepared = new PreparedContract(
                new Sheets()
                        .fixed("Scale", label("Score", Type.WHOLE), label("Meaning", Type.TEXT))
                        .rows(sent("Scale", List.of("Score", "Meaning"), List.of(row(0, "None"), row(5, "High"))))
                        .fixed("Beats", label("Beat", Type.TEXT), label("Base", Type.WHOLE), typed("Now", Type.WHOLE))
                        .rows(sent(
                                "Beats",
                                List.of("Beat", "Base", "Now"),
                                List.of(row("North", 1, null), row("South", 2, null), row("West", 4, null))))
                        .contract(),
                FUNCTIONS);
        var tampered = sent("Scale", List.of("Score", "Meaning"), List.of(row(9, "Huge")));
        var sorted = sent(
                "Beats",
                List.of("Beat", "Base", "Now"),
                List.of(row("West", 400, 7), row("Nrth", 1, 8), row("South", 2, 9)));
        var calculation = new Calculation(prepared, submission(Map.of(), tampered, sorted));

        assertEquals(List.of("0", "5"), column(calculation, "Scale", "Score"));
        assertEquals(List.of("4", "1", "2"), column(calculation, "Beats", "Base"));
        assertEquals(List.of("West", "North", "South"), column(calculation, "Beats", "Beat"));
        assertEquals(List.of("7", "8", "9"), column(calculation, "Beats", "Now"));
        assertEquals(2, new Calculation(prepared, submission(Map.of())).countedRows("Scale").length);
    }

    @Test
    void showsABlankAsZeroAndMoneyInWholePence() {
        var prepared = new PreparedContract(
                new Sheets()
                        .growing(
                                "Funding",
                                key("Line"),
                                typed("Amount", Type.MONEY),
                                formula("Same", Type.MONEY, "[@Amount]"),
                                formula("Third", Type.MONEY, "[@Amount]/3"),
                                formula("Whole", Type.MONEY, "[@Amount]*1.0000000000001"),
                                formula("Share", Type.PERCENT, "[@Amount]/SUM([Amount])"))
                        .contract(),
                FUNCTIONS);
        var sent = sent("Funding", List.of("Line", "Amount"), List.of(row("A", 2000.1), row("B", null)));
        var calculation = new Calculation(prepared, submission(Map.of(), sent));

        assertEquals(List.of("2000.1", "0"), column(calculation, "Funding", "Same"));
        assertEquals("666.7", column(calculation, "Funding", "Third").get(0));
        assertEquals("2000.1", column(calculation, "Funding", "Whole").get(0));
        assertEquals(List.of("1", "0"), column(calculation, "Funding", "Share"));
    }

    @Test
    void answersACellThatRestsOnItselfWithAnError() {
        var prepared = new PreparedContract(
                new Sheets()
                        .growing(
                                "Loop",
                                key("Name"),
                                formula("A", Type.WHOLE, "[@B]+1"),
                                formula("B", Type.WHOLE, "SUM([A])"),
                                formula("C", Type.WHOLE, "[@A]*2"),
                                formula("Fine", Type.WHOLE, "1+1"))
                        .field("Self", Entry.FORMULA, Type.WHOLE, "Self+1")
                        .contract(),
                FUNCTIONS);
        var sent = sent("Loop", List.of("Name"), List.of(row("x")));
        var calculation = new Calculation(prepared, submission(Map.of(), sent));

        assertEquals("#CALC!", calculation.value("Loop", 0, "A").toString());
        assertEquals("#CALC!", calculation.field("Self").orElseThrow().toString());
        assertEquals("2", calculation.value("Loop", 0, "Fine").toString());
        assertEquals(
                Optional.of("it rests on Loop[A], and that depends on itself"),
                prepared.obstacle(Formula.parse("[@A]"), "Loop"));
        assertEquals(
                Optional.of("it rests on Loop[A], and that depends on itself"),
                prepared.obstacle(Formula.parse("SUM(Loop[C])"), null));
        assertEquals(
                Optional.of("it rests on Self, and that depends on itself"),
                prepared.obstacle(Formula.parse("Self"), null));
        assertEquals(Optional.empty(), prepared.obstacle(Formula.parse("[@Fine]"), "Loop"));
    }

    @Test
    void saysWhichFunctionStandsInTheWay() {
        var prepared = new PreparedContract(
                new Sheets()
                        .growing(
                                "Risk",
                                key("Issue"),
                                formula("Total", Type.WHOLE, "CELL(\"row\")"),
                                formula("Rank", Type.WHOLE, "RANK([@Total],[Total])"))
                        .field("Best", Entry.FORMULA, Type.WHOLE, "MIN(Risk[Rank])")
                        .contract(),
                FUNCTIONS);

        assertEquals(
                Optional.of("it uses a function we cannot calculate (TODAY)"),
                prepared.obstacle(Formula.parse("TODAY()-1"), null));
        assertEquals(
                Optional.of("it rests on Risk[Total], and that uses a function we cannot calculate (CELL)"),
                prepared.obstacle(Formula.parse("Best+1"), null));
        assertEquals(Optional.empty(), prepared.obstacle(Formula.parse("COUNTA(Risk[Issue])"), null));
    }
}
