package uk.safersheets.formula.library;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import uk.safersheets.cell.ExcelError;
import uk.safersheets.cell.Value;
import uk.safersheets.formula.Area;
import uk.safersheets.formula.Broadcast;
import uk.safersheets.formula.ErrorAnswer;
import uk.safersheets.formula.Function;

/** Functions of one kind, by name. */
final class Family {
    private static final int ANY = 255;

    private final Map<String, Function> functions = new HashMap<>();

    /** Works on single values; over blocks it is done place by place. An error among the values is the answer. */
    @FunctionalInterface
    interface OnValues {
        Value call(List<Value> values);
    }

    /** A function with at least one argument. */
    Family with(String name, Function function) {
        return with(name, 1, ANY, function);
    }

    Family with(String name, int least, int most, Function function) {
        functions.put(name, arguments -> {
            if (arguments.size() < least || arguments.size() > most) {
                throw new ErrorAnswer(ExcelError.VALUE);
            }
            return function.call(arguments);
        });
        return this;
    }

    Family onValues(String name, int least, int most, OnValues work) {
        return with(
                name,
                least,
                most,
                arguments -> Broadcast.over(arguments, values -> {
                    for (var value : values) {
                        if (value instanceof Value.Error) {
                            return value;
                        }
                    }
                    return work.call(values);
                }));
    }

    /** A question about one value, even an error. */
    Family asking(String name, Predicate<Value> question) {
        return with(
                name, 1, 1, arguments -> Broadcast.over(arguments, values -> Value.of(question.test(values.get(0)))));
    }

    Map<String, Function> functions() {
        return functions;
    }

    /** The argument, or what stands for it where it is left out. */
    static Value argument(List<Value> values, int index, Value otherwise) {
        return index < values.size() ? values.get(index) : otherwise;
    }

    static Area refuse(ExcelError error) {
        return Area.of(Value.of(error));
    }
}
