package uk.safersheets.prose.number;

import uk.safersheets.prose.token.Tokens;

/** Times of the day, and round the clock. */
final class Clocks {
    private Clocks() {}

    static int end(Tokens tokens, int at) {
        if (!tokens.isNumber(at)) {
            return at;
        }
        boolean isDigital = tokens.is(at + 1, ":")
                && tokens.isGlued(at + 1)
                && tokens.isGlued(at + 2)
                && tokens.isPlain(at + 2)
                && tokens.word(at + 2).length() == 2;
        int end = isDigital ? at + 3 : at + 1;
        if (tokens.is(end, "am", "pm", "noon", "midnight", "hrs")) {
            return end + 1;
        }
        if (tokens.is(end, "a", "p") && tokens.is(end + 1, ".") && tokens.is(end + 2, "m")) {
            return tokens.is(end + 3, ".") ? end + 4 : end + 3;
        }
        boolean isAlways =
                tokens.reads(at, "24", "/", "7") || tokens.reads(at, "50", "/", "50") && tokens.isGlued(at + 1);
        return isAlways ? at + 3 : isDigital ? end : at;
    }
}
