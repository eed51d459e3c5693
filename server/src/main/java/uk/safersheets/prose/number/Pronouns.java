package uk.safersheets.prose.number;

import java.util.Set;
import uk.safersheets.prose.token.Tokens;
import uk.safersheets.prose.token.Words;

/** Tells {@code one} that counts from {@code one} that stands for something. */
final class Pronouns {
    private static final Set<String> BEFORE = Words.of("the this that no any every each another which some as is by or latter former first last new "
                    + "good other only my our their its not number than");
    private static final Set<String> AFTER = Words.of("of another to off that which who where day year time such or by for in on being can may might "
                    + "should must side hand issue point thing suggested");

    private Pronouns() {}

    static boolean isCount(Tokens tokens, int at) {
        return tokens.isWord(at + 1) && !tokens.isIn(at - 1, BEFORE) && !tokens.isIn(at + 1, AFTER);
    }
}
