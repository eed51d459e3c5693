package uk.safersheets.store.audit;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where an act comes from.
 *
 * @param place an address, or {@code command line}
 * @param user the id of the account that was signed in; null where nobody was, so that the name is as it was given
 */
public record Origin(String place, @Nullable String user) {
    public Origin {
        Objects.requireNonNull(place, "place");
    }

    /** Of somebody who has not signed in. */
    public static Origin of(String place) {
        return new Origin(place, null);
    }

    public Optional<String> signedIn() {
        return Optional.ofNullable(user);
    }
}
