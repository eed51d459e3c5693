package uk.safersheets.formula.library;

import java.util.List;
import uk.safersheets.cell.ExcelError;
import uk.safersheets.cell.Value;
import uk.safersheets.formula.Area;
import uk.safersheets.formula.Coerce;
import uk.safersheets.formula.ErrorValueException;

/** How many of the arguments of AND and its like are true and false; text in cells plays no part. */
record Truths(int trues, int falses) {

    /** @throws ErrorValueException the first error among them, or {@code #VALUE!} where nothing can be true or false */
    static Truths of(List<Area> arguments) {
        int trues = 0;
        int falses = 0;
        for (int at = 0; at < arguments.size(); at++) {
            var argument = arguments.get(at);
            for (int row = 0; row < argument.rows(); row++) {
                for (int column = 0; column < argument.columns(); column++) {
                    Value value = argument.at(row, column);
                    if (isPassedOver(argument, value)) {
                        continue;
                    }
                    if (Coerce.truth(value)) {
                        trues++;
                    } else {
                        falses++;
                    }
                }
            }
        }
        if (trues + falses == 0) {
            throw new ErrorValueException(ExcelError.VALUE);
        }
        return new Truths(trues, falses);
    }

    private static boolean isPassedOver(Area argument, Value value) {
        return (argument.isReference() || !argument.isSingle())
                && (value instanceof Value.Text || value instanceof Value.Blank);
    }

    boolean allTrue() {
        return falses == 0;
    }

    boolean anyTrue() {
        return trues > 0;
    }

    boolean oddTrue() {
        return trues % 2 == 1;
    }
}
