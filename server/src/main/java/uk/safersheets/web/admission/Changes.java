package uk.safersheets.web.admission;

import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import uk.safersheets.web.admission.Admission.Refusal;
import uk.safersheets.web.log.RequestFacts;

/** What is small and changes something: on threads of its own, past all that opens workbooks. Safe to share. */
final class Changes {
    private static final int THREADS = 16;
    private static final int MOST_WAITING = 256;

    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            THREADS,
            THREADS,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(MOST_WAITING),
            work -> Lanes.daemon(work, "change"));
    private final Set<Work> going = ConcurrentHashMap.newKeySet();

    CompletableFuture<Void> submit(Work change, RequestFacts facts) {
        going.add(change);
        change.done().whenComplete((nothing, failure) -> going.remove(change));
        try {
            facts.on(threads).execute(change::run);
        } catch (RejectedExecutionException refused) {
            var why = threads.isShutdown() ? Refusal.STOPPING : Refusal.ALL_BUSY;
            change.done().completeExceptionally(WorkProblems.exception(why));
        }
        return change.done();
    }

    /** What is worked on, or waits for it. */
    Stream<Work> going() {
        return going.stream();
    }

    void close() {
        threads.shutdown();
    }
}
