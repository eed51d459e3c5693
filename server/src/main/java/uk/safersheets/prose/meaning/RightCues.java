package uk.safersheets.prose.meaning;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.safersheets.prose.Direction;
import uk.safersheets.prose.Part;
import uk.safersheets.prose.Unit;
import uk.safersheets.prose.number.Figure;
import uk.safersheets.prose.number.Nouns;
import uk.safersheets.prose.token.Tokens;
import uk.safersheets.prose.token.Words;

/** What the words after a number say of it: {@code 58 less offences}, {@code 12% increase}, {@code 61 crimes fewer}. */
final class RightCues {
    private static final int LONGEST_BRACKET = 8;
    private static final int MOST_ADJECTIVES = 4;

    /** What ends the words for what is counted. */
    static final Set<String> STOPS = Words.of(
            "of in for on at with from to by compared than were was are is had have has been be and or but "
                    + "who which that as more fewer less down up during since took takes between this last while "
                    + "across over under into per the a an saw see seen sees showed show reported these those a its our");

    private RightCues() {}

    static @Nullable Cue of(Tokens tokens, Figure figure) {
        int at = figure.to();
        if (tokens.is(at, "(")) {
            at = afterBracket(tokens, at);
        }
        var comparative = comparative(tokens, at);
        if (comparative != null) {
            int nouns = Nouns.end(tokens, at + 1, STOPS);
            return new Cue(Part.CHANGE, comparative, at, nouns > at + 1 ? nouns : at + 1);
        }
        var change = change(tokens, at, figure.unit());
        if (change != null) {
            return change;
        }
        int nouns = Nouns.end(tokens, at, STOPS);
        var after = nouns > at ? comparative(tokens, nouns) : null;
        return after == null ? null : new Cue(Part.CHANGE, after, nouns, nouns + 1);
    }

    private static @Nullable Direction comparative(Tokens tokens, int at) {
        var direction = DirectionWords.comparative(tokens, at);
        boolean isOther = tokens.is(at, "up", "down") && tokens.is(at + 1, "to", "the", "by");
        return isOther ? null : direction;
    }

    private static @Nullable Cue change(Tokens tokens, int at, Unit unit) {
        boolean isCount = unit == Unit.COUNT;
        int word = at;
        while (!isCount && word < at + MOST_ADJECTIVES && isAdjective(tokens, word)) {
            word++;
        }
        if (!DirectionWords.isNoun(tokens, word) || isCount && Nouns.isPlural(tokens, word + 1)) {
            return null;
        }
        var direction = DirectionWords.at(tokens, word);
        return direction == null ? null : new Cue(Part.CHANGE, direction, word, word + 1);
    }

    private static boolean isAdjective(Tokens tokens, int at) {
        return (tokens.isWord(at) || tokens.is(at, "-"))
                        && !tokens.isIn(at, STOPS, "on")
                        && !DirectionWords.isNoun(tokens, at)
                        && DirectionWords.at(tokens, at) == null
                || tokens.is(at, "on") && tokens.is(at - 1, "-");
    }

    private static int afterBracket(Tokens tokens, int at) {
        for (int end = at + 1; end < at + LONGEST_BRACKET; end++) {
            if (tokens.is(end, ")")) {
                return end + 1;
            }
        }
        return at;
    }
}
