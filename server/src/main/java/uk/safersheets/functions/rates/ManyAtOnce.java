package uk.safersheets.functions.rates;

import java.math.BigDecimal;
import java.util.Optional;
import uk.safersheets.cell.Value;
import uk.safersheets.statistics.counts.ManyTests;

/** What is said of several tests at once ({@link ManyTests}): of those rows of a column that hold a probability. */
final class ManyAtOnce {
    private ManyAtOnce() {}

    static Optional<Value> falseAlarms(Given given) {
        var tests = tests(given, 0);
        return tests.tests() == 0 ? Optional.empty() : RateFunctions.finite(tests.falseAlarms(given.level(1)));
    }

    static Optional<Value> adjusted(Given given) {
        return tests(given, 1).adjusted(given.number(0)).stream()
                .mapToObj(Value::of)
                .findFirst();
    }

    private static ManyTests tests(Given given, int at) {
        return given.column(at, "tests", ManyAtOnce::isProbability, ManyTests::new);
    }

    private static boolean isProbability(BigDecimal number) {
        return number.signum() >= 0 && number.compareTo(BigDecimal.ONE) <= 0;
    }
}
