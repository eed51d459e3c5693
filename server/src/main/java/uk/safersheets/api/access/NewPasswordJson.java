package uk.safersheets.api.access;

import org.jspecify.annotations.Nullable;
import uk.safersheets.api.BadJsonException;

/**
 * A password that somebody chose.
 *
 * @param current the one before; left out by whoever has none, or came by a link
 */
public record NewPasswordJson(String password, @Nullable String current) {
    /** @throws BadJsonException when it is missing */
    public NewPasswordJson complete() {
        if (password == null) {
            throw new BadJsonException("password is missing.");
        }
        return this;
    }
}
