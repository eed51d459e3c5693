package uk.safersheets.app.access;

import java.util.Objects;
import java.util.Optional;

/**
 * Where people sign in who are kept elsewhere.
 *
 * @param info what a page shows of it; empty where there is none
 */
public record IdentityProvider(Optional<ProviderInfo> info, ProviderTokens tokens, SignInCodes codes) {
    /** Of an installation without one. */
    public static final IdentityProvider NONE =
            new IdentityProvider(Optional.empty(), ProviderTokens.NONE, SignInCodes.NONE);

    public IdentityProvider {
        Objects.requireNonNull(info, "info");
        Objects.requireNonNull(tokens, "tokens");
        Objects.requireNonNull(codes, "codes");
    }
}
