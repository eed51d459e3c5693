package uk.safersheets.signoff;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who did something.
 *
 * @param name as it was given, or else the account's
 * @param user the id of the account that was signed in; null where the name is as it was given
 */
public record Actor(String name, @Nullable String user) {
    public Actor {
        Objects.requireNonNull(name, "name");
    }

    /**
     * Whether both are one person: by their accounts where both had signed in, whatever they are called; otherwise by
     * their names.
     */
    public boolean isSameAs(Actor other) {
        return user == null || other.user == null ? People.areSame(name, other.name) : user.equals(other.user);
    }
}
