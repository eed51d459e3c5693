package uk.safersheets.app.runtime;

import java.time.Clock;
import java.util.Optional;
import uk.safersheets.app.access.Accounts;
import uk.safersheets.app.access.Argon2Hasher;
import uk.safersheets.app.access.Authentication;
import uk.safersheets.app.access.DownloadLinks;
import uk.safersheets.app.access.IdentityProvider;
import uk.safersheets.app.access.KeptAuthentication;
import uk.safersheets.app.access.Passwords;
import uk.safersheets.app.access.PersonalTokens;
import uk.safersheets.app.access.SignIn;
import uk.safersheets.app.access.SignInSettings;
import uk.safersheets.app.access.SignedInSessions;
import uk.safersheets.app.nodes.Nodes;
import uk.safersheets.app.oidc.ProviderSettings;
import uk.safersheets.store.access.AccessTokens;
import uk.safersheets.store.access.Credentials;
import uk.safersheets.store.access.Sessions;
import uk.safersheets.store.access.SignInFailures;
import uk.safersheets.store.access.Users;
import uk.safersheets.store.db.Database;

/** Who people are, and how they prove it. */
public record AccountModule(
        Authentication authentication,
        SignIn signIn,
        SignedInSessions sessions,
        Accounts accounts,
        Passwords passwords,
        PersonalTokens tokens,
        DownloadLinks downloads,
        ProviderModule providers) {

    static AccountModule of(
            Database database, SignInSettings settings, Optional<ProviderSettings> provider, Nodes nodes, Clock clock) {
        var users = new Users(database);
        var providers = ProviderModule.of(provider, users, nodes, clock);
        var credentials = new Credentials(database);
        var tokens = new AccessTokens(database);
        var hasher = new Argon2Hasher();
        var sessions = new SignedInSessions(new Sessions(database), settings, clock);
        return new AccountModule(
                new KeptAuthentication(users, sessions, tokens, providers.known(), clock),
                new SignIn(users, credentials, new SignInFailures(database), hasher, providers.known(), clock),
                sessions,
                new Accounts(users, credentials, clock),
                new Passwords(credentials, hasher, clock),
                new PersonalTokens(tokens, clock),
                new DownloadLinks(nodes.oneTime(), clock),
                providers);
    }

    /** What accounts are told of the identity provider. */
    public IdentityProvider provider() {
        return providers.known();
    }
}
