package uk.safersheets.app.access;

import java.time.Clock;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import uk.safersheets.access.User;
import uk.safersheets.app.Person;
import uk.safersheets.store.access.AccessToken;
import uk.safersheets.store.access.AccessTokens;
import uk.safersheets.store.access.ActBy;

/** Makes, lists and revokes personal access tokens. */
public final class PersonalTokens {
    public static final int DEFAULT_DAYS = 90;
    private static final int MOST_DAYS = 366;
    private static final int MOST_TOKENS = 50;
    private static final int LONGEST_NAME = 100;
    private static final int MOST_SCOPES = 50;
    private static final Pattern SCOPE = Pattern.compile("[a-z][a-z:.-]{0,59}");

    private final AccessTokens tokens;
    private final Clock clock;

    public PersonalTokens(AccessTokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    /** A token that was just made, with its secret, which is shown this once. */
    public record Made(AccessToken token, String secret) {}

    /**
     * Makes one.
     *
     * @param name what its owner will know it by
     * @param scopes what it narrows them to; empty for all that they may do
     * @param days until it ends
     * @throws IllegalArgumentException that says what cannot be
     */
    public Made make(User user, String name, Set<String> scopes, int days, Person by) {
        require(!name.isBlank() && name.length() <= LONGEST_NAME, "A token needs a name of at most 100 characters.");
        require(name.chars().noneMatch(Character::isISOControl), "The name of a token is one line.");
        require(days >= 1 && days <= MOST_DAYS, "A token lasts from 1 to " + MOST_DAYS + " days.");
        require(scopes.size() <= MOST_SCOPES, "A token has at most " + MOST_SCOPES + " scopes.");
        scopes.forEach(scope -> require(SCOPE.matcher(scope).matches(), "'" + scope + "' is not a scope."));
        require(tokens.of(user).size() < MOST_TOKENS, "There are " + MOST_TOKENS + " tokens. Revoke one first.");
        String secret = Secret.make(Secret.OF_PERSON);
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var expires = now.atZone(ZoneOffset.UTC).plus(Period.ofDays(days)).toInstant();
        var token = new AccessToken(Secret.id(), user.id(), name.strip(), scopes, now, expires);
        tokens.keep(token, user, Secret.hash(secret), act(by));
        return new Made(token, secret);
    }

    /** A user's tokens that were not revoked, oldest first; some may have run out. */
    public List<AccessToken> of(User user) {
        return tokens.of(user);
    }

    /** @return false when the user has no such token, or it was revoked before */
    public boolean revoke(User user, String id, Person by) {
        return tokens.revoke(user, id, act(by));
    }

    private ActBy act(Person by) {
        return new ActBy(by.name(), by.origin(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
