package uk.safersheets.formula.library.text;

import java.util.List;
import uk.safersheets.cell.ExcelError;
import uk.safersheets.cell.Value;
import uk.safersheets.formula.Area;
import uk.safersheets.formula.Coerce;
import uk.safersheets.formula.ErrorValueException;
import uk.safersheets.formula.library.Family;
import uk.safersheets.formula.library.Index;

/** Putting texts together. */
public final class Joining {
    private Joining() {}

    public static Family family() {
        return new Family()
                .with("CONCAT", Joining::all)
                .onValues("CONCATENATE", Joining::each)
                .with("TEXTJOIN", Joining::delimited)
                .onValues("REPT", Joining::repeated);
    }

    private static Area all(List<Area> arguments) {
        var text = new StringBuilder();
        for (var argument : arguments) {
            for (int place = 0; place < argument.rows() * argument.columns(); place++) {
                held(text.append(Coerce.text(Index.value(argument, place))));
            }
        }
        return Area.of(Coerce.held(text.toString()));
    }

    private static Value each(List<Value> values) {
        var text = new StringBuilder();
        values.forEach(value -> held(text.append(Coerce.text(value))));
        return Coerce.held(text.toString());
    }

    private static Area delimited(List<Area> arguments) {
        Area delimiters = arguments.get(0);
        boolean filledOnly = Coerce.truth(arguments.get(1).first());
        var text = new StringBuilder();
        int parts = 0;
        for (var argument : arguments.subList(2, arguments.size())) {
            for (int place = 0; place < argument.rows() * argument.columns(); place++) {
                String part = Coerce.text(Index.value(argument, place));
                if (filledOnly && part.isEmpty()) {
                    continue;
                }
                held(text.append(parts == 0 ? "" : delimiter(delimiters, parts - 1))
                        .append(part));
                parts++;
            }
        }
        return Area.of(Coerce.held(text.toString()));
    }

    private static String delimiter(Area delimiters, int number) {
        return Coerce.text(Index.value(delimiters, number % (delimiters.rows() * delimiters.columns())));
    }

    /** Stops at what no cell holds, so that many cells cannot grow into one text without end. */
    private static void held(StringBuilder text) {
        if (text.length() > Coerce.LONGEST_TEXT) {
            throw new ErrorValueException(ExcelError.VALUE);
        }
    }

    private static Value repeated(List<Value> values) {
        String text = Coerce.text(values.get(0));
        int times = Coerce.whole(values.get(1));
        if (times < 0 || (long) times * text.length() > Coerce.LONGEST_TEXT) {
            throw new ErrorValueException(ExcelError.VALUE);
        }
        return Value.of(text.repeat(times));
    }
}
