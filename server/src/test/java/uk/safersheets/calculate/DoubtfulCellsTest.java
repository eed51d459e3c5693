package uk.safersheets.calculate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static uk.safersheets.calculate.Sheets.formula;
import static uk.safersheets.calculate.Sheets.key;
import static uk.safersheets.calculate.Sheets.row;
import static uk.safersheets.calculate.Sheets.sent;
import static uk.safersheets.calculate.Sheets.submission;
import static uk.safersheets.calculate.Sheets.typed;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safersheets.cell.ExcelError;
import uk.safersheets.cell.Value;
import uk.safersheets.contract.Entry;
import uk.safersheets.contract.Type;
import uk.safersheets.formula.Formula;
import uk.safersheets.formula.library.ExcelFunctions;

class DoubtfulCellsTest {
    private static final Calculation CALCULATION = new Calculation(
            new PreparedContract(
                    new Sheets()
                            .growing(
                                    "Risk",
                                    key("Issue"),
                                    typed("Harm", Type.WHOLE),
                                    typed("Cost", Type.MONEY),
                                    typed("Note", Type.TEXT),
                                    formula("Total", Type.WHOLE, "SUM([@[Harm]:[Cost]])"),
                                    formula("Rank", Type.WHOLE, "RANK([@Total],Risk[Total])"))
                            .field("Award", Entry.INPUT, Type.MONEY, null)
                            .field("Start", Entry.INPUT, Type.DATE, null)
                            .field("Left", Entry.FORMULA, Type.MONEY, "Award-SUM(Risk[Cost])")
                            .contract(),
                    new ExcelFunctions()),
            submission(
                    Map.of("Award", "about 500"),
                    sent(
                            "Risk",
                            List.of("Issue", "Harm", "Cost", "Note"),
                            List.of(
                                    row("Robbery", 3, 100, "approx"),
                                    row("", "x", null, null),
                                    row("Hate", "5k", 2, null),
                                    row("Fraud", 1, 5, Value.of(ExcelError.REF)),
                                    row("ASB", 1, 5, "12")))));

    @ParameterizedTest(name = "{0} in row {1} rests on {2}")
    @CsvSource(delimiter = '|', textBlock = """
        [@Harm]                | 0 |
        [@Harm]                | 2 | Risk!B8
        [@[Harm]:[Note]]       | 2 | Risk!B8
        [@Total]               | 0 |
        [@Total]               | 2 | Risk!B8
        [@Rank]                | 0 | Risk!B7, Risk!B8
        Risk[@Rank]            | 2 | Risk!B7, Risk!B8
        SUM(Risk[Harm])        | 0 | Risk!B7, Risk!B8
        SUM([Cost])            | 0 |
        [@Note]                | 0 |
        [@Note]                | 3 | Risk!D9
        Award                  | 0 | Details!B5
        Left                   | 0 | Details!B5
        Start                  | 0 |
        COUNTA(Risk)           | 0 | Risk!B7, Risk!B8, Risk!D9
        COLUMNS(Risk[#Headers])| 0 |
        Other[@Harm]+A1        | 0 |
        SUMIFS(Risk[Harm],Risk[Issue],"Robbery")         | 0 |
        SUMIFS(Risk[Harm],Risk[Issue],[@Issue])          | 2 | Risk!B8
        SUMIFS(Risk[Total],Risk[Issue],"Robbery")        | 0 |
        SUMIF([Issue],"Hate",[Harm])                     | 0 | Risk!B8
        SUMIFS(Risk[Cost],Risk[Harm],">0")               | 0 | Risk!B7, Risk!B8
        SUMIFS(Risk[Cost],Risk[Issue],Award)             | 0 | Details!B5
        COUNTIFS(Risk[Issue],"ASB",Risk[Harm],">0")      | 0 |
        COUNTIF(Risk[Harm],3)                            | 0 | Risk!B7, Risk!B8
        INDEX(Risk[Harm],MATCH("Fraud",Risk[Issue],0))   | 0 |
        INDEX(Risk[Harm],3)                              | 0 | Risk!B8
        INDEX(Risk[[Harm]:[Cost]],0,2)                   | 0 |
        SUM(INDEX(Risk[[Harm]:[Cost]],0,1))              | 0 | Risk!B7, Risk!B8
        IF([@Harm]<>"",1,2)                              | 2 |
        SUMPRODUCT(--(INDEX(Risk[[Harm]:[Cost]],0,1)="")) | 0 |
        [@Total]=""                                      | 2 | Risk!B8
        [@Note]=""                                       | 3 | Risk!D9
        """)
    void findsThemThroughCalculatedCells(String formula, int row, String expected) {
        var doubtful = CALCULATION.doubtfulCells(Formula.parse(formula), "Risk", row);

        assertEquals(
                expected == null ? List.of() : List.of(expected.split(", ")),
                doubtful.stream().sorted().map(Object::toString).toList());
    }
}
