package uk.safersheets.app.access;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import uk.safersheets.access.User;
import uk.safersheets.store.access.ActBy;
import uk.safersheets.store.access.Credentials;
import uk.safersheets.store.access.Session;
import uk.safersheets.store.access.SignInFailures;
import uk.safersheets.store.access.Users;
import uk.safersheets.store.audit.Origin;

/**
 * Finds out whether somebody is who they say. Whoever is not known costs the same, and is told the same, as a wrong
 * password; attempts are counted by account, known or not, and by address.
 */
public final class SignIn {
    /** Of a random password, which nobody has: what the password of an unknown user is held against. */
    static final String NOBODYS_HASH =
            "$argon2id$v=19$m=19456,t=2,p=1$fqKUZtOfqNGvhCOd6nuezA" + "$ZWj93b/jO6QAxIyj4PTW/EMVqN3VNrqHN/5oN9AOq8Q";

    private final Users users;
    private final Credentials credentials;
    private final SignInFailures failures;
    private final PasswordHasher hasher;
    private final IdentityProvider provider;
    private final Clock clock;

    public SignIn(
            Users users,
            Credentials credentials,
            SignInFailures failures,
            PasswordHasher hasher,
            IdentityProvider provider,
            Clock clock) {
        this.users = users;
        this.credentials = credentials;
        this.failures = failures;
        this.hasher = hasher;
        this.provider = provider;
        this.clock = clock;
    }

    /**
     * @param address from where, such as {@code 192.0.2.7}
     * @throws BusyException when too many sign in at this moment
     */
    public SignInResult withPassword(String name, String password, String address) {
        var account = Throttle.ofAccount(name);
        var from = Throttle.ofAddress(address);
        var now = clock.instant();
        var closed = failures.begin(account, from, now);
        if (closed.isPresent()) {
            return new SignInResult.Closed(Duration.between(now, closed.get()));
        }
        var user = users.named(name);
        var kept = user.flatMap(known -> credentials.password(known.id()));
        boolean matches = hasher.matches(password, kept.orElse(NOBODYS_HASH));
        if (user.isEmpty() || kept.isEmpty() || !matches || user.get().disabled()) {
            tell(user, address);
            return new SignInResult.Wrong();
        }
        failures.wentWell(account, from);
        if (hasher.isOutdated(kept.get())) {
            credentials.rehash(user.get(), hasher.hash(password));
        }
        return new SignInResult.Known(user.get(), Session.Way.PASSWORD);
    }

    /** A link holds 256 random bits, which nobody guesses: no lock-out stands in its way. */
    public SignInResult withLink(String secret, String address) {
        return once(credentials.useLink(Secret.hash(secret), clock.instant()), Session.Way.LINK, address);
    }

    /** With the code of a sign-in that a dialog has finished at the provider. */
    public SignInResult withCode(String code, String address) {
        return once(provider.codes().take(code), Session.Way.PROVIDER, address);
    }

    /** Whose account of the provider this is, who has just signed in there; empty for nobody who may come in. */
    public Optional<User> ofProvider(ProviderSubject subject, String address) {
        return once(users.ofProvider(subject.issuer(), subject.subject()), Session.Way.PROVIDER, address)
                .fold(known -> Optional.of(known.user()), Optional::empty, pause -> Optional.empty());
    }

    private SignInResult once(Optional<User> user, Session.Way way, String address) {
        var known = user.filter(one -> !one.disabled());
        if (known.isEmpty()) {
            tell(user, address);
            return new SignInResult.Wrong();
        }
        failures.wentWell(Throttle.ofAccount(known.get().name()), Throttle.ofAddress(address));
        return new SignInResult.Known(known.get(), way);
    }

    /** What was typed for a name may be a password, so the record gets the names of users only. */
    private void tell(Optional<User> user, String address) {
        failures.tell(
                user.map(User::name).orElse("a name that is no user's"),
                new ActBy("Nobody signed in", Origin.of(address), clock.instant()));
    }
}
