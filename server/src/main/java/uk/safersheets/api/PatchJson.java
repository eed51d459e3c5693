package uk.safersheets.api;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.CellRef;
import uk.safersheets.cell.Patch;

/**
 * One cell to write.
 *
 * @param cell such as {@code B7}
 * @param formula without its {@code =}; null when only a value is written
 * @param value a number, a text, true, false or null
 * @param was likewise
 * @param format how the template shows numbers in that cell, as Excel writes it, such as {@code 0.0%}: a formula that is
 *     written into a cell kept as text stays text; null where the template does not say
 */
public record PatchJson(
        String sheet,
        String cell,
        @Nullable String formula,
        @Nullable Object value,
        @Nullable Object was,
        String why,
        @Nullable String format) {
    /** Without a word about the cell's format. */
    public static PatchJson of(Patch patch) {
        return of(patch, cell -> Optional.empty());
    }

    /** @param formats how the template shows numbers in a cell */
    public static PatchJson of(Patch patch, Function<CellRef, Optional<String>> formats) {
        return new PatchJson(
                patch.cell().sheet(),
                patch.cell().a1(),
                patch.formulaOrNull(),
                Scalars.of(patch.value()),
                Scalars.of(patch.was()),
                patch.why(),
                formats.apply(patch.cell()).orElse(null));
    }
}
