package uk.safersheets.functions.series;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import uk.safersheets.cell.ExcelError;
import uk.safersheets.cell.Value;
import uk.safersheets.formula.Area;
import uk.safersheets.formula.Coerce;
import uk.safersheets.formula.ErrorValueException;
import uk.safersheets.formula.Function;
import uk.safersheets.formula.Functions;
import uk.safersheets.statistics.series.RateLimits;
import uk.safersheets.statistics.series.RateLimits.Exposed;
import uk.safersheets.statistics.series.Series;
import uk.safersheets.statistics.series.XmrLimits;

/**
 * What figures over the periods need beyond Excel. {@code counts} are those of the baseline alone, as {@link Figures} reads
 * them; where they are too few for limits the answer is empty.
 *
 * <ul>
 *   <li>{@code XMRMEAN(counts)}, {@code XMRLOW(counts, screened)}, {@code XMRHIGH(…)}: see {@link XmrLimits}; screening
 *       off unless {@code screened} is TRUE
 *   <li>{@code ULOW(exposure, counts, exposures, per)}, {@code UHIGH(…)}: the limits of the rate in a period of that
 *       exposure, for {@code per} of it, 1 unless given, and {@code UPRIMELOW}, {@code UPRIMEHIGH} for large counts: see
 *       {@link RateLimits}
 *   <li>{@code SERIESSIGNAL(…)}: see {@link SignalText}
 *   <li>{@code FROMHISTORY(value, history)}: whether a figure is more than three standard deviations from its history, by
 *       the XmR limits of the last eight figures before it; {@code #N/A} for fewer
 * </ul>
 */
public final class SeriesFunctions implements Functions {
    private static final int SCREENED = 2;
    private static final int PER = 3;

    private static final Map<String, Function> NAMED = Map.of(
            "XMRMEAN", arguments -> xmr(arguments, XmrLimits::mean),
            "XMRLOW", arguments -> xmr(arguments, XmrLimits::low),
            "XMRHIGH", arguments -> xmr(arguments, XmrLimits::high),
            "ULOW", arguments -> rate(arguments, RateLimits::u, RateLimits::low),
            "UHIGH", arguments -> rate(arguments, RateLimits::u, RateLimits::high),
            "UPRIMELOW", arguments -> rate(arguments, RateLimits::uPrime, RateLimits::low),
            "UPRIMEHIGH", arguments -> rate(arguments, RateLimits::uPrime, RateLimits::high),
            "SERIESSIGNAL", new SignalText(),
            "FROMHISTORY", SeriesFunctions::fromHistory);

    @Override
    public Optional<Function> named(String name) {
        return Optional.ofNullable(NAMED.get(name));
    }

    private static Area xmr(List<Area> arguments, ToDoubleFunction<XmrLimits> part) {
        count(arguments, 1, SCREENED);
        boolean isScreened = arguments.size() == SCREENED
                && Coerce.truth(arguments.get(SCREENED - 1).first());
        return answer(
                XmrLimits.of(Figures.of(arguments.get(0)).series(), isScreened).map(part::applyAsDouble));
    }

    @FunctionalInterface
    private interface Part {
        double of(RateLimits limits, double exposure);
    }

    private static Area rate(
            List<Area> arguments,
            java.util.function.Function<List<Optional<Exposed>>, Optional<RateLimits>> chart,
            Part part) {
        count(arguments, PER, PER + 1);
        if (arguments.get(0).first().isBlank()) {
            return Area.of(Value.of(""));
        }
        double exposure = Figures.number(arguments.get(0), number -> number > 0);
        double per = arguments.size() > PER ? Figures.number(arguments.get(PER), number -> number > 0) : 1;
        return answer(chart.apply(exposed(arguments)).map(limits -> part.of(limits, exposure) * per));
    }

    /** A period without a count or without an exposure has no figure. */
    private static List<Optional<Exposed>> exposed(List<Area> arguments) {
        var figures = Figures.of(arguments.get(1));
        var counts = figures.series().points();
        var exposures = figures.beside(arguments.get(2));
        var exposed = new ArrayList<Optional<Exposed>>();
        for (int at = 0; at < counts.size(); at++) {
            exposed.add(exposed(counts.get(at), Figures.number(exposures.get(at))));
        }
        return exposed;
    }

    private static Optional<Exposed> exposed(OptionalDouble count, OptionalDouble exposure) {
        if (count.isEmpty() || exposure.isEmpty()) {
            return Optional.empty();
        }
        if (count.getAsDouble() < 0 || exposure.getAsDouble() <= 0) {
            throw new ErrorValueException(ExcelError.NUM);
        }
        return Optional.of(new Exposed(count.getAsDouble(), exposure.getAsDouble()));
    }

    private static Area fromHistory(List<Area> arguments) {
        count(arguments, 2, 2);
        var value = arguments.get(0).first();
        if (value instanceof Value.Error) {
            return Area.of(value);
        }
        var history = last(Figures.of(arguments.get(1)).series());
        return Area.of(Figures.number(value).stream()
                .mapToObj(figure -> XmrLimits.of(history, false)
                        .map(limits -> Value.of(limits.excludes(figure)))
                        .orElse(Value.of(ExcelError.NA)))
                .findFirst()
                .orElse(Value.FALSE));
    }

    private static Series last(Series history) {
        int from = history.points().size();
        for (int counted = 0; from > 0 && counted < XmrLimits.FEWEST; ) {
            from--;
            counted += history.points().get(from).isPresent() ? 1 : 0;
        }
        return new Series(history.points().subList(from, history.points().size()));
    }

    private static Area answer(Optional<Double> number) {
        return Area.of(number.map(given -> Value.of(given.doubleValue())).orElse(Value.of("")));
    }

    private static void count(List<Area> arguments, int least, int most) {
        if (arguments.size() < least || arguments.size() > most) {
            throw new ErrorValueException(ExcelError.VALUE);
        }
    }
}
