package uk.safersheets.cycle;

import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.safersheets.access.Role;
import uk.safersheets.cell.PlainName;

/**
 * One thing that a partnership does again and again.
 *
 * @param id small letters, digits and hyphens, such as {@code quarterly-review}; it stays when the title changes
 * @param title what it is, in words without figures or names of people; 1 to 100 characters
 * @param template of the book that it is about; null where it has none, so that a person says when it is done
 * @param daysAfter how many days after the rule's day it is due; 0 to 366
 * @param owner who answers for it; null where nobody in particular does
 */
public record Step(
        String id,
        String title,
        @Nullable String template,
        Rule rule,
        int daysAfter,
        Shift shift,
        @Nullable Role owner) {
    /** How long an id can be. */
    public static final int LONGEST_ID = 60;

    public static final int LONGEST_TITLE = 100;
    public static final int MOST_DAYS_AFTER = 366;

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");

    /** @throws IllegalArgumentException that says what is wrong with it, in a sentence */
    public Step {
        title = PlainName.of(title);
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(shift, "shift");
        if (!ID.matcher(id).matches() || id.length() > LONGEST_ID) {
            throw new IllegalArgumentException("'" + id + "' is no id of a step, such as quarterly-review.");
        }
        if (title.isEmpty() || title.length() > LONGEST_TITLE) {
            throw new IllegalArgumentException(
                    "The title of the step '" + id + "' has not 1 to " + LONGEST_TITLE + " characters.");
        }
        if (daysAfter < 0 || daysAfter > MOST_DAYS_AFTER) {
            throw new IllegalArgumentException("The step '" + id + "' is due " + daysAfter
                    + " days after its day, which is not from 0 to " + MOST_DAYS_AFTER + ".");
        }
    }
}
