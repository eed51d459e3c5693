package uk.safersheets.prose.number;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.safersheets.budget.WorkBudget;
import uk.safersheets.prose.Printed;
import uk.safersheets.prose.Span;
import uk.safersheets.prose.Unit;
import uk.safersheets.prose.token.Tokens;
import uk.safersheets.prose.token.Words;

/** Every number of a sentence: those that are figures, and those that are not. */
public final class Figures {
    private static final Set<String> CURRENCIES = Words.of("£ $ €");
    private static final Set<String> DETERMINERS =
            Words.of("the these those our its their his her your both following all");

    private final Tokens tokens;
    private final List<Figure> figures = new ArrayList<>();
    private boolean isRate;
    private final List<Span> passedOver = new ArrayList<>();

    private Figures(Tokens tokens) {
        this.tokens = tokens;
    }

    /** Reads all of a sentence. */
    public static Figures of(Tokens tokens) {
        var figures = new Figures(tokens);
        for (int at = 0; at < tokens.size(); ) {
            WorkBudget.step();
            at = figures.next(at);
        }
        figures.passedOver.addAll(tokens.footnotes());
        figures.shareUnits();
        return figures;
    }

    /** In the order of the text. */
    public List<Figure> all() {
        return figures;
    }

    /** The numbers that are no figures. */
    public List<Span> passedOver() {
        return passedOver;
    }

    private int next(int at) {
        boolean isMoney = tokens.isIn(at, CURRENCIES) && tokens.isNumber(at + 1);
        int number = isMoney ? at + 1 : at;
        int end = isMoney ? at : NoFigures.end(tokens, at);
        var figure = end > at ? null : figure(number, isMoney);
        isRate |= Units.isPer(tokens, at - 1) && tokens.isNumber(at);
        if (figure != null) {
            if (isRate
                    && figure.unit() == Unit.COUNT
                    && figure.printed().value().scale() > 0) {
                figure = figure.with(figure.from(), figure.to(), Unit.RATE);
            }
            figures.add(sign(isMoney ? figure.with(at, figure.to(), Unit.MONEY) : figure));
            return figure.to();
        }
        if (end == at && tokens.isNumber(number)) {
            end = number + 1;
        }
        if (end > at) {
            passOver(at, end);
            return end;
        }
        return at + 1;
    }

    private void passOver(int from, int to) {
        var span = tokens.span(from, to);
        passedOver.add(span);
    }

    private @Nullable Figure figure(int at, boolean isMoney) {
        if (Units.isPer(tokens, at - 1)) {
            return null;
        }
        if (!isMoney) {
            var position = Positions.at(tokens, at);
            if (position != null) {
                return position;
            }
            var special = special(at);
            if (special != null) {
                return special;
            }
        }
        var quantity = Quantities.at(tokens, at);
        if (quantity == null || !isMoney && isNoCount(at, quantity)) {
            return null;
        }
        var plain = figure(at, quantity, isMoney ? Unit.MONEY : Unit.COUNT);
        return isMoney ? plain : Units.of(tokens, plain);
    }

    private @Nullable Figure special(int at) {
        if (tokens.isNumber(at) && tokens.raw(at).matches("[½¼¾]")) {
            return figure(at, Fractions.ofMark(tokens, at), Unit.FRACTION);
        }
        var fraction = Fractions.at(tokens, at);
        if (fraction != null) {
            return figure(at, fraction, Unit.FRACTION);
        }
        var factor = Factors.at(tokens, at);
        return factor == null ? null : figure(at, factor, Unit.FACTOR);
    }

    private static Figure figure(int at, Quantity quantity, Unit unit) {
        return new Figure(
                at, quantity.to(), at, quantity.to(), quantity.printed(), null, unit, 0, quantity.isInWords());
    }

    /** {@code one of the reasons}, {@code the three themes}: words that count nothing anew. */
    private boolean isNoCount(int at, Quantity quantity) {
        if (!quantity.isInWords() || Units.isPercent(tokens, quantity.to())) {
            return false;
        }
        if (tokens.isDash(at - 1) && tokens.isGlued(at)
                || tokens.isDash(quantity.to()) && tokens.isGlued(quantity.to())) {
            return true;
        }
        boolean isOne = quantity.printed().value().compareTo(BigDecimal.ONE) == 0;
        if (isOne) {
            return !Pronouns.isCount(tokens, at);
        }
        return isReferredTo(at) || tokens.is(quantity.to(), "of") && tokens.is(at - 1, "the", "other");
    }

    private boolean isReferredTo(int at) {
        int before = tokens.is(at - 1, "other", "main", "key", "new", "last", "first", "same", "strategic")
                ? at - 2
                : at - 1;
        return tokens.isIn(before, DETERMINERS);
    }

    private Figure sign(Figure figure) {
        int at = figure.from() - 1;
        boolean isSign = tokens.is(at, "+", "-", "–", "−") && tokens.isGlued(figure.from());
        boolean isApart = !tokens.isGlued(at) || tokens.is(at - 1, "(", "[", ":", "/", "\"", "'", "±", "~");
        boolean isAfterNumber = !tokens.is(at, "+", "−") && tokens.isNumber(at - 1) && figure.unit() == Unit.COUNT;
        if (!isSign || !isApart && !tokens.is(at, "+", "−") || isAfterNumber || figure.isInWords()) {
            return figure;
        }
        return figure.signed(at, tokens.is(at, "+") ? 1 : -1);
    }

    /** In {@code 10-12%} and {@code £20-£40 billion} the first number is in what the second is in. */
    private void shareUnits() {
        for (int at = 0; at + 1 < figures.size(); at++) {
            var first = figures.get(at);
            var second = figures.get(at + 1);
            int between = first.to();
            boolean isRange = tokens.isDash(between) && between + 1 == second.from()
                    || tokens.is(between, "to") && between + 1 == second.from()
                    || tokens.is(first.from() - 1, "between")
                            && tokens.is(between, "and")
                            && between + 1 == second.from();
            if (isRange && first.unit() == Unit.COUNT && second.unit() == Unit.PERCENT) {
                figures.set(at, first.with(first.from(), first.to(), second.unit()));
            } else if (isRange && first.unit() == Unit.MONEY && second.unit() == Unit.MONEY) {
                figures.set(at, first.printed(inThe(first.printed(), second)));
            }
        }
    }

    /** {@code £20-£40 billion}: what stands after the second number is meant of both. */
    private Printed inThe(Printed first, Figure second) {
        var digits = new BigDecimal(tokens.word(second.number()));
        boolean isScaled = digits.signum() > 0 && second.printed().value().compareTo(digits) > 0;
        if (!isScaled || first.value().compareTo(BigDecimal.valueOf(1000)) >= 0) {
            return first;
        }
        var scale = second.printed().value().divideToIntegralValue(digits);
        return new Printed(
                first.value().multiply(scale), first.unitInTheLastPlace().multiply(scale));
    }
}
