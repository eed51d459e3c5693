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
        @Nullable String formula) {}
