package uk.safersheets.api.cycle;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.safersheets.api.BadJsonException;

/**
 * What somebody adds to saying that something is done, or is not.
 *
 * @param note at most 1,000 characters; without figures or names of people
 */
public record NewMarkJson(@Nullable String note) {
    private static final int LONGEST = 1000;

    /** @throws BadJsonException when it is too long */
    public String words() {
        String words = Objects.requireNonNullElse(note, "").strip();
        if (words.length() > LONGEST) {
            throw new BadJsonException("note is longer than " + LONGEST + " characters.");
        }
        return words;
    }
}
