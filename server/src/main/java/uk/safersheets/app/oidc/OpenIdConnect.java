package uk.safersheets.app.oidc;

import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import uk.safersheets.app.access.ProviderInfo;
import uk.safersheets.app.access.ProviderTokens;
import uk.safersheets.app.onetime.OneTime;
import uk.safersheets.app.onetime.Seal;

/** The identity provider of an installation, put together of its settings. Nothing is asked of it until it is needed. */
public final class OpenIdConnect {
    /** What stands for the tenant where somebody of any of them may sign in. */
    private static final String ANY_TENANT = "organizations";

    private final ProviderSettings settings;
    private final Provider provider;
    private final ProviderTokens accessTokens;
    private final SignInFlow signIn;
    private final DialogCodes codes;

    /**
     * @param seal closes what a browser keeps while it is away
     * @param oneTime what is handed over once
     */
    public OpenIdConnect(ProviderSettings settings, Seal seal, OneTime oneTime, Clock clock) {
        var keys = keys(settings, clock);
        this.settings = settings;
        this.provider = provider(settings, clock);
        this.accessTokens = new AccessTokens(settings, keys, clock);
        this.signIn = new SignInFlow(settings, provider, new IdTokens(settings, keys, clock), clock, seal, oneTime);
        this.codes = new DialogCodes(oneTime, clock);
    }

    /** What a page offers it with. Excel itself signs in with Entra ID alone. */
    public ProviderInfo info() {
        if (!settings.isMicrosoft()) {
            return new ProviderInfo("Sign in with your council account", null);
        }
        String authority = provider.address().replaceFirst("/v2\\.0/?$", "");
        String scope = "api://" + settings.client() + "/" + settings.scope();
        return new ProviderInfo("Sign in with Microsoft", new ProviderInfo.Nested(settings.client(), authority, scope));
    }

    /** The access tokens that the pane sends. */
    public ProviderTokens accessTokens() {
        return accessTokens;
    }

    /** Signing in by the service itself. */
    public SignInFlow signIn() {
        return signIn;
    }

    /** What a dialog hands to the pane. */
    public DialogCodes codes() {
        return codes;
    }

    /**
     * Where somebody signs out of the provider itself, so that the next one at this computer is asked who they are.
     *
     * @param after where the provider sends them then
     * @return empty when the provider has no such place
     */
    public Optional<URI> signOut(URI after) {
        return provider.endpoints()
                .endSession()
                .map(end ->
                        new LogoutRequest(end, null, null, new ClientID(settings.client()), after, null, null).toURI());
    }

    /** The one that signs people in: of the only tenant, or of any where there are several. */
    private static Provider provider(ProviderSettings settings, Clock clock) {
        var issuers = settings.issuers();
        if (issuers.size() == 1) {
            String only = issuers.iterator().next();
            return new Provider(only, only, clock);
        }
        return new Provider(settings.issuer(), settings.issuer().replace(ProviderSettings.TENANT, ANY_TENANT), clock);
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
