package uk.safersheets.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.safersheets.cell.Value;
import uk.safersheets.excel.poi.PoiFunctions;
import uk.safersheets.formula.library.ExcelFunctions;

/** Formulas nobody thought of, over tables nobody filled in, against a second program. */
class RandomFormulaTest {
    private static final List<String> HEADINGS = List.of("Name", "A", "B", "C");
    private static final List<Object> NAMES = List.of("Youth", "youth work", "b", "2", "B", "");
    private static final List<Object> NUMBERS = List.of(0, 1, 2, 3, 5, 5, 2.5, -4, 1000.25);
    private static final BigDecimal RELATIVE = new BigDecimal("1e-9");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void agreesWithPoi(long seed) {
        var rows = rows(new Random(seed));
        var formulas = new RandomFormula(seed);
        var scope = new TableScope("T", HEADINGS, rows, 0, Map.of(), new ExcelFunctions().or(new PoiFunctions()));
        try (var poi = new PoiOracle("T", HEADINGS, rows)) {
            for (int made = 0; made < 200; made++) {
                String formula = formulas.next();
                int row = made % rows.size();
                assertSame(
                        formula,
                        poi.evaluate(formula, row),
                        Formula.parse(formula).evaluate(scope.at(row)));
            }
        }
    }

    private static List<List<Value>> rows(Random random) {
        var rows = new ArrayList<List<Value>>();
        for (int row = 0; row < 5; row++) {
            rows.add(TableScope.values(
                    NAMES.get(random.nextInt(NAMES.size())), number(random), number(random), number(random)));
        }
        return rows;
    }

    private static Object number(Random random) {
        return random.nextInt(6) == 0 ? null : NUMBERS.get(random.nextInt(NUMBERS.size()));
    }

    private static void assertSame(String formula, Value poi, Value ours) {
        Value shown = ours instanceof Value.Blank ? Value.of(0) : ours;
        if (poi instanceof Value.Number x && shown instanceof Value.Number y) {
            BigDecimal apart = x.amount().subtract(y.amount()).abs();
            BigDecimal allowed = x.amount().abs().max(BigDecimal.ONE).multiply(RELATIVE);
            assertTrue(apart.compareTo(allowed) <= 0, formula + ": POI " + poi + ", ours " + ours);
        } else {
            assertEquals(poi, shown, formula);
        }
    }
}
