package uk.safersheets.functions.evidence;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.safersheets.cell.ExcelError;
import uk.safersheets.cell.Value;
import uk.safersheets.formula.Area;
import uk.safersheets.formula.Coerce;
import uk.safersheets.formula.ErrorValueException;
import uk.safersheets.formula.Function;

/** The functions about harm, which {@link EvidenceFunctions} describes. */
final class HarmFunctions {
    private static final int ONE = 5;
    private static final int TABLE = 6;
    private static final int LIST = 3;
    private static final String NONE = "no weight";

    static final Map<String, Function> NAMED = Map.of(
            "HARMWEIGHT", HarmFunctions::weight,
            "HARMTOTAL", arguments -> Area.of(Value.of(total(counted(arguments)))),
            "HARMLEFTOUT", arguments -> Area.of(Coerce.held(leftOut(counted(arguments)))));

    private HarmFunctions() {}

    private record Counted(String type, BigDecimal count, Optional<BigDecimal> weight) {}

    private static Area weight(List<Area> arguments) {
        Numbers.of(arguments, ONE, ONE);
        var type = arguments.get(0).first();
        var date = arguments.get(1).first();
        if (type.isBlank() || date.isBlank()) {
            return Area.of(Value.of(""));
        }
        var weight = HarmWeights.of(arguments, 2).on(type, date);
        return Area.of(weight.map(Value::of).orElse(Value.of(NONE)));
    }

    private static BigDecimal total(List<Counted> rows) {
        return rows.stream()
                .flatMap(row -> row.weight.map(row.count::multiply).stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String leftOut(List<Counted> rows) {
        return rows.stream()
                .filter(row -> row.weight.isEmpty() && row.count.signum() != 0)
                .map(row -> row.type)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** The rows of a table that have a count, each with its weight on the day. */
    private static List<Counted> counted(List<Area> arguments) {
        Numbers.of(arguments, TABLE, TABLE);
        var types = arguments.get(0);
        var counts = arguments.get(1);
        var date = arguments.get(2).first();
        var list = HarmWeights.of(arguments, LIST);
        if (types.rows() != counts.rows() || date.isBlank()) {
            throw new ErrorValueException(ExcelError.VALUE);
        }
        var rows = new ArrayList<Counted>();
        for (int row = 0; row < types.rows(); row++) {
            var type = types.at(row, 0);
            if (counts.at(row, 0) instanceof Value.Error error) {
                throw new ErrorValueException(error.error());
            }
            if (counts.at(row, 0) instanceof Value.Number count) {
                rows.add(new Counted(type.toString(), count.amount(), list.on(type, date)));
            }
        }
        return rows;
    }
}
