package uk.safersheets.api.version;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One recorded act.
 *
 * @param origin from where
 * @param version null for what belongs to no version
 * @param detail what more there is to say of it; empty for nothing
 * @param hash of everything in it and of the hash before it
 */
public record EventJson(
        long number,
        Instant at,
        String who,
        String origin,
        String act,
        @Nullable Integer version,
        String detail,
        String hash) {}
