package uk.safersheets.prose.claim;

import java.util.Set;
import uk.safersheets.prose.token.Tokens;
import uk.safersheets.prose.token.Words;

/** Words for how large a change was. */
final class Degrees {
    private static final Set<String> STRONG = Words.of(
            "significant marked sharp dramatic substantial considerable steep huge major big large significantly markedly sharply"
                    + " dramatically substantially considerably steeply hugely greatly");
    private static final Set<String> OTHERS = Words.of(
            "slight small modest minor slightly marginally gradual steady overall net general further continued recent similar"
                    + " clear notable welcome");

    private Degrees() {}

    static boolean isStrong(Tokens tokens, int at) {
        return tokens.isIn(at, STRONG) && !tokens.is(at - 1, "not", "no", "less", "any");
    }

    static boolean isDegree(Tokens tokens, int at) {
        return tokens.isIn(at, STRONG) || tokens.isIn(at, OTHERS);
    }
}
