package uk.safersheets.app;

import java.util.Objects;
import uk.safersheets.signoff.People;

/**
 * Who asks. Until people sign in it is the name they give, which nobody has proved.
 *
 * @param role what they act as; empty while nobody signs in
 * @param origin from where, for the record: an address, or {@code command line}
 */
public record Person(String name, String role, String origin) {
    /** The service itself. */
    public static final Person SERVICE = new Person("Safer Sheets", "", "the service");

    private static final String UNNAMED = "Unnamed officer";
    private static final String COMMAND_LINE = "command line";

    public Person {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(origin, "origin");
    }

    /** The person with this name at an address; an unnamed officer when it is blank. */
    public static Person named(String name, String origin) {
        return new Person(name == null || name.isBlank() ? UNNAMED : name.strip(), "", origin);
    }

    /** Whether they gave a name. */
    public boolean isNamed() {
        return !People.areSame(name, UNNAMED);
    }

    /** The person with this name at the command line; an unnamed officer when it is blank. */
    public static Person atCommandLine(String name) {
        return named(name, COMMAND_LINE);
    }
}
