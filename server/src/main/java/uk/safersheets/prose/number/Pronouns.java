package uk.safersheets.prose.number;

import java.util.Set;
import uk.safersheets.prose.token.Tokens;
import uk.safersheets.prose.token.Words;

/** Tells {@code one} that counts from {@code one} that stands for something. */
final class Pronouns {
    private static final Set<String> BEFORE =
            Words.of("the this that no any every each another which some as is by or latter former first last new "
                    + "good other only my our their its not number than");
    private static final Set<String> COUNTED = Words.of(
            "more fewer less additional extra further offence crime incident report case victim arrest referral complaint"
                    + " robbery burglary theft death homicide suspect offender call conviction charge visit patrol");
    private static final int MOST_WORDS = 3;

    private Pronouns() {}

    static boolean isCount(Tokens tokens, int at) {
        if (tokens.isIn(at - 1, BEFORE)
                || tokens.is(at + 1, "where", "that", "which", "who", "of", "another", "or", "to")) {
            return false;
        }
        for (int word = at + 1; word <= at + MOST_WORDS && tokens.isWord(word); word++) {
            if (tokens.isIn(word, COUNTED)) {
                return true;
            }
        }
        return false;
    }
}
