package uk.safersheets.app.access;

import java.util.List;
import java.util.Optional;
import uk.safersheets.access.Membership;
import uk.safersheets.access.Role;
import uk.safersheets.access.User;
import uk.safersheets.app.Slug;

/** The users that an administrator of a partnership keeps: those who do something in it. */
public final class Administration {
    private final Accounts accounts;

    public Administration(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Whether somebody is administrator of a partnership, however its name is written. */
    public boolean keeps(User administrator, String partnership) {
        return administrator.memberships().stream()
                .filter(membership -> membership.roles().contains(Role.ADMINISTRATOR))
                .anyMatch(membership -> isSame(membership.partnership(), partnership));
    }

    /** The users that an administrator sees, each as they are in the partnerships of the administrator. */
    public List<User> users(User administrator) {
        return accounts.all().stream()
                .map(user -> seen(administrator, user))
                .filter(user -> !user.memberships().isEmpty())
                .toList();
    }

    /** One of {@link #users}, as they are everywhere. */
    public Optional<User> find(User administrator, String id) {
        return users(administrator).stream()
                .filter(user -> user.id().equals(id))
                .findFirst()
                .flatMap(user -> accounts.find(id));
    }

    /** What an administrator sees of somebody. */
    public User seen(User administrator, User user) {
        return new User(
                user.id(),
                user.name(),
                user.disabled(),
                user.memberships().stream()
                        .filter(membership -> keeps(administrator, membership.partnership()))
                        .toList(),
                user.rules().stream()
                        .filter(rule -> keeps(administrator, rule.partnership()))
                        .toList());
    }

    /** Whether somebody belongs to no partnership of other administrators, who would have a say too. */
    public boolean keepsAllOf(User administrator, User user) {
        return user.memberships().stream()
                .map(Membership::partnership)
                .allMatch(partnership -> keeps(administrator, partnership));
    }

    private static boolean isSame(String one, String other) {
        return Slug.ofPartnership(one).equals(Slug.ofPartnership(other));
    }
}
