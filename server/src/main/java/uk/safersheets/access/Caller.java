package uk.safersheets.access;

import static java.util.stream.Collectors.groupingBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, and how they are known.
 *
 * @param user null where nobody signs in to this installation, and where somebody has not signed in
 * @param scopes what a token narrows them to, as words of the access table; empty for all that the user may do
 */
public record Caller(Means means, @Nullable User user, Set<String> scopes) {

    /** How a caller is known. */
    public enum Means {
        /** This installation has no users: whoever is at the machine. */
        OPEN,
        /** Not at all. */
        NOBODY,
        /** The cookie of a session in a browser. */
        COOKIE,
        /** The bearer token of a session in the pane. */
        SESSION_TOKEN,
        /** A personal access token. */
        PERSONAL_TOKEN,
        /** A token of the identity provider. */
        PROVIDER_TOKEN
    }

    public static final Caller OPEN = new Caller(Means.OPEN, null, Set.of());
    public static final Caller NOBODY = new Caller(Means.NOBODY, null, Set.of());

    public Caller {
        Objects.requireNonNull(means, "means");
        scopes = Set.copyOf(scopes);
    }

    public static Caller of(Means means, User user) {
        return new Caller(means, user, Set.of());
    }

    public Optional<User> signedIn() {
        return Optional.ofNullable(user);
    }

    /**
     * As whom they may do something in each of their partnerships: what they are in the others bears on nothing there.
     *
     * @param plain the same for every way in which a partnership's name is written
     * @return by the plain name
     */
    public Map<String, Caller> byPartnership(UnaryOperator<String> plain) {
        if (user == null) {
            return Map.of();
        }
        var memberships = user.memberships().stream().collect(groupingBy(one -> plain.apply(one.partnership())));
        var rules = user.rules().stream().collect(groupingBy(rule -> plain.apply(rule.partnership())));
        var callers = new HashMap<String, Caller>();
        memberships.forEach((partnership, own) -> {
            var there =
                    new User(user.id(), user.name(), user.disabled(), own, rules.getOrDefault(partnership, List.of()));
            callers.put(partnership, new Caller(means, there, scopes));
        });
        return callers;
    }
}
