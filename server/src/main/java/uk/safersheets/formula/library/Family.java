package uk.safersheets.formula.library;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import uk.safersheets.cell.ExcelError;
import uk.safersheets.cell.Value;
import uk.safersheets.formula.Area;
import uk.safersheets.formula.Broadcast;
import uk.safersheets.formula.Function;
import uk.safersheets.formula.parser.ArgumentCounts;

/** Functions of one kind, by name. */
public final class Family {
    private final Map<String, Function> functions = new HashMap<>();

    /** Works on single values; over blocks it is done place by place. An error among the values is the answer. */
    @FunctionalInterface
    public interface OnValues {
        Value call(List<Value> values);
    }

    public Family with(String name, Function function) {
        if (ArgumentCounts.of(name).isEmpty()) {
            throw new IllegalArgumentException("how many arguments " + name + " takes is not known");
        }
        functions.put(name, function);
        return this;
    }

    public Family onValues(String name, OnValues work) {
        return with(
                name,
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
        return with(name, arguments -> Broadcast.over(arguments, values -> Value.of(question.test(values.get(0)))));
    }

    Map<String, Function> functions() {
        return functions;
    }

    /** The argument, or what stands for it where it is left out. */
    public static Value argument(List<Value> values, int index, Value otherwise) {
        return index < values.size() ? values.get(index) : otherwise;
    }

    public static Area refuse(ExcelError error) {
        return Area.of(Value.of(error));
    }
}
