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
 */
public record RawCell(
        int col,
        int style,
        String type,
        @Nullable String text,
        @Nullable String formula) {
    /** Clears the bit in which small letters differ from capitals. */
    private static final int UPPER = ~0x20;

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
