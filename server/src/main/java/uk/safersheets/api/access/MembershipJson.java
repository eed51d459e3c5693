package uk.safersheets.api.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.safersheets.access.AccessTable;
import uk.safersheets.access.Membership;
import uk.safersheets.access.Role;

/**
 * What somebody does in a partnership.
 *
 * @param roles such as {@code officer}
 * @param may operations of the access table that these roles allow, for a page to offer nothing else; left out where
 *     nobody asked
 */
public record MembershipJson(
        String partnership,
        List<String> roles,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<String> may) {

    static List<MembershipJson> of(List<Membership> memberships) {
        return memberships.stream().map(one -> of(one, null)).toList();
    }

    static List<MembershipJson> of(List<Membership> memberships, AccessTable table) {
        return memberships.stream()
                .map(one -> of(one, List.copyOf(table.allowedTo(one.roles()))))
                .toList();
    }

    private static MembershipJson of(Membership one, @Nullable List<String> may) {
        return new MembershipJson(
                one.partnership(), one.roles().stream().sorted().map(Role::word).toList(), may);
    }
}
