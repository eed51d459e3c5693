package uk.safersheets.prose.number;

import java.util.Set;
import uk.safersheets.prose.token.Tokens;
import uk.safersheets.prose.token.Words;

/** Numbers that something is glued to: lengths and weights, {@code 5V}, the mark of a footnote, {@code 4th meeting}. */
final class Measures {
    private static final Set<String> UNITS =
            Words.of("mph km kg g mg ml cm mm miles metres meters kilometres litres acres hectares kilograms grams "
                    + "degrees gb mb");
    private static final Set<String> FIGURES = Words.of("k m mn bn pc pct pp ppt ppts percent per");

    private Measures() {}

    static int end(Tokens tokens, int at) {
        if (!tokens.isNumber(at)) {
            return at;
        }
        boolean isOfLetters =
                tokens.isCapital(at + 1) && tokens.word(at + 1).matches("[a-z](?:'s)?") && !tokens.is(at + 1, "a");
        if (isOfLetters && (tokens.word(at + 1).length() > 1 || tokens.isGlued(at + 1))) {
            return at + 2;
        }
        if (isFootnote(tokens, at)) {
            return at + 1;
        }
        if (tokens.is(at - 1, "£")) {
            return at;
        }
        boolean isGlued = tokens.isGlued(at + 1) && tokens.isWord(at + 1);
        boolean isOrdinal = isGlued && tokens.is(at + 1, "st", "nd", "rd", "th");
        if (isOrdinal) {
            return Positions.at(tokens, at) == null ? at + 2 : at;
        }
        boolean isPower = tokens.isIn(at + 1, FIGURES) && !Quantities.isMetres(tokens, at);
        boolean isPlural = tokens.is(at + 1, "crimes", "offences", "incidents", "people");
        return isGlued && !isPower && !isPlural || tokens.isIn(at + 1, UNITS) ? at + 2 : at;
    }

    /** A number that stands close to the end of a word or a sentence, and before a blank. */
    private static boolean isFootnote(Tokens tokens, int at) {
        return tokens.isPlain(at)
                && tokens.word(at).length() <= 2
                && tokens.isGlued(at)
                && tokens.is(at - 1, ".", ",", "'", "\"")
                && tokens.isGlued(at - 1)
                && !tokens.isGlued(at + 1)
                && tokens.isWord(at - 2);
    }
}
