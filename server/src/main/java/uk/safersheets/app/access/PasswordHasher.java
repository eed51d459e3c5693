package uk.safersheets.app.access;

/** Makes of a password what can be kept of it. */
public interface PasswordHasher {

    /** @throws BusyException when too many are being made */
    String hash(String password);

    /**
     * Whether a hash was made of this password.
     *
     * @throws BusyException when too many are being looked at
     */
    boolean matches(String password, String hash);

    /** Whether a hash is weaker than those made today. */
    boolean isOutdated(String hash);
}
