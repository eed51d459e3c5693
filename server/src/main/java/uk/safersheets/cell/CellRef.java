package uk.safersheets.cell;

import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * One cell of a workbook, zero-based inside; {@link #toString()} is what the user sees in Excel.
 *
 * @param sheet the sheet's name as its tab shows it
 * @param row from 0 to 1,048,575
 * @param col from 0 to 16,383
 */
public record CellRef(String sheet, int row, int col) implements Comparable<CellRef> {
    private static final int ROWS = 1_048_576;
    private static final int COLS = 16_384;
    private static final Pattern A1 = Pattern.compile("\\$?([A-Za-z]{1,3})\\$?([1-9]\\d{0,6})");
    private static final Comparator<CellRef> BY_SHEET_THEN_COLUMN =
            Comparator.comparing(CellRef::sheet).thenComparingInt(CellRef::col).thenComparingInt(CellRef::row);

    public CellRef {
        Objects.requireNonNull(sheet, "sheet");
        if (row < 0 || row >= ROWS || col < 0 || col >= COLS) {
            throw new IllegalArgumentException("row " + row + ", column " + col + " is outside an Excel sheet");
        }
    }

    /**
     * Reads an address such as {@code B7} or {@code $B$7}, in either case.
     *
     * @throws IllegalArgumentException when the text is no such address
     */
    public static CellRef of(String sheet, String a1) {
        var address = A1.matcher(a1);
        if (!address.matches()) {
            throw new IllegalArgumentException("'" + a1 + "' is not a cell address such as B7 or $B$7");
        }
        int col = 0;
        for (char letter : address.group(1).toUpperCase(Locale.ROOT).toCharArray()) {
            col = col * 26 + (letter - 'A' + 1);
        }
        return new CellRef(sheet, Integer.parseInt(address.group(2)) - 1, col - 1);
    }

    /** The letters of a zero-based column: 0 is A, 26 is AA. */
    public static String letters(int col) {
        var letters = new StringBuilder();
        for (int rest = col + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.append((char) ('A' + (rest - 1) % 26));
        }
        return letters.reverse().toString();
    }

    /** The address without its sheet, such as {@code B7}. */
    public String a1() {
        return letters(col) + (row + 1);
    }

    /** By sheet, then column, then row: the order in which messages list cells. */
    @Override
    public int compareTo(CellRef other) {
        return BY_SHEET_THEN_COLUMN.compare(this, other);
    }

    @Override
    public String toString() {
        return sheet + "!" + a1();
    }
}
