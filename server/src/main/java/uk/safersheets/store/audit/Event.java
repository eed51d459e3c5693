package uk.safersheets.store.audit;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.safersheets.store.db.Sha256;

/**
 * A recorded act.
 *
 * @param number from 1, without gaps, over all books
 * @param hash of everything in it, of the hash before and of what was kept with that; so nothing earlier can change unseen
 */
public record Event(long number, AuditEvent act, String hash) {
    /** What the first event is chained to. */
    public static final String BEGINNING = "0".repeat(64);

    public Event {
        Objects.requireNonNull(act, "act");
        Objects.requireNonNull(hash, "hash");
    }

    static Event of(long number, AuditEvent act, String hashBefore) {
        return new Event(number, act, hash(number, act, hashBefore));
    }

    /** SHA-256 of the hash before and every field, each with its length before it, so that none can lend to the next. */
    public static String hash(long number, AuditEvent act, String hashBefore) {
        String all = Stream.of(
                        hashBefore,
                        number,
                        act.at(),
                        act.who(),
                        act.origin().place(),
                        act.kind().word(),
                        act.book(),
                        act.version(),
                        act.detail())
                .map(field -> field == null ? "-" : field.toString().length() + ":" + field)
                .collect(Collectors.joining(";"));
        return Sha256.of(all.getBytes(StandardCharsets.UTF_8));
    }
}
