package uk.safersheets.excel.read;

import org.jspecify.annotations.Nullable;

/**
 * One filled cell as the sheet's part writes it.
 *
 * @param style its place among the cell formats
 * @param type the letter or word for what {@code text} is: {@code s} for the number of a shared string, {@code n} for a
 *     number, {@code str} and {@code inlineStr} for text, {@code b}, {@code e}, {@code d}
 * @param text null where no value is kept, as for a formula that was never worked out
 * @param formula null for none
 * @param shared the number of the shared string that {@code text} is; negative for what is no such number
 */
public record RawCell(
        int col,
        int style,
        String type,
        @Nullable String text,
        @Nullable String formula,
        int shared) {
    static final int NONE = -1;

    /** Clears the bit in which small letters differ from capitals. */
    private static final int UPPER = ~0x20;

    public RawCell(int col, int style, String type, @Nullable String text, @Nullable String formula) {
        this(col, style, type, text, formula, text != null && type.equals("s") ? number(text) : NONE);
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            return NONE;
        }
    }

    /**
     * The column of an address such as {@code C7}, zero-based. By hand: this is done for every cell of a sheet, blank
     * ones too.
     */
    public static int column(String address) {
        int number = 0;
        for (int at = 0; at < address.length() && address.charAt(at) > '9'; at++) {
            number = number * 26 + ((address.charAt(at) & UPPER) - 'A' + 1);
        }
        return number - 1;
    }
}
