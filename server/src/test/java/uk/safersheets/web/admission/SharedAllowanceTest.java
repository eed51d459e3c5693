package uk.safersheets.web.admission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.safersheets.SlowTest;
import uk.safersheets.Waiting;
import uk.safersheets.store.PostgresServer;
import uk.safersheets.store.db.Database;
import uk.safersheets.store.db.StoreAddress;
import uk.safersheets.store.db.StoreException;
import uk.safersheets.store.nodes.NodeCounts;
import uk.safersheets.store.nodes.NodeRates;
import uk.safersheets.web.admission.Quotas.Kept;
import uk.safersheets.web.admission.Rates.Rate;
import uk.safersheets.web.problem.ProblemException;

/** What somebody may ask for and have kept holds of all nodes together, and of each while they cannot count together. */
@SlowTest
class SharedAllowanceTest {
    private static final Rate RATE = new Rate(40, 1);
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-06-14T12:00:00Z"), ZoneOffset.UTC);
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private Database one;
    private Database other;
    private long nanos;

    @BeforeEach
    void open(@TempDir Path folder) {
        var server = PostgresServer.newStore();
        one = open(StoreAddress.of(server, folder.resolve("one")));
        other = open(StoreAddress.of(server, folder.resolve("other")));
    }

    /** One that is waited for: each node counts by itself while the store does not answer. */
    private static Database open(StoreAddress store) {
        return Database.open(store, Waiting.LONGEST, Optional.empty());
    }

    @AfterEach
    void close() {
        one.close();
        other.close();
    }

    @Test
    void twoNodesTogetherLetNoMoreThroughThanTheLimit() {
        var first = new SharedRateCount(new NodeRates(one), System::nanoTime);
        var second = new SharedRateCount(new NodeRates(other), System::nanoTime);
        int taken = 0;
        long start = System.nanoTime();

        for (int asked = 0; asked < 200; asked++) {
            taken += (asked % 2 == 0 ? first : second).isTaken("ann", RATE) ? 1 : 0;
        }

        long seconds = Duration.ofNanos(System.nanoTime() - start).toSeconds();
        assertTrue(taken >= RATE.atOnce() && taken <= RATE.atOnce() + seconds + 1, taken + " were let through");
        assertTrue(first.isTaken("bea", RATE), "others are counted apart");
    }

    @Test
    void aStoreThatDoesNotAnswerLetsEachNodeCountByItself() {
        var count = new SharedRateCount(new NodeRates(one), () -> nanos);
        assertTrue(count.isTaken("ann", RATE));
        one.close();
        nanos += 2 * SECOND;
        int taken = 0;

        for (int asked = 0; asked < 100; asked++) {
            taken += count.isTaken("ann", RATE) ? 1 : 0;
        }

        assertEquals(RATE.atOnce(), taken, "the same limit at this node");
        assertFalse(count.isTaken("ann", RATE));
    }

    @Test
    void aDaysShareIsOneForAllNodes() {
        var limits = new Quotas.Limits(100, 150, 2, 1);
        var first = new Quotas(limits, new SharedDayCount(new NodeCounts(one)), NOON);
        var second = new Quotas(limits, new SharedDayCount(new NodeCounts(other)), NOON);
        var kept = new Kept("/api/books/{book}/versions", "a book", "ann", 60);

        first.require(kept);
        first.add(kept);

        assertThrows(ProblemException.class, () -> second.require(kept));
        second.require(new Kept("/api/books/{book}/versions", "a book", "bea", 60));
        other.close();
        assertThrows(StoreException.class, () -> second.require(kept), "what cannot be counted is not taken");
        second.add(kept);
    }
}
