package uk.safersheets.app.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import uk.safersheets.access.User;
import uk.safersheets.store.access.ActBy;
import uk.safersheets.store.access.Session;
import uk.safersheets.store.access.Sessions;
import uk.safersheets.store.audit.Origin;
import uk.safersheets.store.db.StoreException;

/** Begins, finds and ends the sessions of people who signed in. */
public final class SignedInSessions {
    private static final Logger LOG = LogManager.getLogger(SignedInSessions.class);
    private static final Duration BETWEEN_NOTES = Duration.ofMinutes(1);

    private final Sessions sessions;
    private final SignInSettings settings;
    private final Clock clock;

    public SignedInSessions(Sessions sessions, SignInSettings settings, Clock clock) {
        this.sessions = sessions;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Begins a session.
     *
     * @param isBearer whether the pane holds it; else a browser's cookie
     * @param address from where
     * @return its secret, which is nowhere else
     */
    public String begin(User user, Session.Way way, boolean isBearer, String address) {
        String secret = Secret.make(Secret.OF_SESSION);
        var now = now();
        sessions.begin(
                new Session(Secret.hash(secret), user.id(), isBearer, way, now, now),
                user,
                now.minus(settings.idle()),
                now.minus(settings.longest()),
                new ActBy(user.name(), new Origin(address, user.id()), now));
        return secret;
    }

    /** Whose session this is, and which; empty when it has ended, or its user may no longer sign in. */
    public Optional<Sessions.Found> find(String secret) {
        if (!secret.startsWith(Secret.OF_SESSION)) {
            return Optional.empty();
        }
        var now = now();
        var found = sessions.find(Secret.hash(secret)).filter(kept -> isLive(kept, now));
        found.map(Sessions.Found::session)
                .filter(session -> !session.seen().plus(BETWEEN_NOTES).isAfter(now))
                .ifPresent(session -> touch(session, now));
        return found;
    }

    /** Ends a session because its user says so. */
    public void end(String secret, User user, String address) {
        sessions.end(Secret.hash(secret), new ActBy(user.name(), new Origin(address, user.id()), now()));
    }

    private boolean isLive(Sessions.Found kept, Instant now) {
        var session = kept.session();
        return !kept.user().disabled()
                && session.seen().plus(settings.idle()).isAfter(now)
                && session.started().plus(settings.longest()).isAfter(now);
    }

    /** Whoever is signed in can read where nothing can be written. */
    private void touch(Session session, Instant now) {
        try {
            sessions.touch(session.secret(), now);
        } catch (StoreException e) {
            LOG.warn("The use of a session could not be noted: {}", e.getMessage());
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
