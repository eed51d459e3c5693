package uk.safersheets.access;

import java.util.Arrays;
import java.util.Optional;

/** What an operation is done to, and so where a role is looked for. */
public enum Scope {
    /** Nothing of anybody's. */
    PUBLIC("public"),
    /** One's own account. */
    SELF("self"),
    /** A partnership: any that one has the role in, until the request says which. */
    PARTNERSHIP("partnership"),
    BOOK("book"),
    RECONCILIATION("reconciliation"),
    /** A template, which all partnerships share. */
    TEMPLATE("template"),
    /** What all partnerships share: any partnership that one has the role in. */
    INSTALLATION("installation"),
    /** Files of whoever is at the machine. */
    FILES("this machine's files"),
    /** A folder in which a service keeps its data. */
    DATA_FOLDER("a data folder");

    private final String words;

    Scope(String words) {
        this.words = words;
    }

    /** As the access table has it. */
    public String words() {
        return words;
    }

    static Optional<Scope> of(String words) {
        return Arrays.stream(values())
                .filter(scope -> scope.words.equals(words))
                .findFirst();
    }
}
