package uk.safersheets.access;

import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * One row of the access table: something that can be asked of the service or of the command line, and who may.
 *
 * @param name a word that several rows may share, and that a token can be narrowed to, such as {@code submit}
 * @param call how it is asked for, such as {@code GET /api/books} or {@code safersheets check}
 * @param roles that may do it; empty where no role is asked
 */
public record Operation(String name, String call, Scope scope, Set<Role> roles) {
    public Operation {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(call, "call");
        Objects.requireNonNull(scope, "scope");
        roles = Set.copyOf(roles);
    }

    /** Whether it is asked for over HTTP. */
    public boolean isRoute() {
        return scope != Scope.FILES && scope != Scope.DATA_FOLDER;
    }

    /** What it takes, in words: {@code the role approver} or {@code one of the roles officer, analyst or finance}. */
    public String rolesInWords() {
        var words = new TreeSet<>(roles).stream().map(Role::word).toList();
        int last = words.size() - 1;
        return last < 1
                ? "the role " + String.join("", words)
                : "one of the roles " + String.join(", ", words.subList(0, last)) + " or " + words.get(last);
    }
}
