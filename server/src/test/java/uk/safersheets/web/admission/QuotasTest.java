package uk.safersheets.web.admission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safersheets.web.admission.Quotas.Kept;
import uk.safersheets.web.admission.Rates.Rate;
import uk.safersheets.web.problem.ProblemException;

/** What is kept in a day, and how often somebody may ask. */
class QuotasTest {
    private static final String VERSIONS = "/api/books/{book}/versions";
    private static final Quotas.Limits LIMITS = new Quotas.Limits(100, 150, 2, 1);
    private static final Rate ONE_AT_ONCE = new Rate(1, 1);
    private static final Rate THREE_AT_ONCE = new Rate(3, 1);

    private Instant now = Instant.parse("2026-06-14T23:00:00Z");
    private long nanos;

    private final Quotas quotas = new Quotas(LIMITS, new NodeDayCount(), new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    });

    @ParameterizedTest(name = "{0}: {2} of {3} bytes of {4}")
    @CsvSource({
        "/api/books/{book}/versions, a book, 2,  50, ann",
        "/api/books/{book}/versions, a book, 3,  50, ''",
        "/api/books/{book}/scorers,  a book, 2,   1, ''",
        "/api/templates,             '',     1,   1, ''",
        "/api/reconciliations,       '',     1, 100, ann",
    })
    void takesSoMuchInADay(String path, String book, int times, long bytes, String person) {
        var one = new Kept(path, book, person, bytes);
        for (int time = 0; time < times; time++) {
            quotas.require(one);
            quotas.add(one);
        }

        assertEquals(
                429,
                assertThrows(ProblemException.class, () -> quotas.require(one)).status());
        now = now.plusSeconds(3600);
        quotas.require(one);
    }

    @Test
    void countsOthersApart() {
        quotas.add(new Kept(VERSIONS, "a book", "ann", 100));

        quotas.require(new Kept(VERSIONS, "another", "bea", 100));
        assertThrows(ProblemException.class, () -> quotas.require(new Kept(VERSIONS, "another", "ann", 1)));
        assertThrows(ProblemException.class, () -> quotas.require(new Kept(VERSIONS, "a book", "bea", 51)));
    }

    @Test
    void slowsDownAnAddressThatAsksTooOften() {
        var count = new NodeRateCount(() -> nanos);
        var rates = new Rates(ONE_AT_ONCE, THREE_AT_ONCE, count);
        for (int asked = 0; asked < THREE_AT_ONCE.atOnce(); asked++) {
            rates.requireOfAddress("10.0.0.1");
        }

        var refused = assertThrows(ProblemException.class, () -> rates.requireOfAddress("10.0.0.1"));
        assertEquals(429, refused.status());
        rates.requireOfAddress("10.0.0.2");
        nanos += 2_000_000_000L;
        rates.requireOfAddress("10.0.0.1");
        assertEquals(2, count.known());
        nanos += 60_000_000_000L;
        rates.forgetIdle();
        assertEquals(0, count.known());
    }
}
