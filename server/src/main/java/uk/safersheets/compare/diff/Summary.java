package uk.safersheets.compare.diff;

import java.util.Objects;

/**
 * How much changed.
 *
 * @param entered entries that changed in rows that both have, and in named cells
 * @param formulas formulas that were altered, typed over or put back
 * @param follows calculated values that are other ones
 * @param added rows added
 * @param removed rows removed
 * @param renamed rows renamed
 * @param sentence all of it in plain words
 */
public record Summary(int entered, int formulas, int follows, int added, int removed, int renamed, String sentence) {
    public Summary {
        Objects.requireNonNull(sentence, "sentence");
    }
}
