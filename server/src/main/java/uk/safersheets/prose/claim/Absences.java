package uk.safersheets.prose.claim;

import org.jspecify.annotations.Nullable;
import uk.safersheets.prose.Claim;
import uk.safersheets.prose.Direction;
import uk.safersheets.prose.meaning.DirectionWords;
import uk.safersheets.prose.number.Nouns;
import uk.safersheets.prose.token.Tokens;

/** That there is none of something: {@code There are no financial implications}. */
final class Absences {
    private static final int MOST_WORDS = 4;

    private Absences() {}

    static @Nullable Claim at(Tokens tokens, int at) {
        boolean isThere = tokens.is(at, "no")
                && (tokens.is(at - 1, "are", "were", "is", "was") && tokens.is(at - 2, "there")
                        || tokens.is(at - 1, "been") && tokens.is(at - 3, "there"));
        boolean isBegun = at == 0 && tokens.is(at, "no", "nil");
        if (!isThere && !isBegun) {
            return null;
        }
        int to = at + 1;
        while (to < at + 1 + MOST_WORDS && tokens.isWord(to) && !Nouns.isPlural(tokens, to)) {
            if (DirectionWords.isNoun(tokens, to)) {
                return null;
            }
            to++;
        }
        if (!Nouns.isPlural(tokens, to) || DirectionWords.isNoun(tokens, to) || tokens.is(to - 1, "further", "more")) {
            return null;
        }
        boolean isVerbAfter = DirectionWords.isVerb(tokens, to + 1) || DirectionWords.isVerb(tokens, to + 2);
        return isVerbAfter ? null : claim(tokens, at, to + 1);
    }

    private static Claim claim(Tokens tokens, int at, int to) {
        var quote = tokens.span(at, to);
        var subject = tokens.span(at + 1, to);
        return new Claim(Claim.Kind.NONE_AT_ALL, quote, subject, Direction.UNSAID, null, 0, null);
    }
}
