package uk.safersheets.app.access;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a page has to know to offer the sign-in of an identity provider.
 *
 * @param name what its button says
 * @param nested how Excel itself signs in; null where it cannot
 */
public record ProviderInfo(String name, @Nullable Nested nested) {
    /**
     * For nested app authentication.
     *
     * @param authority such as {@code https://login.microsoftonline.com/TENANT}
     * @param scope what the token is asked for
     */
    public record Nested(String clientId, String authority, String scope) {}

    public ProviderInfo {
        Objects.requireNonNull(name, "name");
    }
}
