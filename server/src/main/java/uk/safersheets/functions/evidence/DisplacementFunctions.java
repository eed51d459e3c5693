package uk.safersheets.functions.evidence;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.safersheets.cell.ExcelError;
import uk.safersheets.cell.Plural;
import uk.safersheets.cell.Value;
import uk.safersheets.formula.Area;
import uk.safersheets.formula.ErrorValueException;
import uk.safersheets.formula.Function;
import uk.safersheets.statistics.evaluation.WeightedDisplacement;
import uk.safersheets.statistics.evaluation.WeightedDisplacement.Pair;

/** The functions about {@link WeightedDisplacement}, which {@link EvidenceFunctions} describes. */
final class DisplacementFunctions {
    private static final double USUAL_LEVEL = 0.05;
    private static final double HIGHEST_LEVEL = 0.5;
    private static final int AREA = 4;
    private static final int AREAS = 8;
    private static final String ASSUMED =
            " Assumes that these areas would have changed by the same number as their control"
                    + " areas, that each count varies by chance alone, and that all periods are of one length.";

    static final Map<String, Function> NAMED = Map.of(
            "WDD", arguments -> answer(arguments, (test, level) -> Value.of(test.difference())),
            "WDDSE", arguments -> answer(arguments, (test, level) -> Value.of(test.error())),
            "WDDZ", arguments -> answer(arguments, (test, level) -> Value.of(test.z())),
            "WDDLOW", arguments -> answer(arguments, (test, level) -> Value.of(test.low(level.doubleValue()))),
            "WDDHIGH", arguments -> answer(arguments, (test, level) -> Value.of(test.high(level.doubleValue()))),
            "WDDTEXT", arguments -> answer(arguments, DisplacementFunctions::words));

    private DisplacementFunctions() {}

    @FunctionalInterface
    private interface Part {
        Value of(WeightedDisplacement test, BigDecimal level);
    }

    private static Area answer(List<Area> arguments, Part part) {
        var numbers = Numbers.of(arguments, AREA, AREAS + 1);
        int areas = numbers.size() < AREAS ? AREA : AREAS;
        if (numbers.size() > areas + 1) {
            throw new ErrorValueException(ExcelError.VALUE);
        }
        return Numbers.answer(() ->
                test(numbers, areas).map(test -> part.of(test, certainty(numbers.number(areas, USUAL_LEVEL)))));
    }

    /** 0.95 of 0.05. A level is the chance of being wrong, as in every function: 0.95 is none. */
    private static BigDecimal certainty(double level) {
        if (!(level > 0 && level <= HIGHEST_LEVEL)) {
            throw new IllegalArgumentException("a level is over 0 and at most one half, not " + level);
        }
        return BigDecimal.ONE.subtract(BigDecimal.valueOf(level));
    }

    /** Empty where a count is blank; four blank ones are displacement areas that there are not. */
    private static Optional<WeightedDisplacement> test(Numbers numbers, int areas) {
        if (numbers.anyBlank(0, AREA)) {
            return Optional.empty();
        }
        boolean isWithout = areas == AREA || allBlank(numbers);
        if (!isWithout && numbers.anyBlank(AREA, AREAS)) {
            return Optional.empty();
        }
        return Optional.of(
                new WeightedDisplacement(pair(numbers, 0), isWithout ? List.of() : List.of(pair(numbers, AREA))));
    }

    private static boolean allBlank(Numbers numbers) {
        return numbers.isBlank(AREA)
                && numbers.isBlank(AREA + 1)
                && numbers.isBlank(AREA + 2)
                && numbers.isBlank(AREAS - 1);
    }

    private static Pair pair(Numbers numbers, int from) {
        return new Pair(numbers.count(from), numbers.count(from + 1), numbers.count(from + 2), numbers.count(from + 3));
    }

    private static Value words(WeightedDisplacement test, BigDecimal level) {
        long change = Math.round(test.difference());
        String difference = change == 0
                ? "As many as expected"
                : Plural.number(Math.abs(change)) + (change < 0 ? " fewer" : " more") + " than expected";
        double low = test.low(level.doubleValue());
        double high = test.high(level.doubleValue());
        boolean isClear = low > 0 || high < 0;
        return Value.of(difference + (isClear ? ", more than chance" : ", within chance") + ": between "
                + signed(low) + " and " + signed(high) + " at " + percent(level) + "."
                + ASSUMED);
    }

    private static String signed(double change) {
        long whole = Math.round(change);
        return (whole > 0 ? "+" : "") + Plural.number(whole);
    }

    private static String percent(BigDecimal level) {
        return Value.of(level.movePointRight(2)) + "%";
    }
}
