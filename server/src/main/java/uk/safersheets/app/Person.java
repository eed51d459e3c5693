package uk.safersheets.app;

import java.util.Objects;

/**
 * Who asks. Until people sign in it is the name they give, which nobody has proved.
 *
 * @param role what they act as; empty while nobody signs in
 */
public record Person(String name, String role) {
    /** Somebody who gave no name. */
    public static final Person UNNAMED = new Person("Unnamed officer", "");

    /** The service itself. */
    public static final Person SERVICE = new Person("Safer Sheets", "");

    public Person {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(role, "role");
    }

    /** The person with this name; {@link #UNNAMED} when it is blank. */
    public static Person named(String name) {
        return name == null || name.isBlank() ? UNNAMED : new Person(name.strip(), "");
    }
}
