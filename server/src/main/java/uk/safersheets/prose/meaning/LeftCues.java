package uk.safersheets.prose.meaning;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.safersheets.prose.Direction;
import uk.safersheets.prose.Part;
import uk.safersheets.prose.Unit;
import uk.safersheets.prose.number.Figure;
import uk.safersheets.prose.token.Tokens;
import uk.safersheets.prose.token.Words;

/** What the words before a number say of it: {@code fell by}, {@code from}, {@code a reduction of}, {@code down}. */
final class LeftCues {
    private static final int FAR = 25;
    private static final int NEAR = 12;

    private static final Set<String> FILLING = Words.of("only just a an the another around almost exactly now");
    private static final Set<String> EQUATING =
            Words.of("equates equated equating amounts amounted equivalent equal corresponds translates comes");
    private static final Set<String> BEING = Words.of("is was were are being represents equals meaning of");
    private static final Set<String> STANDING = Words.of("stand stands stood standing at reached totalled totals");
    private static final Set<String> EARLIER = Words.of(
            "a previous position of the last year's total figure prior earlier level peak high low its " + "baseline");

    private final Tokens tokens;

    LeftCues(Tokens tokens) {
        this.tokens = tokens;
    }

    /** @param at the first token before the number and its hedge */
    @Nullable
    Cue of(Figure figure, int at) {
        int word = at;
        while (tokens.isIn(word, FILLING) && word > at - 3) {
            word--;
        }
        if (tokens.is(word, "further", "additional", "extra")
                || tokens.is(at, "another") && figure.unit() == Unit.COUNT) {
            int from = tokens.is(word - 1, "a", "an") ? word - 1 : Math.max(word, 0);
            return new Cue(Part.CHANGE, Direction.UP, tokens.is(at, "another") ? at : from, at + 1);
        }
        var from = from(word);
        if (from != null) {
            return from;
        }
        if (tokens.is(word, "than") && DirectionWords.comparative(tokens, word - 1) != null) {
            return new Cue(Part.FROM, Direction.UNSAID, word, word + 1);
        }
        var direction = particle(word);
        if (direction != null && direction != Direction.SAME) {
            return new Cue(Part.CHANGE, direction, word, at + 1);
        }
        return switch (tokens.word(word)) {
            case "by" -> said(Part.CHANGE, word, FAR, true);
            case "of" -> ofChange(word);
            case "to" -> to(word);
            case "at" -> standing(word);
            case "is", "was", "were", "being", "represents", "equals" -> subject(word);
            default -> null;
        };
    }

    private @Nullable Direction particle(int word) {
        if (tokens.is(word, "up") && tokens.is(word - 1, "make", "makes", "made", "making", "take", "takes", "took")) {
            return null;
        }
        if (tokens.is(word, "up", "down")) {
            return tokens.is(word, "up") ? Direction.UP : Direction.DOWN;
        }
        return DirectionWords.at(tokens, word);
    }

    private @Nullable Cue from(int word) {
        int at = word;
        while (tokens.isIn(at, EARLIER) && at > word - NEAR && !tokens.is(at, "from")) {
            at--;
        }
        boolean isCompared = tokens.is(at, "with", "to") && tokens.is(at - 1, "compared", "comparison")
                || tokens.is(at, "against", "versus", "vs", "v", "previously") && !tokens.is(at - 1, "up")
                || tokens.is(at, "than") && tokens.is(word, "previous", "of");
        boolean isDirect = at == word || tokens.is(word, "of", "year's", "previous", "figure", "total");
        if (isCompared && isDirect && !tokens.is(at - 2, "target")) {
            return new Cue(Part.FROM, Direction.UNSAID, tokens.is(at - 1, "compared") ? at - 1 : at, word + 1);
        }
        if (!tokens.is(at, "from") || !isDirect) {
            return null;
        }
        var said = nearest(at - 1, FAR);
        int before = tokens.is(at - 1, ",") ? at - 2 : at - 1;
        boolean isAfterNumber = tokens.isNumber(before) || tokens.is(before, "%");
        if (said == null && !isAfterNumber) {
            return null;
        }
        var direction = said == null ? Direction.UNSAID : said.direction();
        int start = said == null ? at : near(said.from(), at);
        return new Cue(Part.FROM, direction, start, word + 1, said == null ? -1 : said.from());
    }

    private @Nullable Cue to(int word) {
        boolean isEquated = tokens.isIn(word - 1, EQUATING);
        if (isEquated) {
            return said(Part.CHANGE, word, FAR, false);
        }
        return said(Part.LEVEL, word, FAR, false);
    }

    /** {@code a reduction of}, {@code a reduction in burglary of}: the change right before, or with its subject between. */
    private @Nullable Cue ofChange(int word) {
        for (int at = word - 1; at >= 0 && at > word - NEAR; at--) {
            if (DirectionWords.isNoun(tokens, at)) {
                var direction = DirectionWords.at(tokens, at);
                return direction == null ? null : new Cue(Part.CHANGE, direction, near(at, word), word + 1, at);
            }
            if (!tokens.isWord(at) && !tokens.is(at, "-", "–", "&", "'", "\"", "/")
                    || DirectionWords.isVerb(tokens, at)) {
                break;
            }
        }
        boolean isTotal = tokens.is(word - 1, "total", "average", "rate", "number", "score");
        return isTotal ? new Cue(Part.LEVEL, Direction.UNSAID, word - 1, word + 1) : null;
    }

    private @Nullable Cue standing(int word) {
        var said = nearest(word - 1, NEAR);
        if (said != null && (said.direction() == Direction.SAME || DirectionWords.isNoun(tokens, said.from()))) {
            var part = said.direction() == Direction.SAME ? Part.LEVEL : Part.CHANGE;
            return new Cue(part, said.direction(), near(said.from(), word), word + 1, said.from());
        }
        boolean isStanding = tokens.isIn(word - 1, STANDING);
        return isStanding ? new Cue(Part.LEVEL, Direction.UNSAID, word - 1, word + 1) : null;
    }

    /** {@code The reduction was 61}: a change is what the number is said of. */
    private @Nullable Cue subject(int word) {
        for (int at = word - 1; at >= 0 && at > word - NEAR && (tokens.isWord(at) || tokens.is(at, "-")); at--) {
            if (DirectionWords.isNoun(tokens, at)) {
                var direction = DirectionWords.at(tokens, at);
                return direction == null ? null : new Cue(Part.CHANGE, direction, near(at, word), word + 1, at);
            }
            if (tokens.isIn(at, BEING) && !tokens.is(at, "of")) {
                return null;
            }
        }
        return null;
    }

    private @Nullable Cue said(Part part, int word, int far, boolean always) {
        var said = nearest(word - 1, far);
        if (said == null) {
            return always ? new Cue(part, Direction.UNSAID, word, word + 1) : null;
        }
        return new Cue(part, said.direction(), near(said.from(), word), word + 1, said.from());
    }

    /** The nearest word of direction to the left, within the sentence's part before a semicolon. */
    @Nullable
    Cue nearest(int before, int far) {
        for (int at = before; at >= 0 && at > before - far && !tokens.is(at, ";", ":"); at--) {
            var direction = DirectionWords.at(tokens, at);
            if (direction != null) {
                return new Cue(Part.UNSAID, direction, at, at + 1, at);
            }
        }
        return null;
    }

    /** The word itself where it is near enough to be quoted with the number; otherwise the word right before that. */
    private int near(int said, int word) {
        return word - said <= NEAR ? said : word;
    }
}
