package uk.safersheets.store.access;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;

/**
 * Somebody signed in.
 *
 * @param secret the SHA-256 of what the browser or the pane holds
 * @param user their id
 * @param isBearer whether the pane holds it; else a browser's cookie
 * @param seen when it was last used, to a minute
 */
public record Session(String secret, String user, boolean isBearer, Way way, Instant started, Instant seen) {

    /** How they proved who they are. */
    public enum Way {
        PASSWORD,
        LINK,
        PROVIDER;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Way stored(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    public Session {
        Objects.requireNonNull(secret, "secret");
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(way, "way");
        Objects.requireNonNull(started, "started");
        Objects.requireNonNull(seen, "seen");
    }
}
