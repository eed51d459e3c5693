package uk.safersheets.charts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import uk.safersheets.budget.WorkBudget;
import uk.safersheets.calculate.Calculation;
import uk.safersheets.cell.Texts;
import uk.safersheets.cell.Value;
import uk.safersheets.contract.Column;
import uk.safersheets.contract.Entry;
import uk.safersheets.contract.Field;
import uk.safersheets.contract.Table;
import uk.safersheets.contract.TableColumnRole;
import uk.safersheets.contract.Type;

/**
 * One period held against another, row by row of each table.
 *
 * @param tables those of which both have figures
 * @param fields named cells with a figure in either
 * @param notes what could not be held against anything, and what to know of the rest
 */
public record PeriodComparison(List<ComparedTable> tables, List<ComparedTable.Row> fields, List<String> notes) {
    public PeriodComparison {
        tables = List.copyOf(tables);
        fields = List.copyOf(fields);
        notes = List.copyOf(notes);
    }

    /** @param before the workbook that the other is held against */
    public static PeriodComparison of(WorkedOut before, WorkedOut now) {
        return WorkBudget.about("the comparison of two periods", () -> compared(before, now));
    }

    private static PeriodComparison compared(WorkedOut before, WorkedOut now) {
        var periods = Periods.between(before.cells(), now.cells());
        var notes = new ArrayList<String>();
        periods.note().ifPresent(notes::add);
        var tables = new ArrayList<ComparedTable>();
        for (var table : now.contract().tables()) {
            var earlier = before.contract().table(table.name());
            var columns = numeric(table);
            if (columns.isEmpty()) {
                continue;
            }
            if (earlier.isEmpty()) {
                notes.add("The table " + table.name() + " is in the newer template version alone.");
                continue;
            }
            columns.stream()
                    .filter(column -> earlier.get().column(column.name()).isEmpty())
                    .forEach(column -> notes.add(
                            table.name() + " has " + column.name() + " in the newer template version alone."));
            var compared = new TableComparison(
                            new RoleTable(before.calculation(), earlier.get()),
                            new RoleTable(now.calculation(), table),
                            periods)
                    .of(columns.stream()
                            .filter(column ->
                                    earlier.get().column(column.name()).isPresent())
                            .toList());
            if (!compared.isEmpty()) {
                tables.add(compared);
            }
        }
        return new PeriodComparison(tables, fields(before, now), notes);
    }

    private static List<Column> numeric(Table table) {
        return table.columns().stream()
                .filter(column ->
                        isCompared(column.content().type(), column.content().entry()))
                .filter(column -> !Texts.key(column.name()).equals(Texts.key(table.key())))
                .toList();
    }

    private static boolean isCompared(Type type, Entry entry) {
        return type.isNumeric() && type != Type.DATE && entry != Entry.LABEL;
    }

    private static List<ComparedTable.Row> fields(WorkedOut before, WorkedOut now) {
        return now.contract().fields().stream()
                .filter(field ->
                        isCompared(field.content().type(), field.content().entry()))
                .filter(field -> before.contract().field(field.name()).isPresent())
                .map(field -> row(field, before.calculation(), now.calculation()))
                .filter(row -> row.cells().stream().anyMatch(ComparedTable.Cell::hasFigure))
                .toList();
    }

    private static ComparedTable.Row row(Field field, Calculation before, Calculation now) {
        var type = field.content().type();
        var cell = TableComparison.cell(type, figure(field, before), figure(field, now), "");
        return new ComparedTable.Row(field.label(), List.of(cell));
    }

    private static Figure figure(Field field, Calculation calculation) {
        var value = calculation.field(field.name()).orElse(Value.BLANK).visible();
        if (value instanceof Value.Number number) {
            return Figure.of(RoleTable.written(field.content().type(), number.amount()), number.amount());
        }
        return Figure.words(
                value.isBlank()
                        ? field.content().entry().isTyped() ? RoleTable.NOT_ENTERED : RoleTable.NO_FIGURE
                        : value.toString());
    }

    /** The rows of two tables by key, those of the newer first. */
    static Map<String, int[]> rowsByKey(RoleTable before, RoleTable now) {
        var rows = new LinkedHashMap<String, int[]>();
        for (int row : now.rows()) {
            rows.putIfAbsent(Texts.key(now.key(row)), new int[] {-1, row});
        }
        for (int row : before.rows()) {
            int[] both = rows.computeIfAbsent(Texts.key(before.key(row)), key -> new int[] {-1, -1});
            both[0] = both[0] < 0 ? row : both[0];
        }
        return rows;
    }

    /** Which columns people look at first. */
    static boolean isMain(Column column) {
        return Stream.of(
                        TableColumnRole.CURRENT, TableColumnRole.TOTAL, TableColumnRole.COUNTED, TableColumnRole.ACTUAL)
                .anyMatch(column::is);
    }
}
