package uk.safersheets.app.access;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.safersheets.access.AccessRule;
import uk.safersheets.access.AccessRule.Effect;
import uk.safersheets.access.Membership;
import uk.safersheets.access.Role;
import uk.safersheets.access.User;
import uk.safersheets.access.UserName;
import uk.safersheets.app.Person;

/** People of one partnership for trying out who may do what. They are made only where there is nobody else. */
public final class SampleAccounts {
    private static final String PARTNERSHIP = "Charnwood";
    private static final Map<String, Role> ROLES = roles();

    private final Accounts accounts;

    public SampleAccounts(Accounts accounts) {
        this.accounts = accounts;
    }

    /**
     * Makes those that are missing.
     *
     * @param marked the templates that need a grant, which the officer and the approver get
     * @return the secret of a link by the name of whom it signs in, once; empty where there are other users
     */
    public Map<String, String> links(List<String> marked) {
        var links = new LinkedHashMap<String, String>();
        if (accounts.all().stream().allMatch(user -> ROLES.containsKey(user.name()))) {
            ROLES.forEach((name, role) -> {
                var user = accounts.named(name).orElseGet(() -> make(name, role, marked));
                if (!user.disabled()) {
                    links.put(name, accounts.makeLink(user, Person.SERVICE));
                }
            });
        }
        return links;
    }

    private User make(String name, Role role, List<String> marked) {
        var made = accounts.add(new UserName(name), new Membership(PARTNERSHIP, Set.of(role)), Person.SERVICE)
                .orElseThrow(() -> new IllegalArgumentException("The sample account '" + name
                        + "' was removed. Name another folder with --data, or add users of your own."));
        if (role != Role.FINANCE) {
            for (String template : marked) {
                var rule = new AccessRule(Effect.ALLOW, PARTNERSHIP, template, null, "To try out.");
                accounts.give(made, rule, Person.SERVICE);
            }
        }
        return made;
    }

    private static Map<String, Role> roles() {
        var roles = new LinkedHashMap<String, Role>();
        roles.put("Officer, " + PARTNERSHIP, Role.OFFICER);
        roles.put("Finance, " + PARTNERSHIP, Role.FINANCE);
        roles.put("Approver, " + PARTNERSHIP, Role.APPROVER);
        return roles;
    }
}
