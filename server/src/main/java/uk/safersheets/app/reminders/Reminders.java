package uk.safersheets.app.reminders;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import uk.safersheets.app.access.AccessControl;
import uk.safersheets.app.access.Accounts;
import uk.safersheets.cycle.Deadlines;
import uk.safersheets.mail.PostOffice;
import uk.safersheets.measure.Measures;
import uk.safersheets.store.cycle.Cycles;
import uk.safersheets.store.db.Database;
import uk.safersheets.store.reminders.Digests;
import uk.safersheets.store.reminders.ReminderSettings;

/** Puts together what is needed to remind people, on one store. */
public final class Reminders {
    private final Accounts accounts;
    private final ReminderSettings settings;
    private final Digests digests;
    private final FindDue due;
    private final KeepReminders keep;
    private final ReadReminders read;
    private final Optional<String> origin;
    private final Clock clock;

    /**
     * @param deadlines whatever knows of things that are due
     * @param origin where people reach the service; empty for unknown
     * @param times when messages go out; empty where none are sent
     */
    public Reminders(
            Database database,
            Supplier<Deadlines> deadlines,
            AccessControl access,
            Accounts accounts,
            Optional<String> origin,
            Optional<ReminderTimes> times,
            Clock clock) {
        this.accounts = accounts;
        this.settings = new ReminderSettings(database);
        this.digests = new Digests(database);
        this.due = new FindDue(deadlines, access);
        this.keep = new KeepReminders(settings, clock);
        this.read = new ReadReminders(
                due, new DigestText(origin), access, accounts, new Cycles(database), digests, keep, times, clock);
        this.origin = origin;
        this.clock = clock;
    }

    public KeepReminders keep() {
        return keep;
    }

    public ReadReminders read() {
        return read;
    }

    /** What sends messages by way of a server. */
    public SendReminders sendBy(PostOffice post) {
        return new SendReminders(accounts, settings, digests, due, origin, post, clock);
    }

    /** What does so at its hour; it has not begun. */
    public ReminderWorker worker(PostOffice post, ReminderTimes times, Measures measures) {
        return new ReminderWorker(times, sendBy(post), measures, clock);
    }
}
