package uk.safersheets.app.access;

import java.time.Clock;
import java.util.Optional;
import uk.safersheets.access.User;
import uk.safersheets.app.Person;
import uk.safersheets.store.access.ActBy;
import uk.safersheets.store.access.Credentials;
import uk.safersheets.store.access.Session;

/** Sets passwords. */
public final class Passwords {
    private final Credentials credentials;
    private final PasswordHasher hasher;
    private final Clock clock;

    public Passwords(Credentials credentials, PasswordHasher hasher, Clock clock) {
        this.credentials = credentials;
        this.hasher = hasher;
        this.clock = clock;
    }

    public boolean has(User user) {
        return credentials.password(user.id()).isPresent();
    }

    /** Whether whoever holds this session has to give the old password first: not who came by a link to set one. */
    public boolean needsOld(User user, Session session) {
        return session.way() != Session.Way.LINK && has(user);
    }

    /** @throws IllegalArgumentException that says what is wrong with a password for a user of this name */
    public void require(String userName, String password) {
        PasswordRule.fault(password, userName).ifPresent(fault -> {
            throw new IllegalArgumentException(fault);
        });
    }

    /** What is wrong with a password for this user; empty for nothing. */
    public Optional<String> fault(User user, String password) {
        return PasswordRule.fault(password, user.name());
    }

    /**
     * Sets it; every session of the user ends.
     *
     * @param stays the secret of the one that goes on; empty for none
     * @throws IllegalArgumentException for a password that {@link #fault} finds fault with
     */
    public void set(User user, String password, String stays, Person by) {
        require(user.name(), password);
        credentials.setPassword(
                user,
                hasher.hash(password),
                stays.isEmpty() ? "" : Secret.hash(stays),
                new ActBy(by.name(), by.origin(), clock.instant()));
    }
}
