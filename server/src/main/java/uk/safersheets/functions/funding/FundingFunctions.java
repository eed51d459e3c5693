package uk.safersheets.functions.funding;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.safersheets.cell.ExcelError;
import uk.safersheets.cell.Value;
import uk.safersheets.cell.ValueFormat;
import uk.safersheets.formula.Area;
import uk.safersheets.formula.Function;
import uk.safersheets.formula.Functions;

/**
 * What a funding table needs beyond Excel, about lines that are alternatives of each other ({@link Options}). Columns are
 * whole columns of the same table:
 *
 * <ul>
 *   <li>{@code LEASTTOTAL(amounts, groups)} and {@code MOSTTOTAL(amounts, groups)}: the total of all lines, each group
 *       counted once, with its smallest or its largest option
 *   <li>{@code OPTIONAMOUNTS(group, groups, amounts)}: what one group offers, in words: {@code £2,000.00 or £3,872.00}
 *   <li>{@code OPTIONTOTALS(group, groups, amounts, counted)}: what the total of the column {@code counted} would be with
 *       each option of the group, in words: {@code £14,084.00 with £2,000.00, or £15,956.00 with £3,872.00}
 * </ul>
 *
 * <p>Source: {@code domain.md} section 0 item 1.
 */
public final class FundingFunctions implements Functions {
    private static final Map<String, Function> NAMED = Map.of(
            "LEASTTOTAL",
                    arguments -> answer(
                            arguments,
                            2,
                            () -> Value.of(options(arguments, 0, 1).least())),
            "MOSTTOTAL",
                    arguments -> answer(
                            arguments,
                            2,
                            () -> Value.of(options(arguments, 0, 1).most())),
            "OPTIONAMOUNTS", arguments -> answer(arguments, 3, () -> amounts(arguments)),
            "OPTIONTOTALS", arguments -> answer(arguments, 4, () -> totals(arguments)));

    @Override
    public Optional<Function> named(String name) {
        return Optional.ofNullable(NAMED.get(name));
    }

    private static Area answer(List<Area> arguments, int count, java.util.function.Supplier<Value> work) {
        if (arguments.size() != count) {
            return Area.of(Value.of(ExcelError.VALUE));
        }
        try {
            return Area.of(work.get());
        } catch (IllegalArgumentException columnsOfTwoTables) {
            return Area.of(Value.of(ExcelError.VALUE));
        }
    }

    private static Options options(List<Area> arguments, int amounts, int groups) {
        return Options.of(arguments.get(amounts), arguments.get(groups));
    }

    private static Value amounts(List<Area> arguments) {
        var offered = options(arguments, 2, 1).of(arguments.get(0).first());
        return Value.of(listed(offered.stream().map(ValueFormat.MONEY::of).toList(), " or "));
    }

    private static Value totals(List<Area> arguments) {
        var group = arguments.get(0).first();
        var counted = Options.of(arguments.get(3), arguments.get(1));
        var all = counted.groups().values().stream().flatMap(List::stream).reduce(counted.fixed(), BigDecimal::add);
        var others = all.subtract(counted.of(group).stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        var choices = options(arguments, 2, 1).of(group).stream()
                .map(option -> ValueFormat.MONEY.of(others.add(option)) + " with " + ValueFormat.MONEY.of(option))
                .toList();
        return Value.of(listed(choices, ", or "));
    }

    private static String listed(List<String> choices, String last) {
        int end = choices.size() - 1;
        return end < 1
                ? String.join("", choices)
                : String.join(", ", choices.subList(0, end)) + last + choices.get(end);
    }
}
