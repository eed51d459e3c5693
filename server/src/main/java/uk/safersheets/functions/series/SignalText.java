package uk.safersheets.functions.series;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import uk.safersheets.cell.ExcelError;
import uk.safersheets.cell.NumberTolerance;
import uk.safersheets.cell.Value;
import uk.safersheets.formula.Area;
import uk.safersheets.formula.Coerce;
import uk.safersheets.formula.ErrorValueException;
import uk.safersheets.formula.Function;
import uk.safersheets.statistics.series.Signal;
import uk.safersheets.statistics.series.Signals;
import uk.safersheets.statistics.series.XmrLimits;

/**
 * {@code SERIESSIGNAL(value, position, values, mean, low, high)}, with {@code names} of the periods as a seventh argument:
 * what the four rules of {@link Signals} saw at one point, in words, several joined by a semicolon: {@code above the upper
 * limit}, {@code 7 in a row above the mean since 2018-19 Q3}. Empty where there is nothing to say, and for a period without
 * a figure.
 *
 * <ul>
 *   <li>{@code position} counts from 1 among the values that belong to the series, those without a figure included
 *   <li>{@code low} and {@code high} are one limit for all, or as many as there are values
 *   <li>where the mean or a limit is no number: {@code no limits: the baseline needs 8 figures}
 *   <li>after a period without a figure: {@code runs start again: no figure for 2018-19 Q4}
 *   <li>{@code #N/A} where the value is not the one at its position: the words would be about another point
 * </ul>
 */
final class SignalText implements Function {
    private static final int WITHOUT_NAMES = 6;
    private static final int WITH_NAMES = 7;
    private static final int MEAN = 3;
    private static final int LOW = 4;
    private static final int HIGH = 5;
    private static final String NO_LIMITS = "no limits: the baseline needs " + XmrLimits.FEWEST + " figures";

    @Override
    public Area call(List<Area> arguments) {
        if (arguments.size() != WITHOUT_NAMES && arguments.size() != WITH_NAMES) {
            return Area.of(Value.of(ExcelError.VALUE));
        }
        if (!(arguments.get(0).first() instanceof Value.Number value)) {
            return Area.of(arguments.get(0).first() instanceof Value.Error error ? error : Value.of(""));
        }
        var figures = Figures.of(arguments.get(2));
        int point = Coerce.whole(arguments.get(1).first()) - 1;
        if (point < 0 || point >= figures.places().size() || !isAt(value, figures, point)) {
            return Area.of(Value.of(ExcelError.NA));
        }
        return Area.of(Coerce.held(words(arguments, figures, point)));
    }

    private static boolean isAt(Value.Number value, Figures figures, int point) {
        return figures.beside(figures.area()).get(point) instanceof Value.Number there
                && NumberTolerance.same(value.amount(), there.amount());
    }

    private static String words(List<Area> arguments, Figures figures, int point) {
        var mean = Figures.number(sound(arguments.get(MEAN).first()));
        var low = limits(figures, arguments.get(LOW));
        var high = limits(figures, arguments.get(HIGH));
        if (mean.isEmpty() || low.get(point).isEmpty() || high.get(point).isEmpty()) {
            return NO_LIMITS;
        }
        var signals = new Signals(figures.series(), mean.getAsDouble(), or(low, Double.NaN), or(high, Double.NaN));
        var names = names(arguments, figures);
        var words = new ArrayList<String>();
        signals.at(point).forEach(signal -> words.add(words(signal, names)));
        if (signals.startsAgain(point)) {
            words.add("runs start again: no figure for " + names.get(point - 1));
        }
        return String.join("; ", words);
    }

    private static String words(Signal signal, List<String> names) {
        int points = signal.points().size();
        String first = names.get(signal.points().get(0));
        switch (signal.kind()) {
            case OUTSIDE:
                return signal.isHigh() ? "above the upper limit" : "below the lower limit";
            case RUN:
                return points + " in a row " + (signal.isHigh() ? "above" : "below") + " the mean since " + first;
            case TREND:
                return points + " in a row " + (signal.isHigh() ? "rising" : "falling") + " since " + first;
            default:
                return points + " of 3 near the " + (signal.isHigh() ? "upper" : "lower") + " limit: "
                        + signal.points().stream().map(names::get).collect(Collectors.joining(", "));
        }
    }

    private static List<OptionalDouble> limits(Figures figures, Area given) {
        return figures.beside(given).stream()
                .map(value -> Figures.number(sound(value)))
                .toList();
    }

    private static List<Double> or(List<OptionalDouble> numbers, double none) {
        return numbers.stream().map(number -> number.orElse(none)).toList();
    }

    private static Value sound(Value value) {
        if (value instanceof Value.Error error) {
            throw new ErrorValueException(error.error());
        }
        return value;
    }

    /** A period without a name is known by its place. */
    private static List<String> names(List<Area> arguments, Figures figures) {
        var given = arguments.size() == WITH_NAMES ? figures.beside(arguments.get(WITH_NAMES - 1)) : null;
        return IntStream.range(0, figures.places().size())
                .mapToObj(point -> given == null || given.get(point).isBlank()
                        ? "point " + (point + 1)
                        : Objects.requireNonNull(given).get(point).toString())
                .toList();
    }
}
