package uk.safersheets.excel.poi;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.formula.OperationEvaluationContext;
import org.apache.poi.ss.formula.atp.AnalysisToolPak;
import org.apache.poi.ss.formula.eval.ErrorEval;
import org.apache.poi.ss.formula.eval.FunctionEval;
import org.apache.poi.ss.formula.eval.ValueEval;
import org.apache.poi.ss.formula.function.FunctionMetadata;
import org.apache.poi.ss.formula.function.FunctionMetadataRegistry;
import org.apache.poi.ss.formula.ptg.Ptg;
import uk.safersheets.budget.OverBudgetException;
import uk.safersheets.cell.ExcelError;
import uk.safersheets.cell.Value;
import uk.safersheets.formula.Broadcast;
import uk.safersheets.formula.Coerce;
import uk.safersheets.formula.Function;

/** Calls of POI's functions. What POI throws is an error value, and an error among the arguments is the answer. */
final class PoiLibrary {
    private static final Value REFUSAL = Value.of(ExcelError.VALUE);

    private PoiLibrary() {}

    /** A function as POI calls it. */
    @FunctionalInterface
    private interface Call {
        ValueEval on(ValueEval... arguments);
    }

    /** The functions of these names, as far as POI has them. */
    static Map<String, Function> of(Set<String> names) {
        var all = new HashMap<String, Function>();
        for (var name : AnalysisToolPak.getSupportedFunctionNames()) {
            var function = AnalysisToolPak.instance.findFunction(name);
            Call call = arguments ->
                    function.evaluate(arguments, new OperationEvaluationContext(null, null, 0, 0, 0, null));
            all.put(name, onValues(call));
        }
        for (var name : FunctionEval.getSupportedFunctionNames()) {
            var about = FunctionMetadataRegistry.getFunctionByName(name);
            var function = FunctionEval.getBasicFunction(about.getIndex());
            Call call = arguments -> function.evaluate(arguments, 0, 0);
            all.put(name, isOnValues(about) ? onValues(call) : onBlocks(call));
        }
        all.keySet().retainAll(names);
        return Map.copyOf(all);
    }

    private static boolean isOnValues(FunctionMetadata about) {
        byte[] kinds = about.getParameterClassCodes();
        return IntStream.range(0, kinds.length).allMatch(at -> kinds[at] == Ptg.CLASS_VALUE);
    }

    private static Function onBlocks(Call call) {
        return arguments -> {
            var workedOut = List.copyOf(arguments);
            return PoiValues.area(answer(call, workedOut.stream().map(PoiValues::argument)));
        };
    }

    /** A text that POI cannot read as a number ({@code 14/06/2026}, {@code £5}) is tried as the number we read. */
    private static Function onValues(Call call) {
        return arguments -> Broadcast.over(arguments, values -> {
            Value answer = answer(call, values);
            boolean again = answer.equals(REFUSAL) && values.stream().anyMatch(Value.Text.class::isInstance);
            return again ? answer(call, read(values)) : answer;
        });
    }

    private static Value answer(Call call, List<Value> values) {
        for (var value : values) {
            if (value instanceof Value.Error) {
                return value;
            }
        }
        return PoiValues.value(answer(call, values.stream().map(PoiValues::of)));
    }

    private static List<Value> read(List<Value> values) {
        return values.stream().map(PoiLibrary::read).toList();
    }

    private static Value read(Value value) {
        return value instanceof Value.Text text
                ? Coerce.tryNumber(text.text()).map(Value::of).orElse(value)
                : value;
    }

    /** POI's own state is of the thread: it is set for the call and taken back. */
    private static ValueEval answer(Call call, Stream<ValueEval> arguments) {
        try {
            return UkLocale.in(() -> call.on(arguments.toArray(ValueEval[]::new)));
        } catch (OverBudgetException over) {
            throw over;
        } catch (RuntimeException unforeseen) {
            return ErrorEval.VALUE_INVALID;
        }
    }
}
