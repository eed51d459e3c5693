package uk.safersheets.prose.number;

import java.util.Set;
import uk.safersheets.prose.token.Tokens;
import uk.safersheets.prose.token.Words;

/** Addresses of houses: {@code 12 Ashby Road}. */
final class Houses {
    private static final int MOST_WORDS = 3;
    private static final Set<String> STREETS =
            Words.of("road street avenue lane close drive way square court crescent gate place terrace hill gardens "
                    + "rd st ave grove walk row mews parade green");

    private Houses() {}

    static int end(Tokens tokens, int at) {
        if (!tokens.isPlain(at) || tokens.word(at).length() > 3) {
            return at;
        }
        for (int word = at + 1; word <= at + 1 + MOST_WORDS && tokens.isCapital(word); word++) {
            if (word > at + 1 && tokens.isIn(word, STREETS)) {
                return word + 1;
            }
        }
        return at;
    }
}
