package uk.safersheets.functions.rates;

import java.util.List;
import java.util.Optional;
import uk.safersheets.cell.ExcelError;
import uk.safersheets.cell.Value;
import uk.safersheets.formula.Area;
import uk.safersheets.formula.Function;

/**
 * A function that answers nothing where one of its arguments is blank or impossible, an error where one is an error or a
 * text, and {@code #VALUE!} for another number of arguments.
 *
 * @param least how many arguments there are at least; the others may be left out
 */
record RateFunction(int least, List<Argument> takes, Work work) implements Function {
    private static final Value NOTHING = Value.of("");

    /** Works out the answer of arguments that are all usable; empty where there is nothing to say. */
    interface Work {
        Optional<Value> of(Given given);
    }

    @Override
    public boolean passesOverText(int argument, int arguments) {
        return argument < takes.size() && takes.get(argument) == Argument.COLUMN;
    }

    @Override
    public Area call(List<Area> arguments) {
        boolean isKnown = arguments.size() >= least && arguments.size() <= takes.size();
        return Area.of(isKnown ? answer(arguments) : Value.of(ExcelError.VALUE));
    }

    private Value answer(List<Area> arguments) {
        boolean isUsable = true;
        for (int at = 0; at < arguments.size(); at++) {
            var takesColumn = takes.get(at) == Argument.COLUMN;
            var value = arguments.get(at).first();
            if (!takesColumn && value instanceof Value.Error) {
                return value;
            }
            if (!takesColumn && !value.isBlank() && !(value instanceof Value.Number)) {
                return Value.of(ExcelError.VALUE);
            }
            isUsable &= takesColumn || takes.get(at).isUsable(value);
        }
        return isUsable ? work.of(new Given(arguments)).orElse(NOTHING) : NOTHING;
    }
}
