package uk.safersheets.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import uk.safersheets.budget.Work;
import uk.safersheets.budget.WorkBudget;
import uk.safersheets.cell.ExcelError;
import uk.safersheets.cell.Value;

/**
 * Work on single values, done for every place of blocks, as Excel does in array formulas: a single value, row or column
 * is repeated to fill; what reaches beyond a block is {@code #N/A}.
 */
public final class Broadcast {
    /** The most values that a formula may lay out, four times the rows of a sheet. */
    private static final int MOST = 4 * 1_048_576;

    private static final Value NOTHING = Value.of(ExcelError.NA);

    private Broadcast() {}

    /** Answers for each place; the work may throw {@link ErrorValueException}. */
    public static Area over(List<Area> arguments, Function<List<Value>, Value> work) {
        int rows = 1;
        int columns = 1;
        for (int at = 0; at < arguments.size(); at++) {
            var argument = arguments.get(at);
            rows = Math.max(rows, argument.rows());
            columns = Math.max(columns, argument.columns());
        }
        if (rows == 1 && columns == 1) {
            return Area.of(answer(values(arguments, 0, 0), work));
        }
        long places = (long) rows * columns;
        if (places > MOST) {
            throw new ErrorValueException(ExcelError.NUM);
        }
        WorkBudget.count(Work.FORMULAS, places);
        var answers = new ArrayList<Value>((int) places);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                var values = values(arguments, row, column);
                var answer = answer(values, work);
                hold(answer, values);
                answers.add(answer);
            }
        }
        return new Block(rows, columns, answers);
    }

    /** A text that a function made is held as long as its block; one that it was given is held already. */
    private static void hold(Value answer, List<Value> given) {
        if (answer instanceof Value.Text made && given.stream().noneMatch(value -> value == answer)) {
            WorkBudget.count(Work.TEXT, made.text().length());
        }
    }

    private static List<Value> values(List<Area> arguments, int row, int column) {
        if (arguments.size() == 1) {
            return List.of(at(arguments.get(0), row, column));
        }
        if (arguments.size() == 2) {
            return List.of(at(arguments.get(0), row, column), at(arguments.get(1), row, column));
        }
        var values = new ArrayList<Value>(arguments.size());
        for (int at = 0; at < arguments.size(); at++) {
            values.add(at(arguments.get(at), row, column));
        }
        return values;
    }

    /** The value that a block gives to a place of a larger one. */
    static Value at(Area area, int row, int column) {
        if (area.isSingle()) {
            return area.first();
        }
        int inRow = area.rows() == 1 ? 0 : row;
        int inColumn = area.columns() == 1 ? 0 : column;
        return inRow < area.rows() && inColumn < area.columns() ? area.at(inRow, inColumn) : NOTHING;
    }

    private static Value answer(List<Value> values, Function<List<Value>, Value> work) {
        try {
            return work.apply(values);
        } catch (ErrorValueException answer) {
            return Value.of(answer.error());
        }
    }
}
