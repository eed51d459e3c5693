package uk.safersheets.access;

import java.util.List;
import java.util.Objects;

/**
 * Somebody who can sign in.
 *
 * @param id never changes and is never given to another; what the record knows them by
 * @param name what they are called, unique on an installation, such as {@code Analyst, Charnwood}
 * @param disabled whether they may do nothing any more; their acts stay theirs
 * @param rules on top of their roles
 */
public record User(String id, String name, boolean disabled, List<Membership> memberships, List<AccessRule> rules) {
    public User {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        memberships = List.copyOf(memberships);
        rules = List.copyOf(rules);
    }
}
