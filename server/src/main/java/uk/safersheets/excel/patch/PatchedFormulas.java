package uk.safersheets.excel.patch;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.Patch;
import uk.safersheets.excel.read.FormulaMark;
import uk.safersheets.excel.read.SheetGrid;

/**
 * What patching some cells of a sheet does to its formulas. A formula that is right already stays as the part has it.
 * Where the first cell of a shared formula gets another one, those that shared it get it written out. An array whose
 * block is broken into is dissolved, as Excel allows no change to a part of it: its other cells keep their values.
 */
final class PatchedFormulas {
    private final SheetGrid grid;
    private final SheetPatches patches;
    /** Shared formulas whose first cell no longer holds them. */
    private final Set<String> orphaned = new HashSet<>();

    private boolean changed;
    private boolean left;

    PatchedFormulas(SheetGrid grid, SheetPatches patches) {
        this.grid = grid;
        this.patches = patches;
    }

    /** A cell that is not patched, as it is to be written now. */
    String unpatched(CellXmlSource cell, int row, int col, CellXml xml) {
        if (!cell.hasFormula()) {
            return cell.whole();
        }
        var mark = cell.mark();
        if (isBroken(mark)) {
            return cell.whole().replace(cell.formula(), "");
        }
        left = true;
        if (mark.isShared() && orphaned.contains(mark.group())) {
            String formula = formulaAt(row, col);
            return cell.whole().replace(cell.formula(), formula == null ? "" : xml.formula(formula));
        }
        return cell.whole();
    }

    /** The formula's element that a patched cell can keep; null when the patch's own is to be written. */
    @Nullable
    String kept(CellXmlSource cell, Patch patch) {
        var mark = cell.hasFormula() ? cell.mark() : FormulaMark.of(null, null, null);
        boolean keeps = isSame(patch) && !isBroken(mark) && !(mark.isShared() && orphaned.contains(mark.group()));
        if (keeps) {
            return cell.formula();
        }
        if (mark.isShared() && mark.range() != null) {
            orphaned.add(mark.group());
        }
        changed = true;
        return null;
    }

    /** Takes note of a formula in a cell that the part did not have. */
    void added(Patch patch) {
        changed |= patch.formula().isPresent();
    }

    private boolean isSame(Patch patch) {
        return Objects.equals(formulaAt(patch.cell().row(), patch.cell().col()), patch.formulaOrNull());
    }

    private @Nullable String formulaAt(int row, int col) {
        for (var cell : grid.row(row)) {
            if (cell.col() == col) {
                return cell.formula();
            }
        }
        return null;
    }

    private boolean isBroken(FormulaMark mark) {
        var range = mark.range();
        return range != null && !mark.isShared() && !range.isSingle() && patches.anyIn(range, patch -> !isSame(patch));
    }

    /** Whether any cell got a formula that it did not have, or lost one. */
    boolean isChanged() {
        return changed;
    }

    /** Whether formulas are left whose results may rest on the patched cells. */
    boolean isAnyLeft() {
        return left;
    }
}
