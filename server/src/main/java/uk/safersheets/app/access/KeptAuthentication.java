package uk.safersheets.app.access;

import java.time.Clock;
import java.util.Optional;
import uk.safersheets.access.Caller;
import uk.safersheets.access.Caller.Means;
import uk.safersheets.store.access.AccessTokens;
import uk.safersheets.store.access.Users;

/** Knows people by the sessions and tokens in the store, and by the tokens of the identity provider where there is one. */
public final class KeptAuthentication implements Authentication {
    private final Users users;
    private final SignedInSessions sessions;
    private final AccessTokens tokens;
    private final IdentityProvider provider;
    private final Clock clock;

    public KeptAuthentication(
            Users users, SignedInSessions sessions, AccessTokens tokens, IdentityProvider provider, Clock clock) {
        this.users = users;
        this.sessions = sessions;
        this.tokens = tokens;
        this.provider = provider;
        this.clock = clock;
    }

    @Override
    public boolean isRequired() {
        return provider.info().isPresent() || users.isAny();
    }

    @Override
    public Optional<Caller> ofCookie(String value) {
        return ofSession(value, Means.COOKIE);
    }

    @Override
    public Optional<Caller> ofBearer(String token) {
        if (token.startsWith(Secret.OF_SESSION)) {
            return ofSession(token, Means.SESSION_TOKEN);
        }
        return token.startsWith(Secret.OF_PERSON) ? ofPerson(token) : ofProvider(token);
    }

    /** A cookie is no bearer token, nor the other way round: what steals one cannot use it as the other. */
    private Optional<Caller> ofSession(String secret, Means means) {
        return sessions.find(secret)
                .filter(found -> found.session().isBearer() == (means == Means.SESSION_TOKEN))
                .map(found -> Caller.of(means, found.user()));
    }

    /** @throws NotAddedException for somebody whom the provider knows and this installation does not */
    private Optional<Caller> ofProvider(String token) {
        return provider.tokens()
                .verify(token)
                .map(known -> users.ofProvider(known.issuer(), known.subject())
                        .filter(user -> !user.disabled())
                        .map(user -> Caller.of(Means.PROVIDER_TOKEN, user))
                        .orElseThrow(() -> new NotAddedException(known)));
    }

    private Optional<Caller> ofPerson(String token) {
        return tokens.find(Secret.hash(token))
                .filter(found -> !found.user().disabled())
                .filter(found -> clock.instant().isBefore(found.token().expires()))
                .map(found -> new Caller(
                        Means.PERSONAL_TOKEN, found.user(), found.token().scopes()));
    }
}
