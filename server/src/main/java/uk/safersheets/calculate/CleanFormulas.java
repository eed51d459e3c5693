package uk.safersheets.calculate;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.safersheets.formula.Formula;

/** Formulas that can rest on nothing in doubt, whatever their row: most of them, and most need no closer look. */
final class CleanFormulas {
    private final Calculation calculation;
    private final UnusableInputs doubts;
    private final Map<InTable, Boolean> clean = new HashMap<>();
    private @Nullable BitSet inDoubt;
    private boolean none;

    /** A formula, itself and no other of the same text, in any row of a table. */
    private record InTable(Formula formula, @Nullable TableValues own) {}

    CleanFormulas(Calculation calculation, UnusableInputs doubts) {
        this.calculation = calculation;
        this.doubts = doubts;
    }

    /** @param own the table in whose rows the formula stands; null for none */
    boolean has(Formula formula, @Nullable TableValues own) {
        if (inDoubt == null) {
            inDoubt = inputsInDoubt();
        }
        if (none) {
            return true;
        }
        var place = new InTable(formula, own);
        Boolean known = clean.get(place);
        if (known == null) {
            var inputs = calculation.prepared().inputs().of(formula, own == null ? null : own.prepared());
            known = !inputs.intersects(inDoubt);
            clean.put(place, known);
        }
        return known;
    }

    /** Columns and named cells, by their numbers; what other workbooks hold may always be in doubt. */
    private BitSet inputsInDoubt() {
        var inputs = calculation.prepared().inputs();
        var numbers = new BitSet();
        none = true;
        for (var table : calculation.tables()) {
            for (int column = 0; column < table.prepared().size(); column++) {
                if (table.prepared().formula(column) == null && isInDoubt(table, column)) {
                    numbers.set(inputs.number(table.prepared(), column));
                    none &= doubts.column(table, column).isEmpty();
                }
            }
        }
        for (var field : calculation.prepared().contract().fields()) {
            if (calculation.prepared().formula(field) == null
                    && !doubts.field(field).isEmpty()) {
                numbers.set(inputs.number(field));
                none = false;
            }
        }
        numbers.set(inputs.elsewhere());
        return numbers;
    }

    private boolean isInDoubt(TableValues table, int column) {
        for (int row = 0; row < table.rows(); row++) {
            if (!doubts.cell(table, row, column).isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
