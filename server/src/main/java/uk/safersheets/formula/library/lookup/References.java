package uk.safersheets.formula.library.lookup;

import java.util.List;
import uk.safersheets.cell.ExcelError;
import uk.safersheets.cell.Value;
import uk.safersheets.formula.Area;
import uk.safersheets.formula.Coerce;
import uk.safersheets.formula.ErrorValueException;
import uk.safersheets.formula.library.Family;

/** Questions about cells and their addresses. */
public final class References {
    private static final int ROWS = 1_048_576;
    private static final int COLUMNS = 16_384;

    private References() {}

    public static Family family() {
        return new Family()
                .with("ISREF", arguments -> Area.of(Value.of(arguments.get(0).isReference())))
                .onValues("ADDRESS", References::address);
    }

    private static Value address(List<Value> values) {
        int row = Coerce.whole(values.get(0));
        int column = Coerce.whole(values.get(1));
        int kind = given(values, 2) ? Coerce.whole(values.get(2)) : 1;
        if (row < 1 || row > ROWS || column < 1 || column > COLUMNS || kind < 1 || kind > 4) {
            throw new ErrorValueException(ExcelError.VALUE);
        }
        String sheet = given(values, 4) ? Coerce.text(values.get(4)) + "!" : "";
        if (given(values, 3) && !Coerce.truth(values.get(3))) {
            return Value.of(sheet + relative("R", row, kind <= 2) + relative("C", column, kind == 1 || kind == 3));
        }
        return Value.of(sheet + (kind == 1 || kind == 3 ? "$" : "") + letters(column) + (kind <= 2 ? "$" : "") + row);
    }

    private static boolean given(List<Value> values, int index) {
        return values.size() > index && !(values.get(index) instanceof Value.Blank);
    }

    private static String relative(String letter, int number, boolean fixed) {
        return letter + (fixed ? number : "[" + number + "]");
    }

    private static String letters(int column) {
        var letters = new StringBuilder();
        for (int left = column; left > 0; left = (left - 1) / 26) {
            letters.insert(0, (char) ('A' + (left - 1) % 26));
        }
        return letters.toString();
    }
}
