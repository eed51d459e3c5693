package uk.safersheets.access;

import java.util.Objects;
import java.util.Set;

/**
 * What a user does in one partnership.
 *
 * @param partnership its name as its books have it
 */
public record Membership(String partnership, Set<Role> roles) {
    public Membership {
        Objects.requireNonNull(partnership, "partnership");
        roles = Set.copyOf(roles);
    }
}
