package uk.safersheets.contract;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a rule says it is about, looked up in the contract. */
final class Abouts {
    private static final String FIX =
            "Write a column as Table[Heading], a run of them as Table[[First]:[Last]], a table or a field by its name.";

    private final Line line;
    private final List<Table> tables;

    private Abouts(Line line, List<Table> tables) {
        this.line = line;
        this.tables = tables;
    }

    /** Reads About; empty, with a fault, when the contract has no such thing. */
    static Optional<Rule.About> read(Line line, List<Table> tables, List<Field> fields) {
        var written = line.text("About");
        if (written.isEmpty()) {
            line.fault("About", "About is blank.", FIX);
            return Optional.empty();
        }
        var abouts = new Abouts(line, tables);
        var columns = ColumnRange.parse(written.get());
        if (columns.isPresent()) {
            return abouts.columns(columns.get());
        }
        return abouts.table(written.get())
                .map(table -> new Rule.About(table.name(), List.of(), null))
                .or(() -> fields.stream()
                        .filter(field -> field.name().equalsIgnoreCase(written.get()))
                        .findFirst()
                        .map(field -> new Rule.About(null, List.of(), field.name())))
                .or(() -> abouts.nothing("'" + written.get() + "' is neither a table nor a field of this template."));
    }

    private Optional<Rule.About> columns(ColumnRange range) {
        var table = table(range.table());
        if (table.isEmpty()) {
            return nothing("This template has no table '" + range.table() + "'.");
        }
        int first = place(table.get(), range.first());
        int last = place(table.get(), range.last());
        if (first < 0 || last < 0) {
            var missing = first < 0 ? range.first() : range.last();
            return nothing("The table " + table.get().name() + " has no column '" + missing + "'.");
        }
        var headings = table.get().columns().subList(Math.min(first, last), Math.max(first, last) + 1).stream()
                .map(Column::name)
                .toList();
        return Optional.of(new Rule.About(table.get().name(), headings, null));
    }

    private Optional<Rule.About> nothing(String message) {
        line.fault("About", message, FIX);
        return Optional.empty();
    }

    private Optional<Table> table(@Nullable String name) {
        return tables.stream()
                .filter(table -> table.name().equalsIgnoreCase(name))
                .findFirst();
    }

    private static int place(Table table, String heading) {
        return table.column(heading).map(table.columns()::indexOf).orElse(-1);
    }
}
