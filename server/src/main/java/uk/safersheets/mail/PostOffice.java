package uk.safersheets.mail;

/** Takes letters. */
@FunctionalInterface
public interface PostOffice {
    /**
     * Hands a letter over; when this returns, the server has it.
     *
     * @throws UndeliveredException when it does not, or may not
     */
    void send(Letter letter);
}
