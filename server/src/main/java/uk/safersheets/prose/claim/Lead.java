package uk.safersheets.prose.claim;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.safersheets.prose.Direction;
import uk.safersheets.prose.meaning.Aims;
import uk.safersheets.prose.meaning.DirectionWords;
import uk.safersheets.prose.token.Tokens;
import uk.safersheets.prose.token.Words;

/**
 * What the words that lead a list in say of each of its items.
 *
 * @param direction which way they went; null where that is not said
 * @param isSignificant whether they are said to have changed clearly
 * @param isAim whether they are what is wanted, and not what is
 * @param isException whether they are what another claim is not made of
 */
public record Lead(@Nullable Direction direction, boolean isSignificant, boolean isAim, boolean isException) {
    public static final Lead NONE = new Lead(null, false, false, false);

    /** What may stand between the change and the end: {@code increases in the following areas:}. */
    private static final Set<String> AFTER = Words.of(
            "in of for across the following areas categories crime types type domains were are was is include included : , - –"
                    + " to date as follows below these offences with all each seen noted found observed made achieved there been have has by areas following");

    /** Reads the words before a list, or a heading over one. */
    public static Lead of(Tokens tokens) {
        int last = tokens.size() - 1;
        while (last >= 0 && DirectionWords.at(tokens, last) == null && tokens.isIn(last, AFTER)) {
            last--;
        }
        var direction = DirectionWords.at(tokens, last);
        return new Lead(
                direction == Direction.UNSAID ? null : direction,
                direction != null && Degrees.isStrong(tokens, last - 1),
                Aims.isPlan(tokens),
                Exceptions.endsWithOne(tokens));
    }
}
