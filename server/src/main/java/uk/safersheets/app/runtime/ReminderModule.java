package uk.safersheets.app.runtime;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import uk.safersheets.app.access.AccessControl;
import uk.safersheets.app.cycle.UsualCycle;
import uk.safersheets.app.reminders.KeepReminders;
import uk.safersheets.app.reminders.ReadReminders;
import uk.safersheets.app.reminders.ReminderTimes;
import uk.safersheets.app.reminders.ReminderWorker;
import uk.safersheets.app.reminders.Reminders;
import uk.safersheets.app.reminders.SendReminders;
import uk.safersheets.cycle.Deadlines;
import uk.safersheets.mail.Smtp;
import uk.safersheets.store.db.Database;

/** Who is reminded of what is due. */
public final class ReminderModule implements AutoCloseable {
    private final Reminders reminders;
    private final @Nullable SendReminders send;
    private final @Nullable ReminderWorker worker;

    private ReminderModule(Reminders reminders, @Nullable SendReminders send, @Nullable ReminderWorker worker) {
        this.reminders = reminders;
        this.send = send;
        this.worker = worker;
    }

    static ReminderModule of(
            Config config,
            Database database,
            Supplier<Deadlines> deadlines,
            AccessControl access,
            AccountModule accounts,
            Clock clock) {
        var origin = config.addin().address().map(ServiceAddress::origin);
        var times = config.mail()
                .map(mail -> new ReminderTimes(
                        mail.hour(),
                        mail.everyDay(),
                        UsualCycle.in(config.data()).days()));
        var reminders = new Reminders(database, deadlines, access, accounts.accounts(), origin, times, clock);
        if (config.mail().isEmpty()) {
            return new ReminderModule(reminders, null, null);
        }
        var mail = config.mail().get();
        var post = new Smtp(mail.server(), mail.from(), clock);
        return new ReminderModule(
                reminders, reminders.sendBy(post), reminders.worker(post, times.orElseThrow(), database.measures()));
    }

    public KeepReminders keep() {
        return reminders.keep();
    }

    public ReadReminders read() {
        return reminders.read();
    }

    /** What sends them; empty where no mail server is set. */
    public Optional<SendReminders> send() {
        return Optional.ofNullable(send);
    }

    /** Begins to send them at their hour, where a mail server is set. */
    public void start() {
        if (worker != null) {
            worker.start();
        }
    }

    @Override
    public void close() {
        if (worker != null) {
            worker.close();
        }
    }
}
