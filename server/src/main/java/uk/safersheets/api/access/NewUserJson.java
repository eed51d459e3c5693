package uk.safersheets.api.access;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.safersheets.access.Membership;
import uk.safersheets.access.Role;
import uk.safersheets.api.BadJsonException;

/**
 * Somebody who is to sign in or, without a name, what somebody is to do from now on.
 *
 * @param roles such as {@code officer}
 */
public record NewUserJson(@Nullable String name, String partnership, List<String> roles) {
    /** @throws BadJsonException when it is missing */
    public String requiredName() {
        if (name == null || name.isBlank()) {
            throw new BadJsonException("name is missing.");
        }
        return name;
    }

    /** @throws BadJsonException when something is missing or no role */
    public Membership membership() {
        if (partnership == null || partnership.isBlank()) {
            throw new BadJsonException("partnership is missing.");
        }
        if (roles == null) {
            throw new BadJsonException("roles is missing.");
        }
        Set<Role> given = EnumSet.noneOf(Role.class);
        for (String word : roles) {
            given.add(Role.of(String.valueOf(word))
                    .orElseThrow(() -> new BadJsonException("'" + word + "' is no role.")));
        }
        return new Membership(partnership.strip(), given);
    }
}
