package uk.safersheets.formula;

import java.util.List;
import java.util.Objects;
import uk.safersheets.budget.Work;
import uk.safersheets.budget.WorkBudget;
import uk.safersheets.cell.Value;

/**
 * Several values that were worked out or written in the formula, row after row.
 *
 * @param rows at least 1
 * @param columns at least 1
 */
public record Block(int rows, int columns, List<Value> cells) implements Area {
    public Block {
        Objects.requireNonNull(cells, "cells");
        cells = List.copyOf(cells);
        if (rows < 1 || columns < 1 || cells.size() != rows * columns) {
            throw new IllegalArgumentException(
                    cells.size() + " values do not make " + rows + " rows of " + columns + " columns");
        }
    }

    @Override
    public Value at(int row, int column) {
        WorkBudget.count(Work.FORMULAS, 1);
        return cells.get(row * columns + column);
    }
}
