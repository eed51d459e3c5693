package uk.safersheets.formula.tree;

import java.util.ArrayList;
import uk.safersheets.cell.Value;
import uk.safersheets.formula.Area;
import uk.safersheets.formula.Block;
import uk.safersheets.formula.Coerce;
import uk.safersheets.formula.parser.Token;
import uk.safersheets.formula.parser.Token.Kind;
import uk.safersheets.formula.parser.TokenCursor;

/** Reads values between braces: {@code {1,2;"a",TRUE}}. */
public final class ArrayConstant {
    private ArrayConstant() {}

    /** Reads on behind the opening brace. */
    public static Area read(TokenCursor cursor, Token opening) {
        var values = new ArrayList<Value>();
        int rows = 0;
        int width = 0;
        do {
            do {
                values.add(element(cursor));
            } while (cursor.take(","));
            width = rows++ == 0 ? values.size() : width;
            if (values.size() != rows * width) {
                throw cursor.wrong("The rows between { and } are not equally long");
            }
        } while (cursor.take(";"));
        cursor.close(opening, "}");
        return values.size() == 1 ? Area.of(values.get(0)) : new Block(rows, width, values);
    }

    private static Value element(TokenCursor cursor) {
        boolean negative = cursor.take("-");
        if (!negative) {
            cursor.take("+");
        }
        Token token = cursor.next();
        if (token.kind() == Kind.NAME && isTruth(token)) {
            return Value.of(token.text().equalsIgnoreCase("TRUE"));
        }
        if (token.kind() != Kind.NUMBER && (negative || token.kind() != Kind.TEXT && token.kind() != Kind.ERROR)) {
            throw cursor.wrong(token, "Between { and } only values can stand, not " + token.shown());
        }
        Value value = cursor.value(token);
        return negative ? Value.of(Coerce.number(value).negate()) : value;
    }

    public static boolean isTruth(Token token) {
        return token.text().equalsIgnoreCase("TRUE") || token.text().equalsIgnoreCase("FALSE");
    }
}
