package uk.safersheets.cli.account;

import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.safersheets.access.AccessRule;
import uk.safersheets.access.Membership;
import uk.safersheets.access.Role;
import uk.safersheets.access.User;

/** A user in one line. */
final class UserText {
    private UserText() {}

    /** Such as {@code Officer, Charnwood (Charnwood: officer)}. */
    static String of(User user) {
        String memberships = user.memberships().stream().map(UserText::of).collect(Collectors.joining("; "));
        String rules = user.rules().stream().map(UserText::of).collect(Collectors.joining("; "));
        return user.name() + " (" + (memberships.isEmpty() ? "no role" : memberships)
                + (rules.isEmpty() ? "" : "; " + rules) + ")" + (user.disabled() ? ", disabled" : "");
    }

    /**
     * The partnership that was given or, where none was, the only one of the user.
     *
     * @throws IllegalArgumentException when there are several
     */
    static String partnership(User user, @Nullable String given) {
        if (given != null) {
            return given.strip();
        }
        if (user.memberships().size() != 1) {
            throw new IllegalArgumentException("'" + user.name()
                    + "' does not belong to exactly one partnership. Say with --partnership which one you mean.");
        }
        return user.memberships().get(0).partnership();
    }

    private static String of(Membership membership) {
        return membership.partnership() + ": "
                + membership.roles().stream().sorted().map(Role::word).collect(Collectors.joining(", "));
    }

    private static String of(AccessRule rule) {
        String what = rule.book() == null ? String.valueOf(rule.template()) : rule.book();
        return rule.effect().name().toLowerCase(Locale.ROOT) + " " + what;
    }
}
