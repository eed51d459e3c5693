package uk.safersheets.store.search;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A version that can be found by its words.
 *
 * @param periodEndOrNull the last day of its period; null where its workbook does not say
 * @param leftOut how many of its texts are not kept, because it has too many or they are too long
 * @param unread why nothing of it could be read; empty when it could
 */
public record IndexedVersion(VersionKey key, @Nullable LocalDate periodEndOrNull, int leftOut, String unread) {
    public IndexedVersion {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(unread, "unread");
    }

    public Optional<LocalDate> periodEnd() {
        return Optional.ofNullable(periodEndOrNull);
    }
}
