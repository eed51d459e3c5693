package uk.safersheets.statistics.counts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Several tests at once, and the rates of a group. */
class ManyTestsTest {
    private static final double CLOSE = 1e-12;

    /** What R says of {@code p.adjust(p, "BH")}. */
    @Test
    void adjustsAsBenjaminiAndHochbergDo() {
        var tests = new ManyTests(List.of(0.01, 0.04, 0.03, 0.005, 0.6, 0.04));

        assertEquals(0.03, tests.adjusted(0.01).orElseThrow(), CLOSE);
        assertEquals(0.048, tests.adjusted(0.04).orElseThrow(), CLOSE);
        assertEquals(0.048, tests.adjusted(0.03).orElseThrow(), CLOSE);
        assertEquals(0.03, tests.adjusted(0.005).orElseThrow(), CLOSE);
        assertEquals(0.6, tests.adjusted(0.6).orElseThrow(), CLOSE);
        assertEquals(OptionalDouble.empty(), tests.adjusted(0.02));
    }

    /** Straight from the definition: the least p(j) m / j over all that are no smaller. */
    @Test
    void isTheLeastOverAllNoSmallerOnes() {
        var random = new Random(13);
        for (int tried = 0; tried < 50; tried++) {
            var values = new ArrayList<Double>();
            int size = 1 + random.nextInt(30);
            for (int at = 0; at < size; at++) {
                values.add(random.nextInt(25) / 24.0);
            }
            var tests = new ManyTests(values);
            double before = 0;
            for (double p : values.stream().sorted().toList()) {
                double expected = values.stream()
                        .filter(other -> other >= p)
                        .mapToDouble(other -> other
                                * size
                                / values.stream().filter(less -> less <= other).count())
                        .min()
                        .orElseThrow();
                double adjusted = tests.adjusted(p).orElseThrow();
                assertEquals(Math.min(1, expected), adjusted, CLOSE, values::toString);
                assertTrue(adjusted >= before && adjusted >= p - CLOSE, "rises with p");
                before = adjusted;
            }
        }
    }

    @Test
    void ofFortyTestsTwoAreFalseAlarms() {
        assertEquals(2, new ManyTests(Stream.generate(() -> 0.5).limit(40).toList()).falseAlarms(0.05), CLOSE);
    }

    @Test
    void areasWithOneRateShareTheirPlace() {
        var group = new RateGroup(Stream.of("61.2", "51.6", "47", "51.60", "80", "51.6000000000000001")
                .map(BigDecimal::new)
                .toList());

        assertEquals(6, group.size());
        assertEquals(new RateGroup.Place(1, 0), place(group, "47.0"));
        assertEquals(new RateGroup.Place(2, 2), place(group, "51.6"));
        assertEquals(new RateGroup.Place(5, 0), place(group, "61.2"));
        assertEquals(new RateGroup.Place(6, 0), place(group, "80"));
        assertEquals(Optional.empty(), group.place(new BigDecimal("50")));
        assertEquals(57.1666666666666667, group.mean().orElseThrow().doubleValue(), 1e-12);
    }

    @Test
    void anEmptyGroupHasNoMean() {
        assertEquals(Optional.empty(), new RateGroup(List.of()).mean());
    }

    private static RateGroup.Place place(RateGroup group, String rate) {
        return group.place(new BigDecimal(rate)).orElseThrow();
    }
}
