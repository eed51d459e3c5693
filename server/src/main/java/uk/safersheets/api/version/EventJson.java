package uk.safersheets.api.version;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.safersheets.store.audit.Event;

/**
 * One recorded act.
 *
 * @param origin from where
 * @param user the id of the account that was signed in; null where the name is as it was given
 * @param version null for what belongs to no version
 * @param detail what more there is to say of it; empty for nothing
 * @param hash of everything in it and of the hash before it
 */
public record EventJson(
        long number,
        Instant at,
        String who,
        String origin,
        @Nullable String user,
        String act,
        @Nullable Integer version,
        String detail,
        String hash) {

    public static EventJson of(Event event) {
        var act = event.act();
        return new EventJson(
                event.number(),
                act.at(),
                act.who(),
                act.origin().place(),
                act.origin().user(),
                act.kind().word(),
                act.version(),
                act.detail(),
                event.hash());
    }
}
