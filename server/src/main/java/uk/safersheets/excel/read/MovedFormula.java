package uk.safersheets.excel.read;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.safersheets.cell.CellRef;

/**
 * A formula as it reads when it is copied to another cell: relative references move along, absolute ones stay. This is
 * how a file keeps one formula for many cells.
 */
final class MovedFormula {
    private static final int ROWS = 1_048_576;
    private static final int COLS = 16_384;
    /**
     * In this order: texts and quoted sheet names, which must not be touched (a doubled quote makes two of them); whole
     * columns, whole rows and cells; names and functions, some of which only begin like an address.
     */
    private static final Pattern PIECE = Pattern.compile("\"[^\"]*\"|'[^']*'"
            + "|(?<span>\\$?[A-Za-z]{1,3}:\\$?[A-Za-z]{1,3}(?![\\w.(!\\[])|\\$?[0-9]{1,7}:\\$?[0-9]{1,7}(?![\\w.]))"
            + "|(?<cell>\\$?[A-Za-z]{1,3}\\$?[1-9][0-9]{0,6}(?![\\w.(!\\[]))"
            + "|[\\w.\\\\?\\u0080-\\uFFFF]+");

    private static final Pattern PLACE =
            Pattern.compile("(?<fixCol>\\$(?=[A-Za-z]))?(?<col>[A-Za-z]*)(?<fixRow>\\$?)(?<row>[0-9]*)");

    private MovedFormula() {}

    /** The formula as it reads this many rows further down and columns further right; either may be negative. */
    static String by(int rows, int cols, String formula) {
        var moved = new StringBuilder(formula.length() + 8);
        var pieces = PIECE.matcher(formula);
        int bracket = formula.indexOf('[');
        int done = 0;
        while (pieces.find(done)) {
            if (bracket >= 0 && bracket < pieces.start()) {
                int end = afterBracket(formula, bracket);
                moved.append(formula, done, end);
                done = end;
            } else {
                moved.append(formula, done, pieces.start()).append(piece(pieces, rows, cols));
                done = pieces.end();
            }
            bracket = bracket >= 0 && bracket < done ? formula.indexOf('[', done) : bracket;
        }
        return moved.append(formula, done, formula.length()).toString();
    }

    /** Brackets nest, and an apostrophe takes the meaning from the character behind it. */
    private static int afterBracket(String formula, int from) {
        int depth = 0;
        for (int at = from; at < formula.length(); at++) {
            char character = formula.charAt(at);
            if (character == '\'') {
                at++;
            } else if (character == '[') {
                depth++;
            } else if (character == ']' && --depth == 0) {
                return at + 1;
            }
        }
        return formula.length();
    }

    private static String piece(Matcher piece, int rows, int cols) {
        String text = piece.group();
        if (piece.group("cell") != null) {
            return moved(text, rows, cols);
        }
        if (piece.group("span") == null) {
            return text;
        }
        int colon = text.indexOf(':');
        return moved(text.substring(0, colon), rows, cols) + ":" + moved(text.substring(colon + 1), rows, cols);
    }

    /** Past an edge of the sheet a reference comes in again at the opposite one, as in Excel. */
    private static String moved(String place, int rows, int cols) {
        var parts = PLACE.matcher(place);
        if (!parts.matches()) {
            return place;
        }
        String col = parts.group("col");
        String row = parts.group("row");
        int colNumber = number(col);
        int rowNumber = row.isEmpty() ? 0 : Integer.parseInt(row);
        if (colNumber > COLS || rowNumber > ROWS) {
            return place;
        }
        boolean fixCol = parts.group("fixCol") != null;
        String newCol = col.isEmpty() || fixCol ? col : CellRef.letters(Math.floorMod(colNumber - 1 + cols, COLS));
        boolean fixRow = row.isEmpty() || !parts.group("fixRow").isEmpty();
        String newRow = fixRow ? row : String.valueOf(Math.floorMod(rowNumber - 1 + rows, ROWS) + 1);
        return (fixCol ? "$" : "") + newCol + parts.group("fixRow") + newRow;
    }

    /** A is 1; nothing is 0. */
    private static int number(String letters) {
        int number = 0;
        for (char letter : letters.toUpperCase(Locale.ROOT).toCharArray()) {
            number = number * 26 + (letter - 'A' + 1);
        }
        return number;
    }
}
