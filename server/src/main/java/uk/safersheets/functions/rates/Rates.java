package uk.safersheets.functions.rates;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Optional;
import uk.safersheets.cell.ExcelDate;
import uk.safersheets.cell.Value;

/**
 * Rates of a population: {@code count / population * per}, between {@code low} and {@code high} of the count's own
 * interval ({@link uk.safersheets.statistics.counts.CountInterval}). A rate of a part of a year becomes one of a year only
 * where it is asked for: {@code rate * 365 / days}, both ends of the period counting; that of a calendar year from any day
 * on is what it was, leap years too. It assumes that the rest of the year is like the part, and crime has seasons.
 */
final class Rates {
    private static final MathContext DIGITS = MathContext.DECIMAL128;
    private static final BigDecimal YEAR = BigDecimal.valueOf(365);

    private Rates() {}

    static Optional<Value> rate(Given given) {
        return Optional.of(Value.of(of(given.exact(0), given)));
    }

    static Optional<Value> low(Given given) {
        return Optional.of(Value.of(of(RateFunctions.interval(given, 3).low(), given)));
    }

    static Optional<Value> high(Given given) {
        return Optional.of(Value.of(of(RateFunctions.interval(given, 3).high(), given)));
    }

    private static BigDecimal of(BigDecimal count, Given given) {
        return count.multiply(given.exact(2)).divide(given.exact(1), DIGITS);
    }

    private static double of(double count, Given given) {
        return count / given.number(1) * given.number(2);
    }

    static Optional<Value> annualised(Given given) {
        var first = ExcelDate.day(given.exact(1));
        var last = ExcelDate.day(given.exact(2));
        if (last.isBefore(first)) {
            return Optional.empty();
        }
        return Optional.of(Value.of(isYear(first, last) ? given.exact(0) : yearly(given.exact(0), first, last)));
    }

    private static boolean isYear(LocalDate first, LocalDate last) {
        return last.equals(first.plusYears(1).minusDays(1));
    }

    private static BigDecimal yearly(BigDecimal rate, LocalDate first, LocalDate last) {
        long days = last.toEpochDay() - first.toEpochDay() + 1;
        return rate.multiply(YEAR).divide(BigDecimal.valueOf(days), DIGITS);
    }
}
