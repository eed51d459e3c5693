package uk.safersheets.excel.read;

import uk.safersheets.excel.opc.CellRange;

/**
 * How an {@code f} element says its formula is kept.
 *
 * @param type {@code shared}, {@code array}, {@code dataTable}; {@code normal} for one cell's own
 * @param group the number of a shared formula; empty for none
 * @param range the cells it is for; null for its own cell
 */
public record FormulaMark(String type, String group, CellRange range) {
    public static FormulaMark of(String type, String group, String range) {
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
