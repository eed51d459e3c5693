package uk.safersheets.formula.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.ExcelError;
import uk.safersheets.formula.FormulaException;
import uk.safersheets.formula.parser.Token.Kind;

/** Cuts a formula into tokens; spaces between them are left out. */
public final class Lexer {
    private static final Pattern NUMBER = Pattern.compile("(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?");
    private static final Pattern WORD = Pattern.compile("[\\p{L}_\\\\][\\p{L}\\p{M}\\p{N}_.?\\\\]*");
    private static final Pattern SPACES = Pattern.compile("[ \\t\\r\\n\\u00A0]+");
    private static final Pattern MARK = Pattern.compile("<=|>=|<>|[-+*/^&%@<>=(),;{}:]");
    private static final Pattern ERROR = Pattern.compile("#[A-Z0-9/_]+[!?]?", Pattern.CASE_INSENSITIVE);
    private static final Pattern SHEET = Pattern.compile("(?:'[^']+'|[\\p{L}_\\\\][\\p{L}\\p{M}\\p{N}_.]*+)!");
    private static final Pattern PLACE =
            Pattern.compile("(?:\\$?[A-Za-z]{1,3}\\$?[1-9]\\d{0,6}(?::\\$?[A-Za-z]{1,3}\\$?[1-9]\\d{0,6})?"
                    + "|\\$?[A-Za-z]{1,3}:\\$?[A-Za-z]{1,3}|\\$?[1-9]\\d{0,6}:\\$?[1-9]\\d{0,6}|#REF!)"
                    + "(?![\\p{L}\\p{M}\\p{N}_.(\\[!])");

    private final String formula;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Lexer(String formula) {
        this.formula = formula;
    }

    /** Every token, and one END after them. */
    public static List<Token> tokens(String formula) {
        var lexer = new Lexer(formula);
        while (lexer.at < formula.length()) {
            lexer.next();
        }
        lexer.add(Kind.END, formula.length());
        return List.copyOf(lexer.tokens);
    }

    private void next() {
        char first = formula.charAt(at);
        int end;
        if ((end = end(SPACES)) > 0) {
            at = end;
        } else if (first == '"') {
            text();
        } else if (first == '[') {
            structured(at, null);
        } else if ((end = address()) > 0) {
            add(Kind.ADDRESS, end);
        } else if ((end = end(NUMBER)) > 0) {
            add(Kind.NUMBER, end);
        } else if (first == '#') {
            error();
        } else if ((end = end(WORD)) > 0) {
            word(end);
        } else if ((end = end(MARK)) > 0) {
            add(Kind.MARK, end);
        } else {
            throw new FormulaException(
                    formula, at, "'" + Character.toString(formula.codePointAt(at)) + "' cannot stand in a formula");
        }
    }

    private void text() {
        int closing = formula.indexOf('"', at + 1);
        while (closing >= 0 && closing + 1 < formula.length() && formula.charAt(closing + 1) == '"') {
            closing = formula.indexOf('"', closing + 2);
        }
        if (closing < 0) {
            throw new FormulaException(formula, at, "The text in quotes is never closed");
        }
        String text = formula.substring(at + 1, closing).replace("\"\"", "\"");
        tokens.add(new Token(Kind.TEXT, text, at, closing + 1));
        at = closing + 1;
    }

    private void error() {
        int end = end(ERROR);
        if (end < 0
                || ExcelError.of(formula.substring(at, end).toUpperCase(Locale.ROOT))
                        .isEmpty()) {
            throw new FormulaException(formula, at, "'#' begins no error value");
        }
        add(Kind.ERROR, end);
    }

    private void word(int end) {
        char after = end < formula.length() ? formula.charAt(end) : ' ';
        if (after == '[') {
            structured(end, formula.substring(at, end));
        } else {
            add(after == '(' ? Kind.FUNCTION : Kind.NAME, end);
        }
    }

    private void structured(int opening, @Nullable String table) {
        var read = BracketReader.read(formula, opening, table);
        tokens.add(new Token(Kind.STRUCTURED, formula.substring(at, read.end()), at, read.end(), read.structured()));
        at = read.end();
    }

    /** Where an address ends that begins here; -1 for none. */
    private int address() {
        int sheet = end(SHEET);
        if (sheet < 0) {
            return formula.charAt(at) == '#' ? -1 : place(at);
        }
        int place = place(sheet);
        var name = WORD.matcher(formula).region(sheet, formula.length());
        return place > 0 ? place : name.lookingAt() ? name.end() : -1;
    }

    private int place(int from) {
        var place = PLACE.matcher(formula).region(from, formula.length());
        return place.lookingAt() ? place.end() : -1;
    }

    /** Where a pattern that matches here ends; -1 when it does not. */
    private int end(Pattern pattern) {
        var matcher = pattern.matcher(formula).region(at, formula.length());
        return matcher.lookingAt() ? matcher.end() : -1;
    }

    private void add(Kind kind, int end) {
        tokens.add(new Token(kind, formula.substring(at, end), at, end));
        at = end;
    }
}
