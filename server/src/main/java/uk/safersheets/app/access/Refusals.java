package uk.safersheets.app.access;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import uk.safersheets.access.Caller;
import uk.safersheets.access.Operation;
import uk.safersheets.app.Person;
import uk.safersheets.cell.Plural;
import uk.safersheets.store.audit.AuditEvent;
import uk.safersheets.store.audit.EventType;
import uk.safersheets.store.audit.Events;

/**
 * Records who was refused what. A flood of refusals cannot fill the record: for each person or, where nobody is signed
 * in, each address there is one event for an operation and hour, and one more when the hour is over that says how often
 * it happened again. What comes from more of them than are told apart in an hour is recorded as of others.
 *
 * <p>Whoever is refused does not wait for it, so that it takes no longer than to be told that there is nothing.
 */
public final class Refusals implements AutoCloseable {
    private static final Logger LOG = LogManager.getLogger(Refusals.class);
    private static final int MOST_TOLD_APART = 200;
    private static final int SECONDS_BETWEEN = 1;
    private static final int LONGEST_WAIT_SECONDS = 5;
    private static final String NOBODY = "Somebody who is not signed in";
    private static final String OTHERS = "Others";

    private final Events events;
    private final Clock clock;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(work -> daemon(work));
    private final Map<Key, Count> counts = new HashMap<>();

    public Refusals(Events events, Clock clock) {
        this.events = events;
        this.clock = clock;
        worker.scheduleWithFixedDelay(this::recordDue, SECONDS_BETWEEN, SECONDS_BETWEEN, TimeUnit.SECONDS);
    }

    /** What is counted together. */
    private record Key(Person who, String what, Instant hour) {}

    /** How often it happened, and how often the record says so. */
    private static final class Count {
        private long seen;
        private long told;
    }

    /** @param address from where it was asked */
    public void add(Caller caller, Operation operation, String address) {
        var hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
        var key = caller.signedIn()
                .map(user -> new Key(
                        Person.signedIn(user, "", address), operation.name() + " (" + operation.call() + ")", hour))
                .orElseGet(() -> new Key(Person.named(NOBODY, address), "what takes signing in", hour));
        synchronized (counts) {
            boolean isFull = counts.size() >= MOST_TOLD_APART && !counts.containsKey(key);
            var counted = isFull ? new Key(Person.named(OTHERS, "several addresses"), "several things", hour) : key;
            counts.computeIfAbsent(counted, any -> new Count()).seen++;
        }
    }

    /** Records what has not been yet. */
    @Override
    public void close() {
        worker.shutdown();
        try {
            if (!worker.awaitTermination(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("Refusals of the last hour are not all recorded");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        record(true);
    }

    private void recordDue() {
        record(false);
    }

    /** @param all whether hours that are not over are recorded, too */
    private void record(boolean all) {
        try {
            take(all).forEach(events::append);
        } catch (RuntimeException e) {
            LOG.error("A refusal could not be recorded", e);
        }
    }

    private Iterable<AuditEvent> take(boolean all) {
        var now = clock.instant();
        var due = new ArrayList<AuditEvent>();
        synchronized (counts) {
            var each = counts.entrySet().iterator();
            while (each.hasNext()) {
                var one = each.next();
                var count = one.getValue();
                boolean isOver = all || !now.isBefore(one.getKey().hour().plus(1, ChronoUnit.HOURS));
                if (count.told == 0) {
                    due.add(event(one.getKey(), now, ""));
                    count.told = 1;
                }
                if (isOver && count.seen > count.told) {
                    due.add(event(one.getKey(), now, more(count.seen - count.told)));
                }
                if (isOver) {
                    each.remove();
                }
            }
        }
        return due;
    }

    private static String more(long count) {
        return ", " + Plural.of(Math.toIntExact(count), "once more", count + " times more") + " in the same hour";
    }

    private static AuditEvent event(Key key, Instant now, String more) {
        var person = key.who();
        return new AuditEvent(
                now.truncatedTo(ChronoUnit.MILLIS),
                person.name(),
                person.origin(),
                EventType.REFUSED,
                null,
                null,
                key.what() + more);
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "refusals");
        thread.setDaemon(true);
        return thread;
    }
}
