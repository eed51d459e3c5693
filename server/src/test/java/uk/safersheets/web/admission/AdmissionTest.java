package uk.safersheets.web.admission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import uk.safersheets.web.admission.Admission.Refusal;

/** What is worked on next. Each "worker" here is a task that the test runs when it likes. */
class AdmissionTest {
    private static final int WORKERS = 2;
    private static final int WAITING = 4;
    private static final int SHARE = 5;
    private static final long HELD = 120;

    private final ArrayDeque<Runnable> workers = new ArrayDeque<>();
    private final List<String> done = new ArrayList<>();
    private final Admission admission = admission(60_000);

    @Test
    void takesOnSoMuchAndNoMore() {
        for (int one = 0; one < WORKERS + WAITING; one++) {
            assertEquals(Optional.empty(), submit("caller " + one, 1));
        }
        assertEquals(Optional.of(Refusal.ALL_BUSY), submit("another", 1));
        assertEquals(WORKERS, workers.size());

        runAll();

        assertEquals(WORKERS + WAITING, done.size());
        assertEquals(Optional.empty(), submit("another", 1));
    }

    @Test
    void leavesRoomForOthers() {
        for (int one = 0; one < SHARE; one++) {
            assertEquals(Optional.empty(), submit("greedy", 1));
        }
        assertEquals(Optional.of(Refusal.YOUR_SHARE), submit("greedy", 1));
        assertEquals(Optional.empty(), submit("modest", 1));
    }

    @Test
    void givesEachCallerATurn() {
        for (int one = 0; one < SHARE; one++) {
            submit("greedy", 1);
        }
        submit("modest", 1);

        runAll();

        assertEquals(List.of("greedy", "greedy", "greedy", "modest", "greedy", "greedy"), done);
    }

    @Test
    void holdsNoMoreThanFitsTogether() {
        submit("a", 50);
        submit("b", 50);
        assertEquals(1, workers.size(), "what is large leaves a worker to others");
        submit("c", 10);
        assertEquals(2, workers.size(), "what is small passes it");

        runAll();

        assertEquals(List.of("a", "c", "b"), done);
    }

    @Test
    void worksOnWhatIsLargerThanEverything() {
        submit("a", HELD * 100);

        runAll();

        assertEquals(List.of("a"), done);
    }

    @Test
    void endsOnlyTheOneThatFails() {
        var failing = new Work("a", 1, null, () -> {
            throw new OutOfMemoryError("pretended");
        });
        admission.submit(failing, SHARE);
        submit("b", 1);

        runAll();

        assertEquals(List.of("b"), done);
        var failure = Assertions.assertThrows(CompletionException.class, failing.done()::join);
        assertEquals(OutOfMemoryError.class, failure.getCause().getClass());
        assertEquals(List.of(), admission.inProgress(0));
    }

    @Test
    void givesBackWhatWaitedTooLong() {
        var impatient = admission(1);
        for (int one = 0; one < WORKERS + 1; one++) {
            impatient.submit(work("a", 1), SHARE);
        }

        var expired = impatient.expired();
        while (expired.isEmpty()) {
            expired = impatient.expired();
        }
        assertEquals(1, expired.size());
        assertEquals(WORKERS, impatient.inProgress(0).size());
        assertEquals(List.of(), impatient.expired());
    }

    @Test
    void givesBackWhatNobodyWaitsFor() {
        for (int one = 0; one < WORKERS; one++) {
            submit("a", 1);
        }
        var gone = work("b", 1);
        admission.submit(gone, SHARE);
        gone.cancel();

        assertEquals(List.of(gone), admission.expired());
        runAll();
        assertEquals(List.of("a", "a"), done);
        assertTrue(admission.inProgress(0).isEmpty());
    }

    private Admission admission(long patienceMillis) {
        return new Admission(new WorkSettings(WORKERS, WAITING, SHARE, HELD, patienceMillis), workers::add);
    }

    private Optional<Refusal> submit(String caller, long weight) {
        return admission.submit(work(caller, weight), SHARE);
    }

    private Work work(String caller, long weight) {
        return new Work(caller, weight, null, () -> done.add(caller));
    }

    private void runAll() {
        while (!workers.isEmpty()) {
            workers.remove().run();
        }
    }
}
