package uk.safersheets.app.reminders;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import uk.safersheets.access.User;
import uk.safersheets.mail.MailAddress;
import uk.safersheets.store.reminders.ReminderSetting;
import uk.safersheets.store.reminders.ReminderSettings;

/** Turns reminders by e-mail on and off: each person their own, and nobody for another. */
public final class KeepReminders {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int CODE_BYTES = 16;

    private final ReminderSettings settings;
    private final Clock clock;

    KeepReminders(ReminderSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** The address that somebody's go to; empty while they are off. */
    public Optional<String> address(User user) {
        return settings.of(user.id()).map(ReminderSetting::address);
    }

    /**
     * Turns somebody's on, or sends them elsewhere.
     *
     * @throws IllegalArgumentException when the address is none
     */
    public void turnOn(User user, String address) {
        var code = new byte[CODE_BYTES];
        RANDOM.nextBytes(code);
        settings.put(new ReminderSetting(
                user.id(),
                new MailAddress(address.strip()).text(),
                HexFormat.of().formatHex(code),
                clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    }

    public void turnOff(User user) {
        settings.remove(user.id());
    }

    /** Turns off those whose messages carry this code; a code that is none does nothing. */
    public void stop(String code) {
        settings.stop(code);
    }
}
