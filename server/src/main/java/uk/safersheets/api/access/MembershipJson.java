package uk.safersheets.api.access;

import java.util.List;
import uk.safersheets.access.Membership;
import uk.safersheets.access.Role;

/**
 * What somebody does in a partnership.
 *
 * @param roles such as {@code officer}
 */
public record MembershipJson(String partnership, List<String> roles) {
    static List<MembershipJson> of(List<Membership> memberships) {
        return memberships.stream()
                .map(one -> new MembershipJson(
                        one.partnership(),
                        one.roles().stream().sorted().map(Role::word).toList()))
                .toList();
    }
}
