package uk.safersheets.api.access;

import org.jspecify.annotations.Nullable;

/**
 * The sign-in of an identity provider, for a page to offer.
 *
 * @param name what its button says
 * @param nested how Excel itself signs in; null where it cannot
 */
public record ProviderJson(String name, @Nullable Nested nested) {
    /** For nested app authentication. */
    public record Nested(String clientId, String authority, String scope) {}
}
