package uk.safersheets.mail;

import java.util.function.BooleanSupplier;

/** Takes letters. */
@FunctionalInterface
public interface PostOffice {
    /**
     * Hands a letter over; when this returns, the server has it.
     *
     * @throws UndeliveredException when it does not, or may not
     */
    void send(Letter letter);

    /**
     * The same for a letter that somebody else may have sent meanwhile.
     *
     * @param isStillToGo asked once the server stands ready
     * @return whether it was
     */
    default boolean send(Letter letter, BooleanSupplier isStillToGo) {
        if (!isStillToGo.getAsBoolean()) {
            return false;
        }
        send(letter);
        return true;
    }
}
