package uk.safersheets.app.access;

import java.util.Optional;

/** The access tokens of an identity provider, as the pane sends them. */
@FunctionalInterface
public interface ProviderTokens {
    /** Of an installation without a provider. */
    ProviderTokens NONE = jwt -> Optional.empty();

    /**
     * Whose token this is; empty when it is none that may be used here.
     *
     * @throws ProviderUnavailableException when it cannot be told, because the provider does not give its keys
     */
    Optional<ProviderSubject> verify(String jwt);
}
