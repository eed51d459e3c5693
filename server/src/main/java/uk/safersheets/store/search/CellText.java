package uk.safersheets.store.search;

import java.util.Objects;

/**
 * What somebody wrote into a cell.
 *
 * @param cell such as {@code B7}
 * @param heading of its column, or what stands beside it; empty for nothing
 */
public record CellText(VersionKey version, String sheet, String cell, String heading, String words) {
    public CellText {
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(sheet, "sheet");
        Objects.requireNonNull(cell, "cell");
        Objects.requireNonNull(heading, "heading");
        Objects.requireNonNull(words, "words");
    }
}
