package uk.safersheets.calculate;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.Value;
import uk.safersheets.formula.Area;
import uk.safersheets.formula.Functions;
import uk.safersheets.formula.Scope;

/**
 * What a formula sees in a calculation.
 *
 * @param own the table whose row it stands in; null for none
 * @param names what the evaluation names besides the fields
 * @param cells where the cells of the row have their values from
 */
record CalculationScope(
        Calculation calculation, @Nullable TableValues own, int row, Map<String, Value> names, Cells cells)
        implements Scope {
    CalculationScope(Calculation calculation, @Nullable TableValues own, int row, Map<String, Value> names) {
        this(calculation, own, row, names, calculation.cells());
    }

    @Override
    public Optional<Area> thisRow(@Nullable String table, @Nullable String first, @Nullable String last) {
        if (own == null || table != null && !own.isNamed(table) && calculation.table(table) != own) {
            return Optional.empty();
        }
        if (first != null && first.equals(last)) {
            int place = own.prepared().place(first);
            return place < 0 ? Optional.empty() : Optional.of(Area.cell(cells.value(own, row, place), own.number(row)));
        }
        return Columns.of(own.prepared(), first, last).map(columns -> new RowArea(own, row, columns, cells));
    }

    @Override
    public Optional<Area> columns(@Nullable String table, @Nullable String first, @Nullable String last) {
        TableValues values = named(table);
        if (values == null) {
            return Optional.empty();
        }
        if (first != null && first.equals(last)) {
            int place = values.prepared().place(first);
            return place < 0 ? Optional.empty() : Optional.of(values.area(place, calculation));
        }
        return Columns.of(values.prepared(), first, last).map(columns -> values.area(columns, calculation));
    }

    @Override
    public Optional<Area> headings(@Nullable String table, @Nullable String first, @Nullable String last) {
        TableValues values = named(table);
        return values == null
                ? Optional.empty()
                : Columns.of(values.prepared(), first, last).map(columns -> new HeadingsArea(values, columns));
    }

    private @Nullable TableValues named(@Nullable String table) {
        return table == null || own != null && own.isNamed(table) ? own : calculation.table(table);
    }

    @Override
    public Optional<Area> name(String name) {
        for (var extra : names.entrySet()) {
            if (extra.getKey().equalsIgnoreCase(name)) {
                return Optional.of(Area.cell(extra.getValue()));
            }
        }
        return calculation.field(name).map(Area::cell);
    }

    @Override
    public Area once(Object part, Supplier<Area> work) {
        return names.isEmpty() ? calculation.once(part, work) : work.get();
    }

    @Override
    public Functions functions() {
        return calculation.functions();
    }
}
