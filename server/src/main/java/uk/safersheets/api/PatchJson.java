package uk.safersheets.api;

import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.Patch;

/**
 * One cell to write.
 *
 * @param cell such as {@code B7}
 * @param formula without its {@code =}; null when only a value is written
 * @param value a number, a text, true, false or null
 * @param was likewise
 */
public record PatchJson(
        String sheet,
        String cell,
        @Nullable String formula,
        @Nullable Object value,
        @Nullable Object was,
        String why) {
    public static PatchJson of(Patch patch) {
        return new PatchJson(
                patch.cell().sheet(),
                patch.cell().a1(),
                patch.formulaOrNull(),
                Scalars.of(patch.value()),
                Scalars.of(patch.was()),
                patch.why());
    }
}
