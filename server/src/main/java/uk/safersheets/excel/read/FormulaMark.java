package uk.safersheets.excel.read;

import org.jspecify.annotations.Nullable;
import uk.safersheets.excel.opc.CellRange;

/**
 * How an {@code f} element says its formula is kept.
 *
 * @param type {@code shared}, {@code array}, {@code dataTable}; {@code normal} for one cell's own
 * @param group the number of a shared formula; empty for none
 * @param range the cells it is for; null for its own cell
 */
public record FormulaMark(
        String type, String group, @Nullable CellRange range) {
    public static FormulaMark of(@Nullable String type, @Nullable String group, @Nullable String range) {
        return new FormulaMark(
                type == null ? "normal" : type, group == null ? "" : group, range == null ? null : CellRange.of(range));
    }

    public boolean isShared() {
        return type.equals("shared");
    }

    boolean isArray() {
        return type.equals("array") && range != null;
    }
}
