package uk.safersheets.compare.diff;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.safersheets.calculate.Difference;
import uk.safersheets.cell.Cell;
import uk.safersheets.cell.CellRef;
import uk.safersheets.compare.CellKey;
import uk.safersheets.compare.ValueMeaning;
import uk.safersheets.contract.Type;

/**
 * Finds formulas that were altered, typed over or put back. A cell that follows its own template's formula is no change,
 * even when that formula is another one in the newer version.
 */
final class FormulaChanges {
    private static final Set<Difference.Kind> TAMPERED =
            EnumSet.of(Difference.Kind.OVERWRITTEN, Difference.Kind.CLEARED, Difference.Kind.ALTERED);

    private final Map<CellRef, Difference> old;
    private final Map<CellRef, Difference> now;

    FormulaChanges(ComparedWorkbook old, ComparedWorkbook now) {
        boolean comparable = old.showsFormulas() && now.showsFormulas();
        this.old = comparable ? tampered(old.differences()) : Map.of();
        this.now = comparable ? tampered(now.differences()) : Map.of();
    }

    /**
     * The change between two calculated cells, if there is one.
     *
     * @param oldCell null when the older workbook lacks it
     * @param newCell null when the newer one lacks it
     */
    Optional<Change> between(@Nullable Cell oldCell, @Nullable Cell newCell, Type type, CellKey spot) {
        if (oldCell == null || newCell == null || isSame(old.get(oldCell.ref()), now.get(newCell.ref()), type)) {
            return Optional.empty();
        }
        return Optional.of(new Change(
                spot,
                newCell.ref(),
                oldCell.value(),
                newCell.value(),
                ChangeKind.FORMULA,
                oldCell.formulaOrNull(),
                newCell.formulaOrNull(),
                CauseList.NOTHING));
    }

    /** Two typed numbers in place of a formula are the same tampering unless the newer is another one, and wrong. */
    private static boolean isSame(@Nullable Difference was, @Nullable Difference is, Type type) {
        if (was == null || is == null) {
            return was == is;
        }
        return was.kind() == is.kind()
                && Objects.equals(was.formula(), is.formula())
                && (is.kind() != Difference.Kind.OVERWRITTEN
                        || ValueMeaning.same(was.found(), is.found(), type)
                        || ValueMeaning.same(is.found(), is.expected(), type));
    }

    private static Map<CellRef, Difference> tampered(List<Difference> differences) {
        var tampered = new HashMap<CellRef, Difference>();
        differences.stream()
                .filter(difference -> TAMPERED.contains(difference.kind()))
                .forEach(difference -> tampered.put(difference.cell(), difference));
        return tampered;
    }
}
