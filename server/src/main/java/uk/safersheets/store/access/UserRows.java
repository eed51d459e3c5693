package uk.safersheets.store.access;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.safersheets.access.AccessRule;
import uk.safersheets.access.AccessRule.Effect;
import uk.safersheets.access.Membership;
import uk.safersheets.access.Role;
import uk.safersheets.access.User;

/** What a user may do, in rows: of several about the same thing the newest counts. */
final class UserRows {
    private static final String MEMBERSHIPS =
            "SELECT partnership, roles FROM membership WHERE account = ? ORDER BY event";
    private static final String RULES =
            "SELECT effect, partnership, template, book, reason FROM access_rule WHERE account = ? ORDER BY event";

    private UserRows() {}

    static List<Membership> memberships(Connection connection, String account) throws SQLException {
        Map<String, Membership> newest = new LinkedHashMap<>();
        try (var select = connection.prepareStatement(MEMBERSHIPS)) {
            select.setString(1, account);
            var row = select.executeQuery();
            while (row.next()) {
                newest.put(row.getString(1), membership(row.getString(1), row.getString(2)));
            }
        }
        return newest.values().stream()
                .filter(membership -> !membership.roles().isEmpty())
                .toList();
    }

    static List<AccessRule> rules(Connection connection, String account) throws SQLException {
        Map<List<Optional<String>>, AccessRule> newest = new LinkedHashMap<>();
        try (var select = connection.prepareStatement(RULES)) {
            select.setString(1, account);
            var row = select.executeQuery();
            while (row.next()) {
                var rule = new AccessRule(
                        row.getString(1).equals(word(Effect.ALLOW)) ? Effect.ALLOW : Effect.DENY,
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5));
                newest.put(
                        List.of(
                                Optional.of(rule.partnership()),
                                Optional.ofNullable(rule.template()),
                                Optional.ofNullable(rule.book())),
                        rule);
            }
        }
        return List.copyOf(newest.values());
    }

    static String words(Membership membership) {
        return membership.roles().stream().sorted().map(Role::word).collect(Collectors.joining(","));
    }

    static String word(Effect effect) {
        return effect.name().toLowerCase(Locale.ROOT);
    }

    /** A rule in the words of the record. */
    static String telling(User user, AccessRule rule) {
        String of = rule.book() == null
                ? rule.template() == null ? "everything" : "template " + rule.template()
                : "book " + rule.book();
        return user.name() + ", " + rule.partnership() + ": " + word(rule.effect()) + " " + of + ". " + rule.reason();
    }

    /** Roles that this version does not know are none. */
    private static Membership membership(String partnership, String words) {
        return new Membership(
                partnership,
                Arrays.stream(words.split(","))
                        .map(Role::of)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toSet()));
    }
}
