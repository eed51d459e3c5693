package uk.safersheets.formula.library.math;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import uk.safersheets.cell.ExcelError;
import uk.safersheets.cell.Value;
import uk.safersheets.formula.Area;
import uk.safersheets.formula.Block;
import uk.safersheets.formula.Coerce;
import uk.safersheets.formula.ErrorValueException;
import uk.safersheets.formula.Function;
import uk.safersheets.formula.library.Family;

/** One of Excel's summaries by its number. Rows that somebody hides count as the others do: a check sees every row. */
public final class Subtotals {
    private static final List<String> SUMMARIES = List.of(
            "AVERAGE",
            "COUNT",
            "COUNTA",
            "MAX",
            "MIN",
            "PRODUCT",
            "STDEV.S",
            "STDEV.P",
            "SUM",
            "VAR.S",
            "VAR.P",
            "MEDIAN",
            "MODE.SNGL",
            "LARGE",
            "SMALL",
            "PERCENTILE.INC",
            "QUARTILE.INC",
            "PERCENTILE.EXC",
            "QUARTILE.EXC");
    /** From here on a summary takes a second argument of its own. */
    private static final int WITH_ARGUMENT = 14;

    private static final int MOST_SUBTOTAL = 11;
    private static final int MOST_OPTION = 7;

    private Subtotals() {}

    /** @param functions the summaries themselves, by name */
    public static Family family(Map<String, Function> functions) {
        return new Family()
                .with("SUBTOTAL", arguments -> subtotal(arguments, functions))
                .with("AGGREGATE", arguments -> aggregate(arguments, functions));
    }

    private static Area subtotal(List<Area> arguments, Map<String, Function> functions) {
        int number = Coerce.whole(arguments.get(0).first());
        int summary = number > 100 ? number - 100 : number;
        if (summary < 1 || summary > MOST_SUBTOTAL) {
            throw new ErrorValueException(ExcelError.VALUE);
        }
        refuseWorkedOut(arguments.subList(1, arguments.size()));
        return summary(functions, summary).call(arguments.subList(1, arguments.size()));
    }

    /** Options 2, 3, 6 and 7 pass over errors. */
    private static Area aggregate(List<Area> arguments, Map<String, Function> functions) {
        int number = Coerce.whole(arguments.get(0).first());
        int option = Coerce.whole(arguments.get(1).first());
        if (number < 1 || number > SUMMARIES.size() || option < 0 || option > MOST_OPTION) {
            throw new ErrorValueException(ExcelError.VALUE);
        }
        Function summary = summary(functions, number);
        List<Area> areas = arguments.subList(2, arguments.size());
        if (number < WITH_ARGUMENT) {
            refuseWorkedOut(areas);
            return summary.call(
                    (option & 2) == 2 ? areas.stream().map(Subtotals::sound).toList() : areas);
        }
        if (areas.size() != 2) {
            throw new ErrorValueException(ExcelError.VALUE);
        }
        Area first = (option & 2) == 2 ? sound(areas.get(0)) : areas.get(0);
        return summary.call(List.of(first, areas.get(1)));
    }

    private static Function summary(Map<String, Function> functions, int number) {
        return Objects.requireNonNull(functions.get(SUMMARIES.get(number - 1)), "summary");
    }

    /** Excel sums up cells only. */
    private static void refuseWorkedOut(List<Area> areas) {
        if (!areas.stream().allMatch(Area::isReference)) {
            throw new ErrorValueException(ExcelError.VALUE);
        }
    }

    /** Without its errors: one column, and blanks, which no summary counts. */
    private static Area sound(Area area) {
        List<Value> values = new ArrayList<>(
                area.values().filter(value -> !(value instanceof Value.Error)).toList());
        if (values.size() == area.rows() * area.columns()) {
            return area;
        }
        values.addAll(List.of(Value.BLANK, Value.BLANK));
        return new Block(values.size(), 1, values);
    }
}
