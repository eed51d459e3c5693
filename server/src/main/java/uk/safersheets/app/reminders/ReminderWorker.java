package uk.safersheets.app.reminders;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.safersheets.budget.WorkBudget;
import uk.safersheets.budget.WorkLimits;
import uk.safersheets.measure.Counted;
import uk.safersheets.measure.Measures;

/** Looks every minute, on a thread of its own, whether messages of the day are to be sent. */
public final class ReminderWorker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ReminderWorker.class);
    private static final Duration EVERY = Duration.ofMinutes(1);
    private static final int SECONDS_FOR_THE_LAST = 30;

    private final ReminderTimes times;
    private final SendReminders send;
    private final Measures measures;
    private final Clock clock;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(ReminderWorker::thread);

    ReminderWorker(ReminderTimes times, SendReminders send, Measures measures, Clock clock) {
        this.times = times;
        this.send = send;
        this.measures = measures;
        this.clock = clock;
    }

    /** Begins to look, at once and then every minute. */
    public void start() {
        thread.scheduleWithFixedDelay(this::look, 0, EVERY.toSeconds(), TimeUnit.SECONDS);
    }

    private void look() {
        try {
            times.day(clock.instant())
                    .ifPresent(day -> count(WorkBudget.within(WorkLimits.inBackground(), () -> send.run(day))));
        } catch (RuntimeException e) {
            LOG.warn("Reminders could not be looked at; they are again in a minute", e);
        }
    }

    private void count(SendReminders.Outcome outcome) {
        measures.add(Counted.REMINDERS, outcome.sent(), "sent");
        measures.add(Counted.REMINDERS, outcome.waiting(), "put-off");
        measures.add(Counted.REMINDERS, outcome.failed(), "failed");
    }

    /** Ends after the message it is at. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(SECONDS_FOR_THE_LAST, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "reminders");
        thread.setDaemon(true);
        return thread;
    }
}
