package uk.safersheets.app.access;

import java.time.Clock;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
        fault(user, name, scopes, days).ifPresent(fault -> {
            throw new IllegalArgumentException(fault);
        });
        String secret = Secret.make(Secret.OF_PERSON);
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var expires = now.atZone(ZoneOffset.UTC).plus(Period.ofDays(days)).toInstant();
        var token = new AccessToken(Secret.id(), user.id(), name.strip(), scopes, now, expires);
        tokens.keep(token, user, Secret.hash(secret), act(by));
        return new Made(token, secret);
    }

    /** Why no such token can be made; empty for nothing against it. */
    public Optional<String> fault(User user, String name, Set<String> scopes, int days) {
        if (name.isBlank() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            return Optional.of("A token needs a name of one line and at most " + LONGEST_NAME + " characters.");
        }
        if (days < 1 || days > MOST_DAYS) {
            return Optional.of("A token lasts from 1 to " + MOST_DAYS + " days.");
        }
        var known = AccessControl.table().scopes();
        var unknown =
                scopes.stream().filter(scope -> !known.contains(scope)).sorted().findFirst();
        if (unknown.isPresent()) {
            return Optional.of("'" + unknown.get() + "' is nothing that a token can be for. Use "
                    + String.join(", ", known) + ".");
        }
        return tokens.of(user).size() < MOST_TOKENS
                ? Optional.empty()
                : Optional.of("There are " + MOST_TOKENS + " tokens already. Revoke one first.");
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
}
