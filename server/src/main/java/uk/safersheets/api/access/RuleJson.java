package uk.safersheets.api.access;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uk.safersheets.access.AccessRule;
import uk.safersheets.api.BadJsonException;

/**
 * A rule on top of somebody's roles.
 *
 * @param effect {@code allow} or {@code deny}
 * @param template null for every template
 * @param book null for every book
 */
public record RuleJson(
        String effect,
        String partnership,
        @Nullable String template,
        @Nullable String book,
        String reason) {
    /** @throws BadJsonException when something is missing, or it is about nothing */
    public AccessRule rule() {
        if (!"allow".equals(effect) && !"deny".equals(effect)) {
            throw new BadJsonException("effect is neither allow nor deny.");
        }
        if (partnership == null || partnership.isBlank() || reason == null || reason.isBlank()) {
            throw new BadJsonException("partnership or reason is missing.");
        }
        if ((template == null) == (book == null)) {
            throw new BadJsonException("Send either template or book.");
        }
        var decided = effect.equals("allow") ? AccessRule.Effect.ALLOW : AccessRule.Effect.DENY;
        return new AccessRule(decided, partnership.strip(), template, book, reason.strip());
    }

    static List<RuleJson> of(List<AccessRule> rules) {
        return rules.stream()
                .map(rule -> new RuleJson(
                        rule.effect().name().toLowerCase(Locale.ROOT),
                        rule.partnership(),
                        rule.template(),
                        rule.book(),
                        rule.reason()))
                .toList();
    }
}
