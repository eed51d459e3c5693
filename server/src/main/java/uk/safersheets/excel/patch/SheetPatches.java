package uk.safersheets.excel.patch;

import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import uk.safersheets.cell.Patch;
import uk.safersheets.excel.opc.CellRange;

/** The patches of one sheet, by row and column. */
final class SheetPatches {
    private final NavigableMap<Integer, NavigableMap<Integer, Patch>> rows = new TreeMap<>();

    void add(Patch patch) {
        rows.computeIfAbsent(patch.cell().row(), row -> new TreeMap<>())
                .put(patch.cell().col(), patch);
    }

    /** A copy to take patches from as they are written. */
    NavigableMap<Integer, NavigableMap<Integer, Patch>> waiting() {
        var waiting = new TreeMap<Integer, NavigableMap<Integer, Patch>>();
        rows.forEach((row, patches) -> waiting.put(row, new TreeMap<>(patches)));
        return waiting;
    }

    boolean anyIn(CellRange range, Predicate<Patch> wanted) {
        for (var row :
                rows.subMap(range.firstRow(), true, range.lastRow(), true).values()) {
            for (var patch :
                    row.subMap(range.firstCol(), true, range.lastCol(), true).values()) {
                if (wanted.test(patch)) {
                    return true;
                }
            }
        }
        return false;
    }
}
