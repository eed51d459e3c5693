package uk.safersheets.formula.parser;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import uk.safersheets.cell.ExcelError;
import uk.safersheets.cell.Value;
import uk.safersheets.formula.FormulaException;

/** A place among the tokens of a formula. */
public final class TokenCursor {
    private final String formula;
    private final List<Token> tokens;
    private int at;

    TokenCursor(String formula, List<Token> tokens) {
        this.formula = formula;
        this.tokens = tokens;
    }

    Token peek() {
        return tokens.get(at);
    }

    /** The one after the next; the next must not be the end. */
    Token following() {
        return tokens.get(at + 1);
    }

    public Token next() {
        return tokens.get(at++);
    }

    void skip(int count) {
        at += count;
    }

    /** Passes a mark if it comes next. */
    public boolean take(String mark) {
        boolean here = peek().is(mark);
        at += here ? 1 : 0;
        return here;
    }

    /** Passes the mark that closes an opening one. */
    public void close(Token opening, String closing) {
        if (peek().kind() == Token.Kind.END) {
            throw wrong(opening, "The bracket " + opening.text() + " is never closed");
        }
        if (!take(closing)) {
            throw wrong(peek().shown() + " stands where an operator, ',' or '" + closing + "' is expected");
        }
    }

    public FormulaException wrong(String what) {
        return wrong(peek(), what);
    }

    public FormulaException wrong(Token token, String what) {
        return new FormulaException(formula, token.start(), what);
    }

    /** What a NUMBER, a TEXT or an ERROR stands for. */
    public Value value(Token token) {
        return switch (token.kind()) {
            case NUMBER -> Value.of(number(token));
            case ERROR ->
                Value.of(ExcelError.of(token.text().toUpperCase(Locale.ROOT)).orElseThrow());
            default -> Value.of(token.text());
        };
    }

    private BigDecimal number(Token token) {
        double rough = Double.parseDouble(token.text());
        if (Double.isInfinite(rough)) {
            throw wrong(token, token.text() + " is too large a number");
        }
        return rough == 0 ? BigDecimal.ZERO : new BigDecimal(token.text());
    }
}
