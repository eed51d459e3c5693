package uk.safersheets.app.reminders;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.safersheets.access.User;
import uk.safersheets.app.access.Accounts;
import uk.safersheets.cell.DayFormat;
import uk.safersheets.mail.Letter;
import uk.safersheets.mail.MailAddress;
import uk.safersheets.mail.PostOffice;
import uk.safersheets.mail.UndeliveredException;
import uk.safersheets.store.reminders.Digest;
import uk.safersheets.store.reminders.DigestState;
import uk.safersheets.store.reminders.Digests;
import uk.safersheets.store.reminders.ReminderSetting;
import uk.safersheets.store.reminders.ReminderSettings;

/**
 * Sends the messages of a day, one to each person at most, however many services do. Who claims one has five minutes to
 * come to it, after which another does. It is written down before the server is given it: a service that ends while it
 * has it never sends twice, and what may not have gone that day is told again by the next message.
 */
public final class SendReminders {
    private static final Logger LOG = LoggerFactory.getLogger(SendReminders.class);
    private static final Duration FIRST_WAIT = Duration.ofMinutes(5);

    /** A server answers, or does not, long before; whoever claimed it and did not come to it by then has stopped. */
    private static final Duration LONGEST_TILL_SENT = Duration.ofMinutes(5);

    private static final int LONGEST_WAIT = 12;
    private static final int KEPT_DAYS = 92;

    private final Accounts accounts;
    private final ReminderSettings settings;
    private final Digests digests;
    private final FindDue due;
    private final DigestText text;
    private final Optional<String> origin;
    private final PostOffice post;
    private final Clock clock;

    SendReminders(
            Accounts accounts,
            ReminderSettings settings,
            Digests digests,
            FindDue due,
            Optional<String> origin,
            PostOffice post,
            Clock clock) {
        this.accounts = accounts;
        this.settings = settings;
        this.digests = digests;
        this.due = due;
        this.text = new DigestText(origin);
        this.origin = origin;
        this.post = post;
        this.clock = clock;
    }

    /**
     * How many messages went, and how many did not.
     *
     * @param waiting to be tried again today
     * @param failed not today
     */
    public record Outcome(int sent, int waiting, int failed) {}

    /** Sends what is to be sent on a day and was not; stops where the server does not answer. */
    public Outcome run(LocalDate day) {
        digests.forget(day.minusDays(KEPT_DAYS));
        var became = new ArrayList<Became>();
        for (var setting : settings.all()) {
            accounts.find(setting.account())
                    .filter(user -> !user.disabled())
                    .flatMap(user -> sent(user, setting, day))
                    .ifPresent(became::add);
            if (became.stream().anyMatch(Became::isServerDown)) {
                break;
            }
        }
        int sent = count(became, DigestState.SENT);
        int waiting = count(became, DigestState.WAITING);
        return new Outcome(sent, waiting, became.size() - sent - waiting);
    }

    private static int count(List<Became> became, DigestState state) {
        return (int) became.stream().filter(each -> each.state() == state).count();
    }

    private Optional<Became> sent(User user, ReminderSetting setting, LocalDate day) {
        var open = due.of(user, day);
        if (!isReason(open, setting, day)) {
            return Optional.empty();
        }
        var now = clock.instant();
        return digests.claim(user.id(), day, now, now.plus(LONGEST_TILL_SENT)).flatMap(tries -> {
            var became = handedOver(letter(user, setting, open, day), () -> digests.begin(user.id(), day, tries));
            became.ifPresent(it -> digests.finish(new Digest(
                    user.id(), day, it.state(), tries, clock.instant().plus(wait(tries)), it.why())));
            return became;
        });
    }

    private boolean isReason(List<Due> open, ReminderSetting setting, LocalDate day) {
        var had = digests.lastHad(setting.account()).filter(last -> last.isBefore(day));
        var since = DayFormat.dayOf(setting.since());
        var after = had.filter(last -> !last.isBefore(since)).orElse(null);
        return open.stream()
                .flatMap(each -> each.deadlines().stream())
                .anyMatch(deadline -> after == null || WhenTold.isReason(deadline, after, day));
    }

    private record Became(DigestState state, String why, boolean isServerDown) {}

    /** Empty where somebody else took it over while the server was not there yet. */
    private Optional<Became> handedOver(Letter letter, BooleanSupplier isStillToGo) {
        try {
            return post.send(letter, isStillToGo)
                    ? Optional.of(new Became(DigestState.SENT, "", false))
                    : Optional.empty();
        } catch (UndeliveredException e) {
            LOG.warn("A reminder did not go: {}", e.getMessage());
            return Optional.of(new Became(
                    state(e.kind()), String.valueOf(e.getMessage()), e.kind() == UndeliveredException.Kind.NO_SERVER));
        }
    }

    private static DigestState state(UndeliveredException.Kind kind) {
        return switch (kind) {
            case NO_SERVER, LATER -> DigestState.WAITING;
            case REFUSED -> DigestState.REFUSED;
            case UNKNOWN -> DigestState.UNKNOWN;
        };
    }

    private Letter letter(User user, ReminderSetting setting, List<Due> open, LocalDate day) {
        var message = text.toSubscriber(open, day);
        @Nullable
        String stop = origin.map(at -> at + StopAddress.of(setting.stopCode())).orElse(null);
        return new Letter(new MailAddress(setting.address()), message.subject(), message.text(), id(user, day), stop);
    }

    /** The same for the same message, and tells nobody whose it is. */
    private static String id(User user, LocalDate day) {
        byte[] both = (user.id() + " " + day).getBytes(StandardCharsets.UTF_8);
        return "reminder." + day + "." + UUID.nameUUIDFromBytes(both);
    }

    /** 5, 10, 20, 40 minutes, then an hour each time. */
    private static Duration wait(int tries) {
        return FIRST_WAIT.multipliedBy(Math.min(LONGEST_WAIT, 1L << Math.min(tries - 1, 4)));
    }
}
