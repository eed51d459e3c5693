package uk.safersheets.api.reminders;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.safersheets.api.BadJsonException;

/**
 * Whether somebody wants reminders by e-mail.
 *
 * @param address where to; needed to turn them on
 */
public record NewReminderJson(
        @Nullable Boolean on, @Nullable String address) {

    /** @throws BadJsonException when it does not say whether, or not where to */
    public NewReminderJson complete() {
        if (on == null) {
            throw new BadJsonException("on is missing.");
        }
        if (on && (address == null || address.isBlank())) {
            throw new BadJsonException("address is missing.");
        }
        return this;
    }

    public boolean isOn() {
        return Boolean.TRUE.equals(on);
    }

    /** The address, where they are turned on. */
    public String to() {
        return Objects.requireNonNull(address, "address");
    }
}
