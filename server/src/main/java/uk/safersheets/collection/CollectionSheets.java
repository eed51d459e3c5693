package uk.safersheets.collection;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import uk.safersheets.cell.DayFormat;
import uk.safersheets.cell.ExcelDate;
import uk.safersheets.cell.Plural;
import uk.safersheets.cell.Value;
import uk.safersheets.collection.CollectionSheet.Column;
import uk.safersheets.contract.FieldRole;
import uk.safersheets.contract.TableColumnRole;
import uk.safersheets.contract.Type;

/**
 * What the workbook of a collection holds.
 *
 * @param marking every marking that a return bears
 * @param sheets from whom what came, the totals, and then each table of the template
 */
public record CollectionSheets(String marking, List<CollectionSheet> sheets) {
    private static final String PARTNERSHIP = FieldRole.PARTNERSHIP.title();
    private static final int NAME_WIDTH = 24;
    private static final int LONG = 44;

    public CollectionSheets {
        sheets = List.copyOf(sheets);
    }

    public static CollectionSheets of(CollectedReturns collected) {
        var tables = collected.tables();
        var sheets = new ArrayList<CollectionSheet>();
        sheets.add(returns(collected));
        sheets.add(totals(collected.totals(tables), collected));
        var notes = new ArrayList<String>(collected.totals(tables).notAdded());
        for (var table : tables) {
            sheets.add(table(table));
            notes.addAll(table.notes());
        }
        if (!notes.isEmpty()) {
            sheets.add(2, notes(notes));
        }
        return new CollectionSheets(CollectionPack.marking(collected), sheets);
    }

    private static CollectionSheet returns(CollectedReturns collected) {
        var rows = new ArrayList<List<Value>>();
        for (var line : collected.lines()) {
            boolean isHere = collected.of(line.partnership()).isPresent();
            rows.add(List.of(
                    Value.of(line.partnership()),
                    Value.of(isHere ? "Yes" : "No"),
                    Value.of(line.phrase()),
                    line.counting().map(given -> Value.of(given.number())).orElse(Value.BLANK),
                    collected
                            .of(line.partnership())
                            .map(one -> Value.of(one.contract().version()))
                            .orElse(Value.BLANK),
                    line.isHeld() ? day(line) : Value.BLANK,
                    line.isHeld() && line.daysLate() > 0 ? Value.of(line.daysLate()) : Value.BLANK,
                    Value.of(collected.obstacles().getOrDefault(line.partnership(), line.reason()))));
        }
        if (collected.hasHidden()) {
            rows.add(row(Value.of(CollectedReturns.OTHERS), Value.of("No"), Value.of("not shown"), 5));
        }
        return new CollectionSheet(
                "Returns",
                collected.terms().name() + ", " + collected.terms().period(),
                collected.summary(),
                List.of(
                        Column.words(PARTNERSHIP, NAME_WIDTH),
                        Column.words("In this workbook", 12),
                        Column.words("State", 20),
                        new Column("Version", Type.WHOLE, 10),
                        Column.words("Template version", 12),
                        new Column("Given on", Type.DATE, 20),
                        new Column("Days late", Type.WHOLE, 10),
                        Column.words("Because", LONG)),
                rows);
    }

    private static Value day(CollectionLine line) {
        return line.last()
                .map(act -> Value.of(ExcelDate.serial(DayFormat.dayOf(act.at()))))
                .orElse(Value.BLANK);
    }

    private static List<Value> row(Value first, Value second, Value third, int blanks) {
        var row = new ArrayList<>(List.of(first, second, third));
        for (int at = 0; at < blanks; at++) {
            row.add(Value.BLANK);
        }
        return row;
    }

    private static CollectionSheet totals(Totals totals, CollectedReturns collected) {
        var rows = totals.totals().stream()
                .map(total -> List.of(
                        Value.of(total.table()),
                        Value.of(total.row()),
                        Value.of(total.column()),
                        total.type() == Type.MONEY ? Value.BLANK : Value.of(total.amount()),
                        total.type() == Type.MONEY ? Value.of(total.amount()) : Value.BLANK,
                        Value.of(total.from().size()),
                        Value.of(total.missingInWords(collected.absent())),
                        Value.of(total.note())))
                .toList();
        return new CollectionSheet(
                "Totals",
                "Totals",
                totals.totals().isEmpty()
                        ? "Nothing is added up here: no column holds money or counts of several partnerships."
                        : "Each total names the partnerships that are not in it. " + collected.summary(),
                List.of(
                        Column.words("Table", NAME_WIDTH),
                        Column.words("Row", 30),
                        Column.words("Column", NAME_WIDTH),
                        new Column(TableColumnRole.COUNT.title(), Type.WHOLE, 14),
                        new Column("Money", Type.MONEY, 16),
                        new Column("Partnerships", Type.WHOLE, 13),
                        Column.words("Missing", LONG),
                        Column.words("Remark", 34)),
                rows);
    }

    private static CollectionSheet notes(List<String> notes) {
        return new CollectionSheet(
                "Remarks",
                "What is not added, and what differs",
                Plural.count(notes.size(), "remark") + " on the tables of this workbook.",
                List.of(Column.words("Remark", 110)),
                notes.stream().map(note -> List.of(Value.of(note))).toList());
    }

    private static CollectionSheet table(JoinedTable table) {
        var columns = new ArrayList<Column>();
        columns.add(Column.words(PARTNERSHIP, NAME_WIDTH));
        var taken = new HashSet<String>();
        taken.add(PARTNERSHIP.toLowerCase(Locale.ROOT));
        for (int at = 0; at < table.columns().size(); at++) {
            var column = table.columns().get(at);
            String heading = column.name();
            while (!taken.add(heading.toLowerCase(Locale.ROOT))) {
                heading += " in the return";
            }
            columns.add(new Column(heading, column.content().type(), width(table, at)));
        }
        var rows = table.rows().stream()
                .map(row -> {
                    var values = new ArrayList<Value>();
                    values.add(Value.of(row.partnership()));
                    values.addAll(row.values());
                    return List.copyOf(values);
                })
                .toList();
        return new CollectionSheet(
                table.title(),
                table.title(),
                Plural.count(rows.size(), "row") + " of "
                        + Plural.count(
                                (int) table.rows().stream()
                                        .map(JoinedTable.JoinedRow::partnership)
                                        .distinct()
                                        .count(),
                                "partnership")
                        + ". What is calculated is worked out anew by the template."
                        + (table.notes().isEmpty() ? "" : " " + String.join(" ", table.notes())),
                columns,
                rows);
    }

    private static int width(JoinedTable table, int at) {
        int longest = table.rows().stream()
                .mapToInt(row -> row.values().get(at).toString().length())
                .max()
                .orElse(0);
        return switch (table.columns().get(at).content().type()) {
            case MONEY, DATE -> 16;
            case WHOLE, DECIMAL, PERCENT -> 12;
            case TEXT, CHOICE, YES_NO -> Math.max(12, Math.min(LONG, longest + 2));
        };
    }
}
