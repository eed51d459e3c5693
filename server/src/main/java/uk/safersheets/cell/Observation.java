package uk.safersheets.cell;

import java.util.Objects;

/**
 * Something true of a sheet or of the whole file that no single cell shows.
 *
 * @param sheet the sheet's name; empty when it is about the file
 * @param where rows, columns or a range as Excel writes them ({@code 5:7}, {@code C:C}, {@code B2:D4}); what it links
 *     to, for a link
 */
public record Observation(Kind kind, String sheet, String where) {
    /** What can be observed. */
    public enum Kind {
        HIDDEN_ROWS,
        HIDDEN_COLUMNS,
        FILTERED_ROWS,
        MERGED_CELLS,
        EXTERNAL_LINK,
        MACRO_SHEET,
        LOST_TABLE
    }

    public Observation {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(sheet, "sheet");
        Objects.requireNonNull(where, "where");
    }
}
