package uk.safersheets.api.access;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.safersheets.api.BadJsonException;

/**
 * A token that somebody wants.
 *
 * @param name what its owner will know it by
 * @param scopes operations of the access table; left out for all that its owner may do
 * @param days until it ends; left out for 90
 */
public record NewTokenJson(
        String name,
        @Nullable List<String> scopes,
        @Nullable Integer days) {
    /** @throws BadJsonException when the name is missing */
    public NewTokenJson complete() {
        if (name == null || name.isBlank()) {
            throw new BadJsonException("name is missing.");
        }
        return this;
    }

    public Set<String> scopeSet() {
        return scopes == null ? Set.of() : Set.copyOf(scopes);
    }
}
