package uk.safersheets.app;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.safersheets.access.User;
import uk.safersheets.cell.PlainName;
import uk.safersheets.signoff.Actor;
import uk.safersheets.signoff.People;
import uk.safersheets.store.audit.Origin;

/**
 * Who asks: whoever is signed in or, where nobody signs in, the name they give, which nobody has proved.
 *
 * @param role what they act as; empty where nobody signs in
 * @param origin from where, for the record, and who was signed in
 */
public record Person(String name, String role, Origin origin) {
    /** The service itself. */
    public static final Person SERVICE = new Person("Safer Sheets", "", Origin.of("the service"));

    private static final String UNNAMED = "Unnamed officer";
    private static final String COMMAND_LINE = "command line";

    public Person {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(origin, "origin");
    }

    /** The person with this name at an address; an unnamed officer when it is blank. */
    public static Person named(@Nullable String name, String place) {
        String plain = PlainName.of(name == null ? "" : name);
        return new Person(plain.isEmpty() ? UNNAMED : plain, "", Origin.of(place));
    }

    /** Somebody who is signed in, at an address. */
    public static Person signedIn(User user, String role, String place) {
        return new Person(user.name(), role, new Origin(place, user.id()));
    }

    /** Whether they gave a name, or are signed in. */
    public boolean isNamed() {
        return origin.user() != null || !People.areSame(name, UNNAMED);
    }

    /** Told apart from others by their account or, where they have none, by their name. */
    public Actor actor() {
        return new Actor(name, origin.user());
    }

    /** The person with this name at the command line; an unnamed officer when it is blank. */
    public static Person atCommandLine(@Nullable String name) {
        return named(name, COMMAND_LINE);
    }
}
