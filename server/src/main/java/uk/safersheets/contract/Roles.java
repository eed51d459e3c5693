package uk.safersheets.contract;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How the roles of a contract are written and read. */
final class Roles {
    static final String HEADING = "Role";

    private Roles() {}

    static String word(Enum<?> role) {
        return role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String title(Enum<?> role) {
        String words = role.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** The role with this word; null, with a fault, for a word that is none. */
    static <T> @Nullable T read(Line line, String written, T[] roles, Function<T, String> word) {
        var found = Arrays.stream(roles)
                .filter(role -> word.apply(role).equals(written))
                .findFirst();
        if (found.isEmpty()) {
            line.fault(
                    HEADING,
                    HEADING + " reads '" + written + "', which is no word of the contract.",
                    "Use one of " + Arrays.stream(roles).map(word).collect(Collectors.joining(", "))
                            + ", or leave it blank.");
        }
        return found.orElse(null);
    }
}
