package uk.safersheets.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.safersheets.budget.OverBudgetException;
import uk.safersheets.budget.WorkBudget;
import uk.safersheets.budget.WorkLimits;
import uk.safersheets.formula.Formula;
import uk.safersheets.formula.TableScope;
import uk.safersheets.formula.library.ExcelFunctions;

/** A short formula that makes more text than the heap holds is refused before the heap is full. */
class FormulaOverloadTest {
    private static final TableScope SCOPE =
            new TableScope("T", List.of("Line"), List.of(), 0, Map.of(), new ExcelFunctions());
    private static final WorkLimits LIMITS = WorkLimits.ofHeap(64L << 20);

    private static String answer(String formula) {
        return Formula.parse(formula).evaluate(SCOPE).toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SUM(LEN(REPT(\"x\",SEQUENCE(8000))))",
                "SUM(LEN(REPT(\"x\",30000*(SEQUENCE(1000)>0))))",
                "SUM(LEN(REPT(\"x\",30000)&SEQUENCE(1000)))"
            })
    void refusesTextsByTheThousand(String formula) {
        assertThrows(OverBudgetException.class, () -> WorkBudget.within(LIMITS, () -> answer(formula)));
    }

    @Test
    void givesBackWhatAFormulaHeld() {
        String last = WorkBudget.within(LIMITS, () -> {
            for (int time = 0; time < 10; time++) {
                answer("SUM(LEN(REPT(\"x\",20000*(SEQUENCE(100)>0))))");
            }
            return answer("SUM(LEN(REPT(\"x\",20000*(SEQUENCE(100)>0))))");
        });
        assertEquals("2000000", last);
    }
}
