package uk.safersheets.app.access;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import uk.safersheets.access.AccessRule;
import uk.safersheets.access.Membership;
import uk.safersheets.access.User;
import uk.safersheets.access.UserName;
import uk.safersheets.app.Person;
import uk.safersheets.store.access.ActBy;
import uk.safersheets.store.access.Credentials;
import uk.safersheets.store.access.UserState;
import uk.safersheets.store.access.Users;

/** Keeps the users: who there is, in which partnerships, with which roles. Everything is recorded. */
public final class Accounts {
    private static final Duration LIFE_OF_A_LINK = Duration.ofHours(24);

    private final Users users;
    private final Credentials credentials;
    private final Clock clock;

    public Accounts(Users users, Credentials credentials, Clock clock) {
        this.users = users;
        this.credentials = credentials;
        this.clock = clock;
    }

    /** All but those who were removed, by name. */
    public List<User> all() {
        return users.all();
    }

    public Optional<User> find(String id) {
        return users.find(id);
    }

    /** The user of this name, however it is written. */
    public Optional<User> named(String name) {
        return users.named(name);
    }

    /** @return empty when somebody has, or had, this name */
    public Optional<User> add(UserName name, Membership membership, Person by) {
        var added = users.add(Secret.id(), name, act(by));
        added.ifPresent(user -> users.put(user, membership, act(by)));
        return added.flatMap(user -> users.find(user.id()));
    }

    /** Gives them exactly these roles in a partnership. */
    public void give(User user, Membership membership, Person by) {
        users.put(user, membership, act(by));
    }

    /** Gives them a rule, in place of the one for the same partnership, template and book where there is one. */
    public void give(User user, AccessRule rule, Person by) {
        users.put(user, rule, act(by));
    }

    /**
     * Ties an account of an identity provider to a user, for good.
     *
     * @return false when it belongs to somebody already
     */
    public boolean link(User user, ProviderSubject subject, Person by) {
        return users.link(user, subject.issuer(), subject.subject(), act(by));
    }

    /** Lets them sign in again, or no longer; then every session of theirs ends at once. */
    public void put(User user, UserState state, Person by) {
        users.put(user, state, act(by));
    }

    /** A secret that signs the user in once, within a day; an earlier one no longer works. */
    public String makeLink(User user, Person by) {
        String secret = Secret.make(Secret.OF_LINK);
        var now = act(by);
        credentials.keepLink(user, Secret.hash(secret), now.at().plus(LIFE_OF_A_LINK), now);
        return secret;
    }

    private ActBy act(Person by) {
        return new ActBy(by.name(), by.origin(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }
}
