package uk.safersheets.prose.meaning;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.safersheets.prose.Direction;
import uk.safersheets.prose.Hedge;
import uk.safersheets.prose.Mention;
import uk.safersheets.prose.Part;
import uk.safersheets.prose.Unit;
import uk.safersheets.prose.number.Figure;
import uk.safersheets.prose.token.Tokens;

/** Finds out what each figure of a sentence says, from the words beside it and the figure before it. */
public final class Meanings {
    private static final int FAR = 12;

    private final Tokens tokens;
    private final List<Figure> figures;
    private final boolean isPlan;
    private final LeftCues left;
    private final Alone alone;
    private final Precision precision;
    private final List<Mention> mentions = new ArrayList<>();
    private final List<Cue> cues = new ArrayList<>();
    private final BitSet used = new BitSet();

    private Meanings(Tokens tokens, List<Figure> figures, @Nullable Direction lead, boolean isPlan) {
        this.isPlan = isPlan;
        this.tokens = tokens;
        this.figures = figures;
        this.left = new LeftCues(tokens);
        this.alone = new Alone(tokens, left, lead);
        this.precision = new Precision(tokens, figures);
    }

    /** @param lead which way the words that lead a list in say its items went; null where they say nothing
     * @param isPlan whether it stands in a list of what is wanted */
    public static Meant of(Tokens tokens, List<Figure> figures, @Nullable Direction lead, boolean isPlan) {
        var meanings = new Meanings(tokens, figures, lead, isPlan);
        for (int at = 0; at < figures.size(); at++) {
            meanings.add(at);
        }
        return new Meant(meanings.mentions, meanings.used);
    }

    private void add(int number) {
        var figure = figures.get(number);
        var hedge = Hedges.before(tokens, figure.from());
        var after = Hedges.after(tokens, figure.to());
        var said = hedge.hedge() == Hedge.NONE ? after : hedge.hedge();
        var range = precision.hedge(number, said);
        var cue = wanted(cue(number, figure, hedge.from()));
        cues.add(cue);
        int first = Math.min(hedge.from(), Math.min(figure.from(), cue.from()));
        int last = number == 0 ? 0 : quoteEnd(number - 1);
        int from = first >= last || cue.to() > figure.from()
                ? first
                : Math.min(hedge.from(), Math.max(last, cue.to() - 1));
        int to = Math.max(Math.max(figure.to(), cue.to()), alone.nouns(figure));
        from = Math.max(from, last);
        to = number + 1 < figures.size() ? Math.min(to, figures.get(number + 1).from()) : to;
        while (to > figure.to() && !tokens.isWord(to - 1) && !tokens.isNumber(to - 1)) {
            to--;
        }
        used.set(Math.min(cue.from(), figure.from()), Math.max(cue.to(), to));
        if (cue.said() >= 0) {
            used.set(cue.said());
        }
        mentions.add(new Mention(
                tokens.span(Math.min(from, figure.from()), Math.max(to, figure.to())),
                tokens.span(figure.number(), figure.numberTo()),
                Precision.of(figure, range),
                figure.whole(),
                figure.unit(),
                cue.part(),
                cue.direction(),
                range,
                figure.sign() != 0));
    }

    /** What is to be reached says nothing of what was. */
    private Cue wanted(Cue cue) {
        boolean isTarget =
                cue.part() == Part.CHANGE && Aims.isTarget(tokens, cue.said() >= 0 ? cue.said() : cue.from());
        return isTarget || isPlan ? new Cue(Part.UNSAID, Direction.UNSAID, cue.from(), cue.to(), cue.said()) : cue;
    }

    private int quoteEnd(int number) {
        int end = mentions.get(number).quote().end();
        int at = figures.get(number).to();
        while (at < tokens.size() && tokens.get(at).start() < end) {
            at++;
        }
        return at;
    }

    private Cue cue(int number, Figure figure, int hedged) {
        if (figure.unit() == Unit.FACTOR) {
            boolean isLess = figure.printed().value().signum() > 0
                    && figure.printed().value().compareTo(BigDecimal.ONE) < 0;
            return new Cue(Part.CHANGE, isLess ? Direction.DOWN : Direction.UP, figure.from(), figure.to());
        }
        if (figure.unit() == Unit.PART) {
            return new Cue(Part.SHARE, Direction.UNSAID, figure.from(), figure.to());
        }
        var right = RightCues.of(tokens, figure);
        var before = left.of(figure, hedged - 1);
        if (right != null && (before == null || right.direction() != Direction.UNSAID)) {
            int from = before != null && before.direction() == right.direction() ? before.from() : figure.from();
            return new Cue(right.part(), right.direction(), from, right.to(), before == null ? -1 : before.said());
        }
        if (before != null && figure.unit() != Unit.POSITION || before != null && before.part() != Part.CHANGE) {
            return before.direction() == Direction.UNSAID && figure.sign() != 0 ? signed(figure, before) : before;
        }
        var inherited = inherited(number, figure, hedged - 1);
        if (inherited != null) {
            return inherited;
        }
        return alone.of(figure);
    }

    private static Cue signed(Figure figure, Cue cue) {
        return new Cue(cue.part(), figure.sign() > 0 ? Direction.UP : Direction.DOWN, cue.from(), cue.to(), cue.said());
    }

    /** In brackets, after {@code or}, or after {@code and}: what the number before it is. */
    private @Nullable Cue inherited(int number, Figure figure, int before) {
        int at = before;
        boolean isThatIs = tokens.reads(at - 3, "i", ".", "e", ".");
        at = isThatIs ? at - 3 - (tokens.is(at - 4, ",") ? 1 : 0) : at;
        boolean isAside = isThatIs || tokens.is(at, "(", "or", "–", "/");
        if (number > 0 && tokens.is(at, ",") && figure.unit() == Unit.COUNT && isInBracketOf(number - 1, at)) {
            return new Cue(Part.UNSAID, cues.get(number - 1).direction(), figure.from(), figure.to());
        }
        if (number > 0 && isAppended(number - 1, before, figure)) {
            var last = cues.get(number - 1);
            return new Cue(Part.CHANGE, last.direction(), figure.from(), figure.to(), last.said());
        }
        boolean isJoined = tokens.is(at, "and", ",") && figure.unit() == Unit.PERCENT;
        if (number == 0 || !isAside && !isJoined) {
            return isAside ? bracketed(figure, at) : null;
        }
        var last = cues.get(number - 1);
        boolean isNear = quoteEnd(number - 1) >= at && (!tokens.is(at, ",") || last.part() != Part.LEVEL)
                || isJoined && figures.get(number - 1).unit() == figure.unit();
        if (!isNear) {
            return tokens.is(at, "(") ? bracketed(figure, at) : null;
        }
        boolean isChange = last.part() == Part.CHANGE
                || last.part() != Part.FROM && last.direction() != Direction.UNSAID && figure.unit() == Unit.PERCENT;
        boolean isMovedLevel = last.part() == Part.LEVEL && last.direction() != Direction.UNSAID;
        if (tokens.is(at, "(") && isMovedLevel && figure.unit() == Unit.COUNT) {
            return new Cue(Part.UNSAID, last.direction(), figure.from(), figure.to());
        }
        return isChange && last.direction() != Direction.SAME
                ? new Cue(Part.CHANGE, last.direction(), figure.from(), figure.to(), last.said())
                : null;
    }

    /** After a change: {@code which is 43 offences}, or its share in brackets a few words on. */
    private boolean isAppended(int number, int at, Figure figure) {
        int far = at - figures.get(number).to();
        boolean isSaidAgain = tokens.is(at, "is", "was") && tokens.is(at - 1, "which", "that") && far <= 4;
        boolean isShare = tokens.is(at, "(") && figure.unit() == Unit.PERCENT && far <= FAR;
        return cues.get(number).part() == Part.CHANGE
                && cues.get(number).direction() != Direction.UNSAID
                && figures.get(number).unit() != figure.unit()
                && (isSaidAgain || isShare);
    }

    /** {@code (+10.3%, 3 offences)}: whether that many more or in all is not said. */
    private boolean isInBracketOf(int number, int comma) {
        var other = figures.get(number);
        return other.to() == comma
                && tokens.is(other.from() - 1, "(")
                && cues.get(number).part() == Part.CHANGE;
    }

    private @Nullable Cue bracketed(Figure figure, int at) {
        var said = left.nearest(at - 1, FAR);
        if (said == null || said.direction() == Direction.UNSAID || figure.sign() != 0 && figure.unit() == Unit.COUNT) {
            return null;
        }
        var part = figure.unit() == Unit.PERCENT ? Part.CHANGE : Part.UNSAID;
        return new Cue(part, said.direction(), figure.from(), figure.to(), said.from());
    }
}
