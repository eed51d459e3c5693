package uk.safersheets.excel;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import uk.safersheets.cell.ExcelError;
import uk.safersheets.cell.Value;
import uk.safersheets.formula.ArgumentCounts;
import uk.safersheets.formula.Broadcast;
import uk.safersheets.formula.Coerce;
import uk.safersheets.formula.Function;
import uk.safersheets.formula.Functions;

/**
 * Apache POI's library of Excel functions, for the long tail that is not written here. What changes from one moment or
 * place to the next (TODAY, RAND, OFFSET, ROW…) is refused, so that a workbook always gives the same answer.
 */
public final class PoiFunctions implements Functions {
    /** Besides what changes: ROMAN and NORM.S.DIST, which POI answers with an error. */
    private static final Set<String> REFUSED = Set.of(
            ("ADDRESS AREAS COLUMN HYPERLINK INDIRECT ISREF NORM.S.DIST NOW OFFSET RAND RANDBETWEEN ROMAN ROW SHEET "
                            + "SINGLE SUBTOTAL TODAY")
                    .split(" "));

    /** Of the newer functions, those that look at blocks; the others work on single values. */
    private static final Set<String> ON_BLOCKS = Set.of(("AVERAGEIF AVERAGEIFS CONCAT COUNTIFS COVARIANCE.P "
                    + "COVARIANCE.S FORECAST.LINEAR GCD IFERROR IFNA IFS LCM MAXIFS MINIFS NETWORKDAYS PERCENTRANK.EXC "
                    + "PERCENTRANK.INC STDEV.P STDEV.S SUMIFS SWITCH TEXTJOIN VAR.P VAR.S WORKDAY WORKDAY.INTL XLOOKUP "
                    + "XMATCH")
            .split(" "));

    /** Whose text POI reads as a date in the computer's own time zone; so the date that we read is what they get. */
    private static final Set<String> ON_DATES =
            Set.of("DAY DAYS DAYS360 EDATE EOMONTH ISOWEEKNUM MONTH WEEKDAY YEAR YEARFRAC".split(" "));

    /** Newer names of functions that POI has under the old one. */
    private static final Map<String, String> OLDER = Map.of("PERCENTILE.INC", "PERCENTILE", "MODE.SNGL", "MODE");

    private static final Value REFUSAL = Value.of(ExcelError.VALUE);

    private static final Map<String, Function> ALL = all();

    /** A function as POI calls it. */
    @FunctionalInterface
    private interface Call {
        ValueEval on(ValueEval... arguments);
    }

    private static Map<String, Function> all() {
        var all = new HashMap<String, Function>();
        for (var name : AnalysisToolPak.getSupportedFunctionNames()) {
            var function = AnalysisToolPak.instance.findFunction(name);
            Call call = arguments ->
                    function.evaluate(arguments, new OperationEvaluationContext(null, null, 0, 0, 0, null));
            all.put(name, ON_BLOCKS.contains(name) ? onBlocks(call) : onValues(name, call));
        }
        for (var name : FunctionEval.getSupportedFunctionNames()) {
            var about = FunctionMetadataRegistry.getFunctionByName(name);
            var function = FunctionEval.getBasicFunction(about.getIndex());
            Call call = arguments -> function.evaluate(arguments, 0, 0);
            all.put(name, isOnValues(about) ? onValues(name, call) : onBlocks(call));
        }
        OLDER.forEach((newer, older) -> all.put(newer, all.get(older)));
        all.keySet().removeAll(REFUSED);
        all.keySet().retainAll(ArgumentCounts.functions());
        return Map.copyOf(all);
    }

    private static boolean isOnValues(FunctionMetadata about) {
        byte[] kinds = about.getParameterClassCodes();
        return IntStream.range(0, kinds.length).allMatch(at -> kinds[at] == Ptg.CLASS_VALUE);
    }

    private static Function onBlocks(Call call) {
        return arguments -> PoiValues.area(answer(call, arguments.stream().map(PoiValues::argument)));
    }

    private static Function onValues(String name, Call call) {
        return ON_DATES.contains(name)
                ? arguments -> Broadcast.over(arguments, values -> answer(call, read(values)))
                : onValues(call);
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
        return values.stream().map(PoiFunctions::read).toList();
    }

    private static Value read(Value value) {
        return value instanceof Value.Text text
                ? Coerce.tryNumber(text.text()).map(Value::of).orElse(value)
                : value;
    }

    /** POI's own state is of the thread: it is set for the call and taken back. */
    private static ValueEval answer(Call call, Stream<ValueEval> arguments) {
        try {
            return BritishPoi.in(() -> call.on(arguments.toArray(ValueEval[]::new)));
        } catch (RuntimeException unforeseen) {
            return ErrorEval.VALUE_INVALID;
        }
    }

    @Override
    public Optional<Function> named(String name) {
        return Optional.ofNullable(ALL.get(name));
    }
}
