package uk.safersheets.textcheck.scene;

import org.jspecify.annotations.Nullable;
import uk.safersheets.prose.Span;
import uk.safersheets.textcheck.fact.Days;

/**
 * Words that say when.
 *
 * @param days what they name; null for words such as {@code last year}
 * @param isCompared whether it is what something is compared with
 */
public record SaidPeriod(Span span, @Nullable Days days, Relative relative, boolean isCompared) {

    /** What words without a date mean. */
    public enum Relative {
        NONE,
        /** {@code this quarter}. */
        THIS,
        /** {@code last year}, {@code the same period last year}. */
        LAST_YEAR,
        /** {@code the previous quarter}: the one that comes right before. */
        BEFORE,
        /** {@code the previous 12 months}. */
        TWELVE_MONTHS
    }
}
