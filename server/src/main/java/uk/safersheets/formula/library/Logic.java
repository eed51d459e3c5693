package uk.safersheets.formula.library;

import java.util.List;
import java.util.function.Predicate;
import uk.safersheets.cell.ExcelError;
import uk.safersheets.cell.Value;
import uk.safersheets.formula.Area;
import uk.safersheets.formula.Broadcast;
import uk.safersheets.formula.Coerce;
import uk.safersheets.formula.Comparison;
import uk.safersheets.formula.ErrorValueException;
import uk.safersheets.formula.Function;

/** Choosing between values. Only what is chosen is worked out, as long as the choice is a single one. */
final class Logic {
    private static final Area FALSE = Area.of(Value.FALSE);

    private Logic() {}

    static Family family() {
        return new Family()
                .with("IF", Logic::choose)
                .with("IFS", Logic::firstTrue)
                .with("IFERROR", arguments -> unless(arguments, Value.Error.class::isInstance))
                .with("IFNA", arguments -> unless(arguments, Value.of(ExcelError.NA)::equals))
                .with("CHOOSE", Logic::numbered)
                .with("SWITCH", Logic::matching)
                .with("AND", arguments -> Area.of(Value.of(Truths.of(arguments).allTrue())))
                .with("OR", arguments -> Area.of(Value.of(Truths.of(arguments).anyTrue())))
                .with("XOR", arguments -> Area.of(Value.of(Truths.of(arguments).oddTrue())))
                .onValues("NOT", values -> Value.of(!Coerce.truth(values.get(0))))
                .with("TRUE", arguments -> Area.of(Value.TRUE))
                .with("FALSE", arguments -> FALSE);
    }

    private static Area choose(List<Area> arguments) {
        Area condition = arguments.get(0);
        if (condition.isSingle()) {
            return Coerce.truth(condition.first()) ? arguments.get(1) : otherwise(arguments);
        }
        return Broadcast.over(
                List.of(condition, arguments.get(1), otherwise(arguments)),
                values -> values.get(Coerce.truth(values.get(0)) ? 1 : 2));
    }

    private static Area otherwise(List<Area> arguments) {
        return arguments.size() > 2 ? arguments.get(2) : FALSE;
    }

    private static Area firstTrue(List<Area> arguments) {
        if (arguments.size() % 2 == 1) {
            return Family.refuse(ExcelError.VALUE);
        }
        for (int at = 0; at + 1 < arguments.size(); at += 2) {
            if (!arguments.get(at).isSingle()) {
                return eachPlace(arguments, Logic::firstTrue);
            }
            if (Coerce.truth(arguments.get(at).first())) {
                return arguments.get(at + 1);
            }
        }
        return Family.refuse(ExcelError.NA);
    }

    /** The same choice for every place of blocks. */
    private static Area eachPlace(List<Area> arguments, Function choice) {
        return Broadcast.over(
                arguments,
                values -> choice.call(values.stream().map(Area::of).toList()).first());
    }

    private static Area unless(List<Area> arguments, Predicate<Value> bad) {
        Area value = arguments.get(0);
        if (value.isSingle()) {
            return bad.test(value.first()) ? arguments.get(1) : value;
        }
        return Broadcast.over(arguments, values -> values.get(bad.test(values.get(0)) ? 1 : 0));
    }

    private static Area numbered(List<Area> arguments) {
        if (!arguments.get(0).isSingle()) {
            return eachPlace(arguments, Logic::numbered);
        }
        int number = Coerce.whole(arguments.get(0).first());
        return number < 1 || number >= arguments.size() ? Family.refuse(ExcelError.VALUE) : arguments.get(number);
    }

    private static Area matching(List<Area> arguments) {
        if (!arguments.get(0).isSingle()) {
            return eachPlace(arguments, Logic::matching);
        }
        Value wanted = arguments.get(0).first();
        if (wanted instanceof Value.Error error) {
            throw new ErrorValueException(error.error());
        }
        int at = 1;
        for (; at + 1 < arguments.size(); at += 2) {
            if (!arguments.get(at).isSingle()) {
                return eachPlace(arguments, Logic::matching);
            }
            Value candidate = arguments.get(at).first();
            if (candidate instanceof Value.Error error) {
                throw new ErrorValueException(error.error());
            }
            if (Comparison.compare(wanted, candidate) == 0) {
                return arguments.get(at + 1);
            }
        }
        return at < arguments.size() ? arguments.get(at) : Family.refuse(ExcelError.NA);
    }
}
