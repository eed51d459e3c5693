package uk.safersheets.api.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.safersheets.access.User;

/**
 * Somebody who can sign in, as an administrator sees them.
 *
 * @param memberships in the partnerships that the administrator keeps
 * @param rules there, on top of the roles
 * @param link where a new link leads that signs them in once, this once; left out otherwise
 */
public record UserJson(
        String id,
        String name,
        boolean disabled,
        List<MembershipJson> memberships,
        List<RuleJson> rules,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String link) {

    /** @param link null for none */
    public static UserJson of(User user, @Nullable String link) {
        return new UserJson(
                user.id(),
                user.name(),
                user.disabled(),
                MembershipJson.of(user.memberships()),
                RuleJson.of(user.rules()),
                link);
    }
}
