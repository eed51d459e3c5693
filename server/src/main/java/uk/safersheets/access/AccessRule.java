package uk.safersheets.access;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A rule for one user on top of their roles: a specific rule beats a general one, and of two as specific the one that
 * denies wins.
 *
 * @param partnership where it holds
 * @param template null for every template
 * @param book the book's id; null for every book
 * @param reason why, in the words of whoever gave it
 */
public record AccessRule(
        Effect effect,
        String partnership,
        @Nullable String template,
        @Nullable String book,
        String reason) {

    /** What a rule does. */
    public enum Effect {
        ALLOW,
        DENY
    }

    public AccessRule {
        Objects.requireNonNull(effect, "effect");
        Objects.requireNonNull(partnership, "partnership");
        Objects.requireNonNull(reason, "reason");
    }
}
