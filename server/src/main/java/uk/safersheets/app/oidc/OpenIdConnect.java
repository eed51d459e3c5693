package uk.safersheets.app.oidc;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import uk.safersheets.app.access.ProviderTokens;

/** The identity provider of an installation, put together of its settings. Nothing is asked of it until it is needed. */
public final class OpenIdConnect {
    private final ProviderTokens accessTokens;

    public OpenIdConnect(ProviderSettings settings, Clock clock) {
        this.accessTokens = new AccessTokens(settings, keys(settings, clock), clock);
    }

    /** The access tokens that the pane sends. */
    public ProviderTokens accessTokens() {
        return accessTokens;
    }

    private static Map<String, IssuerKeys> keys(ProviderSettings settings, Clock clock) {
        var keys = new HashMap<String, IssuerKeys>();
        for (String issuer : settings.issuers()) {
            keys.put(issuer, new IssuerKeys(issuer, settings.algorithms(), source(settings, issuer, clock)));
        }
        return Map.copyOf(keys);
    }

    private static IssuerKeys.Source source(ProviderSettings settings, String issuer, Clock clock) {
        if (settings.keys().isPresent()) {
            var file = settings.keys().get();
            return () -> KeySets.load(file);
        }
        var provider = new Provider(issuer, issuer, clock);
        return () -> KeySets.parse(provider.fetch(provider.endpoints().keys()));
    }
}
