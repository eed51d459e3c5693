package uk.safersheets.app.runtime;

import java.time.Clock;
import java.util.Optional;
import uk.safersheets.app.access.IdentityProvider;
import uk.safersheets.app.nodes.Nodes;
import uk.safersheets.app.oidc.OpenIdConnect;
import uk.safersheets.app.oidc.ProviderSettings;
import uk.safersheets.app.onetime.Seal;
import uk.safersheets.store.access.Users;

/**
 * The identity provider of an installation, where it has one.
 *
 * @param known what accounts are told of it
 */
public record ProviderModule(Optional<OpenIdConnect> openIdConnect, IdentityProvider known) {
    static ProviderModule of(Optional<ProviderSettings> settings, Users users, Nodes nodes, Clock clock) {
        return settings.map(given ->
                        of(new OpenIdConnect(given, new Seal(nodes.cookieKey()), nodes.oneTime(), clock), users))
                .orElse(new ProviderModule(Optional.empty(), IdentityProvider.NONE));
    }

    private static ProviderModule of(OpenIdConnect provider, Users users) {
        return new ProviderModule(
                Optional.of(provider),
                new IdentityProvider(
                        Optional.of(provider.info()),
                        provider.accessTokens(),
                        code -> provider.codes()
                                .take(code)
                                .flatMap(subject -> users.ofProvider(subject.issuer(), subject.subject()))));
    }
}
