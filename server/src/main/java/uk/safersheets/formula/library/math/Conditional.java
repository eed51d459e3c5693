package uk.safersheets.formula.library.math;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import uk.safersheets.cell.ExcelError;
import uk.safersheets.cell.Value;
import uk.safersheets.formula.Area;
import uk.safersheets.formula.Broadcast;
import uk.safersheets.formula.Coerce;
import uk.safersheets.formula.ErrorValueException;
import uk.safersheets.formula.library.Conditions;
import uk.safersheets.formula.library.Family;
import uk.safersheets.formula.library.Index;
import uk.safersheets.formula.library.Places;
import uk.safersheets.formula.tree.Arithmetic;

/** Sums, counts, averages and extremes of what meets conditions. */
public final class Conditional {
    private Conditional() {}

    /** Works an answer out from the places that meet the conditions. */
    private interface OverPlaces {
        Value of(Area area, Places places);
    }

    public static Family family() {
        return new Family()
                .with("COUNTIF", Conditional::count)
                .with("COUNTIFS", Conditional::count)
                .with("SUMIF", arguments -> one(arguments, "SUM", Conditional::sum))
                .with("AVERAGEIF", arguments -> one(arguments, "AVERAGE", Conditional::average))
                .with("SUMIFS", arguments -> several(arguments, "SUM", Conditional::sum))
                .with("AVERAGEIFS", arguments -> several(arguments, "AVERAGE", Conditional::average))
                .with(
                        "MINIFS",
                        arguments ->
                                several(arguments, "MIN", (area, places) -> extreme(area, places, BigDecimal::min)))
                .with(
                        "MAXIFS",
                        arguments ->
                                several(arguments, "MAX", (area, places) -> extreme(area, places, BigDecimal::max)));
    }

    private static Area count(List<Area> arguments) {
        return over(arguments, Conditions::count);
    }

    /** Conditions first, then what to work on, which may be left out. */
    private static Area one(List<Area> arguments, String what, OverPlaces work) {
        Area from = arguments.get(arguments.size() == 2 ? 0 : 2);
        return over(arguments.subList(0, 2), conditions -> answer(conditions, what, from, work));
    }

    /** What to work on first, then the conditions. */
    private static Area several(List<Area> arguments, String what, OverPlaces work) {
        Area from = arguments.get(0);
        return over(arguments.subList(1, arguments.size()), conditions -> answer(conditions, what, from, work));
    }

    private static Value answer(Conditions conditions, String what, Area from, OverPlaces work) {
        conditions.refuseUnlike(from);
        return conditions.answer(what, from, places -> work.of(from, places));
    }

    private static Area over(List<Area> pairs, Function<Conditions, Value> work) {
        if (pairs.size() % 2 == 1) {
            throw new ErrorValueException(ExcelError.VALUE);
        }
        var areas = new ArrayList<Area>();
        var criteria = new ArrayList<Area>();
        for (int at = 0; at < pairs.size(); at += 2) {
            areas.add(pairs.get(at));
            criteria.add(pairs.get(at + 1));
        }
        return Broadcast.over(criteria, wanted -> work.apply(new Conditions(areas, wanted)));
    }

    private static Value sum(Area area, Places places) {
        BigDecimal sum = BigDecimal.ZERO;
        for (var number : numbers(area, places)) {
            sum = Arithmetic.add(sum, number);
        }
        return Value.of(sum);
    }

    private static Value average(Area area, Places places) {
        List<BigDecimal> numbers = numbers(area, places);
        BigDecimal sum = numbers.stream().reduce(BigDecimal.ZERO, Arithmetic::add);
        return numbers.isEmpty()
                ? Value.of(ExcelError.DIV0)
                : Value.of(Arithmetic.divide(sum, BigDecimal.valueOf(numbers.size())));
    }

    private static Value extreme(Area area, Places places, BinaryOperator<BigDecimal> better) {
        return Value.of(numbers(area, places).stream().reduce(better).orElse(BigDecimal.ZERO));
    }

    private static List<BigDecimal> numbers(Area area, Places places) {
        var numbers = new ArrayList<BigDecimal>(places.size());
        for (int at = 0; at < places.size(); at++) {
            Value value = Index.value(area, places.get(at));
            if (value instanceof Value.Number || value instanceof Value.Error) {
                numbers.add(Coerce.number(value));
            }
        }
        return numbers;
    }
}
