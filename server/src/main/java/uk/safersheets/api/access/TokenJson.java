package uk.safersheets.api.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.safersheets.store.access.AccessToken;

/**
 * A personal access token.
 *
 * @param scopes operations of the access table; empty for all that its owner may do
 * @param token the token itself, this once; left out otherwise
 */
public record TokenJson(
        String id,
        String name,
        List<String> scopes,
        Instant createdAt,
        Instant expiresAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String token) {

    /** @param secret null for a token that was made before */
    public static TokenJson of(AccessToken token, @Nullable String secret) {
        return new TokenJson(
                token.id(),
                token.name(),
                token.scopes().stream().sorted().toList(),
                token.made(),
                token.expires(),
                secret);
    }
}
