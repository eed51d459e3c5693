package uk.safersheets.prose.meaning;

import org.jspecify.annotations.Nullable;
import uk.safersheets.prose.Direction;
import uk.safersheets.prose.Part;
import uk.safersheets.prose.Unit;
import uk.safersheets.prose.number.Figure;
import uk.safersheets.prose.number.Nouns;
import uk.safersheets.prose.token.Tokens;

/** What a figure is of which no word before or after it, and no figure before it, says more. */
final class Alone {
    private static final int FAR = 12;

    private final Tokens tokens;
    private final LeftCues left;
    private final @Nullable Direction lead;

    Alone(Tokens tokens, LeftCues left, @Nullable Direction lead) {
        this.tokens = tokens;
        this.left = left;
        this.lead = lead;
    }

    /** What it is by its own unit, its sign and the words right beside it. */
    Cue of(Figure figure) {
        if (figure.sign() != 0) {
            var said = left.nearest(figure.from() - 1, FAR);
            var sign = figure.sign() > 0 ? Direction.UP : Direction.DOWN;
            if (said == null || said.direction() == Direction.UNSAID || said.direction() == Direction.SAME) {
                return new Cue(Part.CHANGE, sign, figure.from(), figure.to());
            }
            return new Cue(Part.CHANGE, said.direction(), figure.from(), figure.to(), said.from());
        }
        if (isEarlier(Math.max(figure.to(), nouns(figure)))) {
            return new Cue(Part.FROM, Direction.UNSAID, figure.from(), figure.to());
        }
        boolean isWordNext = tokens.isWord(figure.to());
        var part = switch (figure.unit()) {
            case PERCENT -> isWordNext && lead == null ? Part.SHARE : Part.UNSAID;
            case FRACTION -> Part.SHARE;
            case MONEY, RATE, POSITION -> Part.LEVEL;
            case COUNT -> isCounted(figure) ? Part.LEVEL : Part.UNSAID;
            default -> Part.UNSAID;
        };
        if (lead != null && lead != Direction.UNSAID && part == Part.UNSAID) {
            var led = figure.unit() == Unit.PERCENT ? Part.CHANGE : part;
            return new Cue(led, lead, figure.from(), figure.to());
        }
        return new Cue(part, Direction.UNSAID, figure.from(), figure.to());
    }

    /** {@code 248 last year}: how much it was. */
    private boolean isEarlier(int at) {
        return tokens.is(at, "last", "previously")
                || tokens.is(at, "in", "during") && tokens.reads(at + 1, "the", "previous")
                || tokens.is(at, "a", "the")
                        && tokens.is(at + 1, "year")
                        && tokens.is(at + 2, "earlier", "before", "ago");
    }

    private boolean isCounted(Figure figure) {
        return nouns(figure) > figure.to()
                || tokens.is(
                        figure.to(),
                        "were",
                        "was",
                        "are",
                        "is",
                        "have",
                        "had",
                        "recorded",
                        "v",
                        "vs",
                        "versus",
                        "against")
                || tokens.is(
                        figure.from() - 1,
                        "=",
                        ":",
                        "totalled",
                        "total",
                        "totals",
                        "reached",
                        "were",
                        "was",
                        "recorded",
                        "numbered");
    }

    /** After the words for what the figure counts; after the figure where there are none. */
    int nouns(Figure figure) {
        boolean isCounted = figure.unit() == Unit.COUNT || figure.unit() == Unit.PART;
        return isCounted ? Nouns.end(tokens, figure.to(), RightCues.STOPS) : figure.to();
    }
}
