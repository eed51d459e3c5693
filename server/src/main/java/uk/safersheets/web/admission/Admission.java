package uk.safersheets.web.admission;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Says what is worked on next. Work runs while a worker is free and what is running is small enough to be held together;
 * some more of it waits, each caller's in turn. Safe to share.
 */
final class Admission {
    private final WorkSettings settings;
    private final Executor workers;
    private final long patience;
    private final Map<String, Deque<Work>> waiting = new LinkedHashMap<>();
    private final Map<String, Integer> shares = new HashMap<>();
    private final List<Work> running = new ArrayList<>();
    private int waits;
    private long held;

    Admission(WorkSettings settings, Executor workers) {
        this.settings = settings;
        this.workers = workers;
        this.patience = TimeUnit.MILLISECONDS.toNanos(settings.patienceMillis());
    }

    /** Why something is not taken on. */
    enum Refusal {
        YOUR_SHARE,
        ALL_BUSY,
        STOPPING
    }

    /**
     * Whether a caller's next work would be refused now.
     *
     * @param share how much of theirs may be in progress
     */
    synchronized Optional<Refusal> refusal(String caller, int share) {
        if (shares.getOrDefault(caller, 0) >= share) {
            return Optional.of(Refusal.YOUR_SHARE);
        }
        return waits >= settings.waiting() ? Optional.of(Refusal.ALL_BUSY) : Optional.empty();
    }

    /** Takes it on, to run now or in its turn; or says why not. */
    Optional<Refusal> submit(Work work, int share) {
        synchronized (this) {
            var refusal = refusal(work.caller(), share);
            if (refusal.isPresent()) {
                return refusal;
            }
            shares.merge(work.caller(), 1, Integer::sum);
            waiting.computeIfAbsent(work.caller(), caller -> new ArrayDeque<>()).add(work);
            waits++;
        }
        startNext();
        return Optional.empty();
    }

    synchronized int running() {
        return running.size();
    }

    synchronized int waiting() {
        return waits;
    }

    /** What all that is worked on is estimated to hold. */
    synchronized long heldBytes() {
        return held;
    }

    /** What is worked on or waits, of that what was asked for so long ago. */
    synchronized List<Work> inProgress(long nanos) {
        return Stream.concat(running.stream(), waiting.values().stream().flatMap(Deque::stream))
                .filter(work -> work.waitedNanos() >= nanos)
                .toList();
    }

    /** Lets go of what has waited for too long, or whose client has gone, and gives it back. */
    List<Work> expired() {
        return withoutThose(work -> work.isCancelled() || work.waitedNanos() > patience);
    }

    /** Lets go of all that waits, and gives it back. */
    List<Work> notBegun() {
        return withoutThose(work -> true);
    }

    private synchronized List<Work> withoutThose(Predicate<Work> those) {
        var expired = new ArrayList<Work>();
        waiting.values().forEach(queue -> queue.removeIf(work -> those.test(work) && expired.add(work)));
        waiting.values().removeIf(Deque::isEmpty);
        waits -= expired.size();
        expired.forEach(this::leaves);
        return expired;
    }

    private void startNext() {
        for (var next = next(); next.isPresent(); next = next()) {
            var work = next.get();
            try {
                workers.execute(() -> {
                    work.run();
                    ended(work);
                    startNext();
                });
            } catch (RejectedExecutionException stopped) {
                ended(work);
                work.done().completeExceptionally(WorkProblems.exception(Refusal.STOPPING));
            }
        }
    }

    private synchronized void ended(Work work) {
        running.remove(work);
        held -= weight(work);
        leaves(work);
    }

    /** The first work, by turns of the callers, that fits beside what is running; nothing passes one that waited long. */
    private synchronized Optional<Work> next() {
        if (running.size() >= settings.workers()) {
            return Optional.empty();
        }
        for (var turn : List.copyOf(waiting.entrySet())) {
            for (var work : turn.getValue()) {
                if (fits(work)) {
                    return Optional.of(started(turn.getKey(), turn.getValue(), work));
                }
                if (work.waitedNanos() > patience / 4) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    /** Its caller's next turn comes after everybody else's. */
    private Work started(String caller, Deque<Work> queue, Work work) {
        queue.remove(work);
        waiting.remove(caller);
        if (!queue.isEmpty()) {
            waiting.put(caller, queue);
        }
        waits--;
        running.add(work);
        held += weight(work);
        return work;
    }

    /** What is large never takes the last worker. */
    private boolean fits(Work work) {
        boolean isLarge = work.weight() > settings.heldBytes() / 4;
        boolean hasWorker = !isLarge || running.size() < settings.workers() - 1;
        return running.isEmpty() || hasWorker && held + weight(work) <= settings.heldBytes();
    }

    /** No work holds more than two thirds of it all: the budget of its request sees to that. */
    private long weight(Work work) {
        return Math.min(work.weight(), settings.heldBytes() / 3 * 2);
    }

    private void leaves(Work work) {
        shares.computeIfPresent(work.caller(), (caller, count) -> count == 1 ? null : count - 1);
    }
}
