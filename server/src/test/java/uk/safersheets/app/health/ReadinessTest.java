package uk.safersheets.app.health;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import uk.safersheets.Waiting;
import uk.safersheets.app.health.DataDisk.Health;
import uk.safersheets.app.health.DataDisk.State;
import uk.safersheets.app.health.Readiness.Obstacle;
import uk.safersheets.store.db.StoreException;

class ReadinessTest {
    private static final State WELL = new State(Health.OK, 1000);
    private static final Duration LONG = Waiting.LONGEST;

    @Test
    void isReadyWhereTheStoreAnswersAndTheDiskTakesWhatIsWritten() {
        try (var ready = new Readiness(() -> {}, () -> WELL, LONG)) {
            assertEquals(Optional.empty(), ready.obstacle());
        }
        try (var ready = new Readiness(() -> {}, () -> new State(Health.NEARLY_FULL, 1), LONG)) {
            assertEquals(Optional.empty(), ready.obstacle());
        }
    }

    @Test
    void saysWhichObstacleThereIs() {
        try (var ready = new Readiness(() -> {}, () -> new State(Health.CANNOT_WRITE, 0), LONG)) {
            assertEquals(Optional.of(Obstacle.DISK), ready.obstacle());
            ready.stopping();
            assertEquals(Optional.of(Obstacle.STOPPING), ready.obstacle());
        }
        try (var ready = new Readiness(ReadinessTest::fails, () -> WELL, LONG)) {
            assertEquals(Optional.of(Obstacle.STORE), ready.obstacle());
        }
    }

    @Test
    void askedManyTimesItAsksAStoreThatDoesNotAnswerOnce() {
        var asked = new AtomicInteger();
        var answer = new CountDownLatch(1);
        Runnable store = () -> {
            asked.incrementAndGet();
            await(answer);
        };
        try (var ready = new Readiness(store, () -> WELL, Duration.ofMillis(20))) {
            for (int time = 0; time < 3; time++) {
                assertEquals(Optional.of(Obstacle.STORE), ready.obstacle());
            }
            assertEquals(1, asked.get());
            answer.countDown();
        }
    }

    @Test
    void whatTheStoreAnsweredAMomentAgoHoldsStill() {
        var asked = new AtomicInteger();
        try (var ready = new Readiness(asked::incrementAndGet, () -> WELL, LONG)) {
            for (int time = 0; time < 100; time++) {
                assertEquals(Optional.empty(), ready.obstacle());
            }
        }
        assertEquals(1, asked.get());
    }

    private static void fails() {
        throw new StoreException("could not read", null);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }
}
