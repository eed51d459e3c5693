package uk.safersheets.store.access;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;

/**
 * A personal access token, less its secret.
 *
 * @param user the id of whose it is
 * @param name what its owner calls it
 * @param scopes what it narrows them to; empty for all that they may do
 */
public record AccessToken(String id, String user, String name, Set<String> scopes, Instant made, Instant expires) {
    public AccessToken {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(made, "made");
        Objects.requireNonNull(expires, "expires");
        scopes = Set.copyOf(scopes);
    }
}
