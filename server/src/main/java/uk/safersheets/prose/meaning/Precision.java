package uk.safersheets.prose.meaning;

import java.math.BigDecimal;
import java.util.List;
import uk.safersheets.prose.Hedge;
import uk.safersheets.prose.Printed;
import uk.safersheets.prose.Unit;
import uk.safersheets.prose.number.Figure;
import uk.safersheets.prose.number.Roundness;
import uk.safersheets.prose.token.Tokens;

/** How exact the figures of a sentence are meant. */
final class Precision {
    private final Tokens tokens;
    private final List<Figure> figures;

    Precision(Tokens tokens, List<Figure> figures) {
        this.tokens = tokens;
        this.figures = figures;
    }

    /** {@code between 12 and 20}: at least the one, at most the other. */
    Hedge hedge(int number, Hedge said) {
        if (said != Hedge.NONE) {
            return said;
        }
        var figure = figures.get(number);
        if (tokens.is(figure.from() - 1, "between") && isFollowed(number)) {
            return isRising(number) ? Hedge.AT_LEAST : Hedge.AT_MOST;
        }
        if (number > 0 && tokens.is(figures.get(number - 1).from() - 1, "between") && isFollowed(number - 1)) {
            return isRising(number - 1) ? Hedge.AT_MOST : Hedge.AT_LEAST;
        }
        return Hedge.NONE;
    }

    private boolean isFollowed(int number) {
        return number + 1 < figures.size()
                && tokens.is(figures.get(number).to(), "and", "to", "-", "–")
                && figures.get(number + 1).from() == figures.get(number).to() + 1;
    }

    private boolean isRising(int number) {
        return figures.get(number)
                        .printed()
                        .value()
                        .compareTo(figures.get(number + 1).printed().value())
                <= 0;
    }

    /** A round number that was called about right is as exact as it is round. */
    static Printed of(Figure figure, Hedge hedge) {
        boolean isLoose = hedge == Hedge.ABOUT || hedge == Hedge.JUST_OVER || hedge == Hedge.JUST_UNDER;
        boolean isRound = figure.printed().value().scale() <= 0
                || figure.unit() == Unit.MONEY
                || figure.unit() == Unit.FRACTION
                || figure.unit() == Unit.FACTOR;
        if (!isLoose || !isRound) {
            return figure.printed();
        }
        var value = figure.printed().value();
        if (figure.unit() == Unit.FRACTION || figure.unit() == Unit.FACTOR) {
            return new Printed(value, figure.printed().unitInTheLastPlace().multiply(BigDecimal.valueOf(2)));
        }
        return new Printed(value, Roundness.of(value).max(figure.printed().unitInTheLastPlace()));
    }
}
