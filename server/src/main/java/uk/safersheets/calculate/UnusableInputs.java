package uk.safersheets.calculate;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import uk.safersheets.budget.WorkBudget;
import uk.safersheets.cell.Cell;
import uk.safersheets.cell.CellRef;
import uk.safersheets.cell.Value;
import uk.safersheets.contract.Content;
import uk.safersheets.contract.Field;
import uk.safersheets.formula.Formula;
import uk.safersheets.formula.Reference;
import uk.safersheets.formula.Scope;

/** Which cells of unusable contents a value rests on. Sets are shared and never changed. */
final class UnusableInputs {
    private final Calculation calculation;
    private final Map<TableValues, Map<Integer, Set<CellRef>>> columns = new IdentityHashMap<>();
    private final Map<TableValues, Map<Long, Set<CellRef>>> cells = new IdentityHashMap<>();
    private final Map<TableValues, Map<Integer, int[]>> rows = new IdentityHashMap<>();
    private final Map<Field, Set<CellRef>> fields = new IdentityHashMap<>();
    private final CleanFormulas clean;

    UnusableInputs(Calculation calculation) {
        this.calculation = calculation;
        this.clean = new CleanFormulas(calculation, this);
    }

    /** @param own the table whose row the formula stands in; null for none */
    Set<CellRef> of(Formula formula, @Nullable TableValues own, int row) {
        return of(formula, own, row, new CalculationScope(calculation, own, row, Map.of()));
    }

    /** @param scope what the formula sees */
    Set<CellRef> of(Formula formula, @Nullable TableValues own, int row, Scope scope) {
        WorkBudget.step();
        if (clean.has(formula, own)) {
            return Set.of();
        }
        var found = new UnusableInputCollector(this, own, row);
        formula.visitReads(scope, found);
        return found.cells();
    }

    /** The rows of a column in which something stands in doubt, as places among those that count. */
    int[] rowsOf(TableValues table, int column) {
        var known = rows.computeIfAbsent(table, key -> new HashMap<>());
        int[] places = known.get(column);
        if (places == null) {
            known.put(column, new int[0]);
            int[] counted = table.counted();
            places = IntStream.range(0, counted.length)
                    .filter(place -> !cell(table, counted[place], column).isEmpty())
                    .toArray();
            known.put(column, places);
        }
        return places;
    }

    @Nullable
    TableValues table(String name) {
        return calculation.table(name);
    }

    /** All that one reference names. */
    Set<CellRef> of(Reference reference, @Nullable TableValues own, int row) {
        if (reference instanceof Reference.ThisRow here) {
            TableValues table = here.table() == null ? own : calculation.table(here.table());
            return table == null || table != own ? Set.of() : row(own, row, here.first(), here.last());
        }
        if (reference instanceof Reference.Columns all) {
            return columns(all.table() == null ? own : calculation.table(all.table()), all.first(), all.last());
        }
        if (reference instanceof Reference.Name name) {
            Field field = calculation.prepared().field(name.name());
            return field != null ? field(field) : columns(calculation.table(name.name()), null, null);
        }
        return Set.of();
    }

    private Set<CellRef> row(TableValues table, int row, @Nullable String first, @Nullable String last) {
        Set<CellRef> doubtful = Set.of();
        var span = Columns.of(table.prepared(), first, last).orElse(null);
        for (int column = span == null ? 0 : span.first(); span != null && column <= span.last(); column++) {
            doubtful = union(doubtful, cell(table, row, column));
        }
        return doubtful;
    }

    private Set<CellRef> columns(@Nullable TableValues table, @Nullable String first, @Nullable String last) {
        if (table == null) {
            return Set.of();
        }
        Set<CellRef> doubtful = Set.of();
        var span = Columns.of(table.prepared(), first, last).orElse(null);
        for (int column = span == null ? 0 : span.first(); span != null && column <= span.last(); column++) {
            doubtful = union(doubtful, column(table, column));
        }
        return doubtful;
    }

    Set<CellRef> column(TableValues table, int column) {
        var known = columns.computeIfAbsent(table, key -> new HashMap<>());
        Set<CellRef> doubtful = known.get(column);
        if (doubtful == null) {
            known.put(column, Set.of());
            var different = Collections.<Set<CellRef>>newSetFromMap(new IdentityHashMap<>());
            for (int row : table.counted()) {
                different.add(cell(table, row, column));
            }
            var all = new HashSet<CellRef>();
            different.forEach(all::addAll);
            doubtful = all.isEmpty() ? Set.of() : Collections.unmodifiableSet(all);
            known.put(column, doubtful);
        }
        return doubtful;
    }

    Set<CellRef> cell(TableValues table, int row, int column) {
        Formula formula = table.prepared().formula(column);
        if (formula == null) {
            return typed(
                    table.cell(row, column),
                    table.given(row, column),
                    table.prepared().content(column));
        }
        var known = cells.computeIfAbsent(table, key -> new HashMap<>());
        long place = (long) row * table.prepared().size() + column;
        Set<CellRef> doubtful = known.get(place);
        if (doubtful == null) {
            known.put(place, Set.of());
            doubtful = of(formula, table, row);
            known.put(place, doubtful);
        }
        return doubtful;
    }

    Set<CellRef> field(Field field) {
        Formula formula = calculation.prepared().formula(field);
        Cell cell = calculation.cell(field);
        if (formula == null) {
            return cell == null ? Set.of() : typed(cell, cell.value(), field.content());
        }
        Set<CellRef> doubtful = fields.get(field);
        if (doubtful == null) {
            fields.put(field, Set.of());
            doubtful = of(formula, null, -1);
            fields.put(field, doubtful);
        }
        return doubtful;
    }

    private static Set<CellRef> typed(@Nullable Cell cell, Value value, Content content) {
        return cell != null && (isUnusable(value, content) || isNotWorkedOut(cell, value, content))
                ? Set.of(cell.ref())
                : Set.of();
    }

    /** A formula whose result the file does not have looks like a blank, and there is something behind it. */
    private static boolean isNotWorkedOut(Cell cell, Value value, Content content) {
        return value.isBlank() && cell.formula().isPresent() && content.type().isNumeric();
    }

    private static boolean isUnusable(Value value, Content content) {
        if (value instanceof Value.Error) {
            return true;
        }
        if (value.isBlank()) {
            return content.required() && content.type().isNumeric();
        }
        return content.type().isNumeric() && (value instanceof Value.Logical || value instanceof Value.Text);
    }

    static Set<CellRef> union(Set<CellRef> a, Set<CellRef> b) {
        if (a == b) {
            return a;
        }
        WorkBudget.steps(b.size());
        if (a.size() >= b.size() && a.containsAll(b)) {
            return a;
        }
        if (b.containsAll(a)) {
            return b;
        }
        WorkBudget.steps(a.size());
        var both = new HashSet<>(a);
        both.addAll(b);
        return Collections.unmodifiableSet(both);
    }
}
