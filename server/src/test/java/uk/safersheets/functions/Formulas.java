package uk.safersheets.functions;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import uk.safersheets.app.template.NamedFunctions;
import uk.safersheets.cell.Value;
import uk.safersheets.formula.Formula;
import uk.safersheets.formula.TableScope;

/** Formulas as a template may have them, worked out without a workbook. */
public final class Formulas {
    private static final TableScope NO_TABLE =
            new TableScope("None", List.of("Nothing"), List.of(TableScope.values(0)), 0, Map.of(), NamedFunctions.ALL);

    private Formulas() {}

    public static Value value(String formula) {
        return value(formula, NO_TABLE);
    }

    public static Value value(String formula, TableScope scope) {
        return Formula.parse(formula).evaluate(scope);
    }

    /** The answer, which has to be a number. */
    public static double number(String formula) {
        var value = value(formula);
        if (value instanceof Value.Number number) {
            return number.amount().doubleValue();
        }
        throw new AssertionError(formula + " is '" + value + "'");
    }

    /** A column as it is written in a formula. */
    public static String column(double... numbers) {
        return Arrays.stream(numbers)
                .mapToObj(number -> Value.of(number).toString())
                .collect(Collectors.joining(";", "{", "}"));
    }
}
