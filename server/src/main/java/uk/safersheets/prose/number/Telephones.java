package uk.safersheets.prose.number;

import java.util.Set;
import uk.safersheets.prose.token.Tokens;
import uk.safersheets.prose.token.Words;

/** Telephone numbers, and the services that are called by theirs. */
final class Telephones {
    private static final Set<String> SERVICES = Words.of("101 111 112 999 119 105");
    private static final Set<String> BEFORE =
            Words.of("call calls calling dial dialling ring ringing phone to on via the by");
    private static final Set<String> CALLING = Words.of("call calls calling called report reports reported ringing");
    private static final Set<String> AFTER =
            Words.of("non emergency call calls service services number contact system line demand");

    private Telephones() {}

    static int end(Tokens tokens, int at) {
        if (tokens.is(at, "+") && tokens.is(at + 1, "44") && tokens.isGlued(at + 1)) {
            return number(tokens, at + 2);
        }
        if (tokens.is(at, "(") && tokens.isPlain(at + 1) && tokens.word(at + 1).matches("0\\d{2,}")) {
            return number(tokens, at + 1);
        }
        if (!tokens.isPlain(at)) {
            return at;
        }
        if (tokens.word(at).startsWith("0") && tokens.word(at).length() > 2) {
            return number(tokens, at + 1);
        }
        boolean isListed = tokens.is(at - 1, "or", "and", "/", ",") && tokens.isIn(at - 2, SERVICES)
                || tokens.is(at + 1, "or", "and", "/") && tokens.isIn(at + 2, SERVICES);
        boolean isCalled = isListed
                || tokens.isIn(at + 1, AFTER)
                || tokens.is(at - 1, "call", "calling", "dial", "dialling", "ring", "phone")
                || tokens.isIn(at - 1, BEFORE)
                        && (!tokens.is(at - 1, "to") || tokens.isIn(at - 2, CALLING))
                        && !tokens.isWord(at + 1);
        return tokens.isIn(at, SERVICES) && isCalled ? at + 1 : at;
    }

    private static int number(Tokens tokens, int from) {
        int to = from;
        while (tokens.isPlain(to) && tokens.word(to).length() > 1
                || tokens.is(to, "(", ")", "-") && (tokens.isPlain(to + 1) || tokens.is(to + 1, "("))) {
            to++;
        }
        return to;
    }
}
