package uk.safersheets.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaErrorsTest {
    @ParameterizedTest(name = "[{index}] {0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        ``                      | The formula is empty                                             | 1
        `   `                   | The formula is empty                                             | 4
        1+                      | A value is missing                                               | 3
        *2                      | A value is missing before '*'                                    | 1
        1+*2                    | A value is missing before '*'                                    | 3
        1 2                     | '2' stands where an operator is expected                         | 3
        [@A] [@B]               | '[@B]' stands where an operator is expected                      | 6
        (1+2                    | The bracket ( is never closed                                    | 1
        1+2)                    | ')' closes nothing                                               | 4
        SUM(1,2                 | The bracket ( is never closed                                    | 4
        SUM(1 2)                | '2' stands where an operator, ',' or ')' is expected             | 7
        SUM(1;2)                | ';' stands where an operator, ',' or ')' is expected             | 6
        {1,2                    | The bracket { is never closed                                    | 1
        {1,2;3}                 | The rows between { and } are not equally long                    | 7
        {1,A1}                  | Between { and } only values can stand, not 'A1'                  | 4
        {1,-"a"}                | Between { and } only values can stand, not 'a'                   | 5
        "abc                    | The text in quotes is never closed                               | 1
        1+"a""                  | The text in quotes is never closed                               | 3
        [@Total                 | The bracket [ is never closed                                    | 1
        Risk[[A]:[B]            | The bracket [ is never closed                                    | 5
        Risk[[A]:B]             | The last heading is missing                                      | 10
        Risk[[A],B]             | A heading in brackets is missing                                 | 10
        Risk[[A],[B]]           | Columns that do not stand side by side cannot be read together   | 10
        Risk[#Footer]           | '#Footer' is no part of a table that can be read                 | 6
        Risk[[#All],[#Headers]] | These parts of a table cannot be read together                   | 5
        Risk[@[]]               | The heading is missing                                           | 7
        Risk[[A]x]              | 'x' stands where ] is expected                                   | 9
        Risk[A[B]               | A heading needs ' before [                                       | 7
        Risk[A]:Other[B]        | After ':' a column of the same table is missing                  | 9
        Risk[A]:5               | After ':' a column of the same table is missing                  | 9
        1 ~ 2                   | '~' cannot stand in a formula                                    | 3
        =1                      | A value is missing before '='                                    | 1
        #WHAT!                  | '#' begins no error value                                        | 1
        1E999                   | 1E999 is too large a number                                      | 1
        1+ROUND(2)              | ROUND takes 2 arguments and was given 1                          | 3
        PI(1)                   | PI takes no arguments and was given 1                            | 1
        CONCAT()                | CONCAT takes at least 1 argument and was given none              | 1
        LET(1,2)                | LET begins with a name and its value                             | 5
        LET(x,2)                | LET ends with what it comes to, and that is missing              | 8
        IF(1,2))                | ')' closes nothing                                               | 8
        """)
    void saysWhatIsWrongAndWhere(String text, String what, int place) {
        String formula = text == null ? "" : text;

        var e = assertThrows(FormulaException.class, () -> Formula.parse(formula));

        assertEquals(what + " at character " + place + " of " + formula, e.getMessage());
        assertEquals(place - 1, e.position());
        assertEquals(formula, e.formula());
    }

    @Test
    void refusesWhatIsTooDeepOrTooLong() {
        assertWrong("(".repeat(300) + "1" + ")".repeat(300), "Brackets and functions are more than 100 deep");
        assertWrong("-".repeat(8000) + "1", "Brackets and functions are more than 100 deep");
        assertWrong("1" + "+1".repeat(600), "More than 500 operators follow one another");
        assertWrong("1".repeat(9000), "The formula is longer than Excel's 8,192 characters");
    }

    @Test
    void allowsAsDeepAsExcel() {
        assertEquals(
                "1",
                Formula.parse("ABS(".repeat(64) + "1" + ")".repeat(64))
                        .stored("T")
                        .replaceAll("[^1]", ""));
    }

    private static void assertWrong(String formula, String what) {
        var e = assertThrows(FormulaException.class, () -> Formula.parse(formula));

        assertTrue(e.getMessage().startsWith(what + " at character "), e.getMessage());
        assertTrue(e.getMessage().length() < 400, e.getMessage());
    }

    @Test
    void refusesFunctionsThatCallOneAnotherWithoutEnd() {
        var formula = new StringBuilder("LET(f_0,LAMBDA(x,x+x)");
        for (int at = 1; at < 40; at++) {
            formula.append(",f_%d,LAMBDA(x,f_%d(f_%d(x)))".formatted(at, at - 1, at - 1));
        }
        String text = formula.append(",f_39(1))").toString();

        var refused = assertThrows(FormulaException.class, () -> Formula.parse(text));
        assertTrue(refused.getMessage().contains("call one another too often"), refused.getMessage());
    }
}
