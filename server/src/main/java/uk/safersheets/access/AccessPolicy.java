package uk.safersheets.access;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import uk.safersheets.access.Caller.Means;
import uk.safersheets.access.Decision.Outcome;

/**
 * Decides who may do what. Nothing is allowed but what a role in the partnership allows. Of the rules for one user that
 * bear on it the most specific decides: one about the book, then about the template, then about the partnership; where
 * two are as specific, the one that denies. A marked template needs a rule that allows it, or the book.
 */
public final class AccessPolicy {
    private static final Set<Role> READERS = EnumSet.of(Role.OFFICER, Role.ANALYST, Role.FINANCE, Role.APPROVER);
    private static final int TEMPLATE = 1;

    private final BiPredicate<String, String> isSamePartnership;

    /** @param isSamePartnership whether two names are one partnership's */
    public AccessPolicy(BiPredicate<String, String> isSamePartnership) {
        this.isSamePartnership = isSamePartnership;
    }

    /** Whether somebody may do something, and the rules that decided. */
    public Decision decide(Caller caller, Operation operation, Resource resource) {
        if (caller.means() == Means.OPEN) {
            return Decision.of(Outcome.ALLOWED, "Nobody signs in to this installation.");
        }
        if (operation.scope() == Scope.PUBLIC) {
            return Decision.of(Outcome.ALLOWED, "Everybody may.");
        }
        var user = caller.user();
        if (user == null) {
            return Decision.of(Outcome.SIGN_IN, "Nobody is signed in.");
        }
        if (user.disabled()) {
            return Decision.of(Outcome.SIGN_IN, "The account of " + user.name() + " is disabled.");
        }
        if (isNarrowed(caller, operation)) {
            return Decision.of(
                    Outcome.REFUSED,
                    "The token is for " + String.join(", ", new TreeSet<>(caller.scopes())) + ", and not for "
                            + operation.name() + ".");
        }
        if (operation.scope() == Scope.SELF) {
            return Decision.of(Outcome.ALLOWED, "It is their own account.");
        }
        return resource.partnership() == null
                ? anywhere(user, operation, resource)
                : in(resource.partnership(), user, operation, resource);
    }

    /** Whether a token is for other things, whatever is asked for. */
    public static boolean isNarrowed(Caller caller, Operation operation) {
        return !caller.scopes().isEmpty()
                && operation.scope() != Scope.PUBLIC
                && !caller.scopes().contains(operation.name());
    }

    /** Whether somebody sees of these things only what is approved or published. */
    public boolean seesOnlyAgreed(Caller caller, Resource resource) {
        var user = caller.user();
        return user != null
                && resource.partnership() != null
                && roles(user, resource.partnership()).stream().noneMatch(READERS::contains);
    }

    /** What somebody is in a partnership. */
    public Set<Role> roles(User user, String partnership) {
        return user.memberships().stream()
                .filter(membership -> isSamePartnership.test(membership.partnership(), partnership))
                .flatMap(membership -> membership.roles().stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    /** What belongs to no one partnership: it takes the role in one, and for a template sight of it there. */
    private Decision anywhere(User user, Operation operation, Resource resource) {
        var with = user.memberships().stream()
                .filter(membership -> membership.roles().stream().anyMatch(operation.roles()::contains))
                .toList();
        if (with.isEmpty()) {
            return Decision.of(
                    Outcome.REFUSED,
                    "To " + operation.name() + " takes " + operation.rolesInWords() + " in a partnership, and "
                            + user.name() + " has it in none.");
        }
        return with.stream()
                .map(membership -> in(membership.partnership(), user, operation, resource))
                .filter(Decision::isAllowed)
                .findFirst()
                .orElseGet(() -> in(with.get(0).partnership(), user, operation, resource));
    }

    private Decision in(String partnership, User user, Operation operation, Resource resource) {
        var roles = roles(user, partnership);
        if (roles.isEmpty()) {
            return Decision.of(Outcome.HIDDEN, user.name() + " is no member of " + partnership + ".");
        }
        var rules = new ArrayList<String>();
        boolean isHidden = isHidden(partnership, user, resource, rules);
        if (isHidden) {
            return new Decision(Outcome.HIDDEN, rules);
        }
        boolean mayByRole = roles.stream().anyMatch(operation.roles()::contains);
        rules.add(mayByRole ? byRole(partnership, user, roles, operation) : noRole(partnership, user, operation));
        return new Decision(mayByRole ? Outcome.ALLOWED : Outcome.REFUSED, rules);
    }

    /** Whether rules for this user, or the marking, keep it from their sight; adds why or why not. */
    private boolean isHidden(String partnership, User user, Resource resource, List<String> why) {
        var bearing = user.rules().stream()
                .filter(rule -> isSamePartnership.test(rule.partnership(), partnership))
                .filter(rule -> bears(rule, resource))
                .toList();
        int most = bearing.stream().mapToInt(AccessPolicy::specificity).max().orElse(-1);
        var deciding =
                bearing.stream().filter(rule -> specificity(rule) == most).toList();
        deciding.forEach(rule -> why.add(told(rule)));
        boolean isDenied = deciding.stream().anyMatch(rule -> rule.effect() == AccessRule.Effect.DENY);
        boolean isUngranted = resource.marking() != null && !isDenied && most < TEMPLATE;
        if (isUngranted) {
            why.add("The template " + resource.template() + " is marked " + resource.marking()
                    + " and needs a rule that allows it to " + user.name() + "; there is none.");
        }
        return isDenied || isUngranted;
    }

    private static int specificity(AccessRule rule) {
        if (rule.book() != null) {
            return TEMPLATE + 1;
        }
        return rule.template() == null ? 0 : TEMPLATE;
    }

    private static boolean bears(AccessRule rule, Resource resource) {
        return (rule.template() == null || rule.template().equals(resource.template()))
                && (rule.book() == null || rule.book().equals(resource.book()));
    }

    private static String told(AccessRule rule) {
        String what = rule.effect() == AccessRule.Effect.DENY ? "denies " : "allows ";
        String which = rule.book() != null
                ? "the book " + rule.book()
                : rule.template() == null ? "everything of " + rule.partnership() : "the template " + rule.template();
        return "A rule of " + rule.partnership() + " " + what + which + ": " + rule.reason();
    }

    private static String byRole(String partnership, User user, Set<Role> roles, Operation operation) {
        String held = roles.stream()
                .filter(operation.roles()::contains)
                .map(Role::word)
                .collect(Collectors.joining(" and "));
        return user.name() + " is " + held + " in " + partnership + ", and may " + operation.name() + ".";
    }

    private static String noRole(String partnership, User user, Operation operation) {
        return "To " + operation.name() + " takes " + operation.rolesInWords() + " in " + partnership + ", and "
                + user.name() + " does not have it.";
    }
}
