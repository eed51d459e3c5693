package uk.safersheets.app.access;

import java.time.Clock;
import java.util.Optional;
import uk.safersheets.access.User;
import uk.safersheets.store.access.Actor;
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

    /**
     * Whether this is the user's password.
     *
     * @throws BusyException when too many sign in at this moment
     */
    public boolean isOf(User user, String password) {
        return credentials
                .password(user.id())
                .filter(hash -> hasher.matches(password, hash))
                .isPresent();
    }

    /** Whether whoever holds this session has to give the old password first: not who came by a link to set one. */
    public boolean needsOld(User user, Session session) {
        return session.way() != Session.Way.LINK && has(user);
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
    public void set(User user, String password, String stays, String who, String origin) {
        fault(user, password).ifPresent(fault -> {
            throw new IllegalArgumentException(fault);
        });
        credentials.setPassword(
                user,
                hasher.hash(password),
                stays.isEmpty() ? "" : Secret.hash(stays),
                new Actor(who, origin, clock.instant()));
    }
}
