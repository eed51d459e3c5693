package uk.safersheets.history;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import uk.safersheets.cell.Cell;
import uk.safersheets.cell.Value;
import uk.safersheets.contract.Content;
import uk.safersheets.contract.Entry;
import uk.safersheets.formula.Formula;
import uk.safersheets.formula.FormulaException;

/**
 * Finds formulas that were altered, typed over or put back. A formula that follows its template's is no change, even
 * when the template's own formula is another one in the newer version.
 */
final class FormulaChanges {
    private final String table;
    private final Content old;
    private final Content now;
    private final Map<String, String> stored = new HashMap<>();

    /**
     * For one calculated column or named cell of both contracts.
     *
     * @param table the table it stands in; null for a named cell
     */
    FormulaChanges(String table, Content old, Content now) {
        this.table = table;
        this.old = old;
        this.now = now;
    }

    /**
     * The change between two cells, if there is one.
     *
     * @param oldCell null when the older workbook lacks it
     * @param newCell null when the newer one lacks it
     * @param calculated what the newer template's formula gives there
     */
    Optional<Change> between(Cell oldCell, Cell newCell, Value calculated, Spot spot) {
        if (oldCell == null || newCell == null || old.entry() != Entry.FORMULA || now.entry() != Entry.FORMULA) {
            return Optional.empty();
        }
        boolean changed = isRegistered(oldCell, old) != isRegistered(newCell, now)
                || !isRegistered(newCell, now) && isOther(oldCell, newCell, calculated);
        return changed
                ? Optional.of(new Change(
                        spot,
                        newCell.ref(),
                        oldCell.value(),
                        newCell.value(),
                        Kind.FORMULA,
                        oldCell.formulaOrNull(),
                        newCell.formulaOrNull(),
                        Because.NOTHING))
                : Optional.empty();
    }

    /** Between two cells that both lack the template's formula: a typed number counts when it is another and wrong. */
    private boolean isOther(Cell oldCell, Cell newCell, Value calculated) {
        if (oldCell.formula().isEmpty() && newCell.formula().isEmpty()) {
            return !Meaning.same(oldCell.value(), newCell.value(), now.type())
                    && !Meaning.same(newCell.value(), calculated, now.type());
        }
        return oldCell.formula().isEmpty()
                || newCell.formula().isEmpty()
                || !stored(oldCell.formulaOrNull()).equals(stored(newCell.formulaOrNull()));
    }

    private boolean isRegistered(Cell cell, Content content) {
        return cell.formula().isPresent()
                && content.calculation().isPresent()
                && stored(cell.formulaOrNull()).equals(stored(content.formula()));
    }

    private String stored(String formula) {
        return stored.computeIfAbsent(formula, this::parsedAndStored);
    }

    private String parsedAndStored(String formula) {
        try {
            return Formula.parse(formula).stored(table);
        } catch (FormulaException e) {
            return formula;
        }
    }
}
