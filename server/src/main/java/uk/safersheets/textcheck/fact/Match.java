package uk.safersheets.textcheck.fact;

import java.util.List;
import uk.safersheets.prose.Span;

/**
 * A name found in a sentence.
 *
 * @param strength how much of the name is there, up to 1
 * @param items all that it names
 */
public record Match(Name name, Span span, double strength, List<Item> items) {
    /** Under this a name is there only in part: {@code burglary} for {@code Burglary – Residential}. */
    private static final double WHOLE = 0.8;

    public boolean isWhole() {
        return strength >= WHOLE;
    }
}
