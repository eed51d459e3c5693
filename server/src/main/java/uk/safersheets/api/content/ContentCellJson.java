package uk.safersheets.api.content;

import org.jspecify.annotations.Nullable;

/**
 * One cell.
 *
 * @param at such as {@code Risk matrix!B7}; null for one that the workbook lacks
 * @param value as it counts: what was entered, or what the template works out
 * @param text the same as a reader sees it; empty for a blank
 * @param state {@code entered}, {@code blank}, {@code not-entered} where a figure is required, {@code calculated},
 *     {@code not-checked} where it could not be worked out, {@code printed}
 * @param own what the workbook itself shows, where that is something else; null where it is not
 * @param why it could not be worked out; null where it was
 */
public record ContentCellJson(
        @Nullable String at,
        @Nullable Object value,
        String text,
        String state,
        @Nullable String own,
        @Nullable String why) {}
