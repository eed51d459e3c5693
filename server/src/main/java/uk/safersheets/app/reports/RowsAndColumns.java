package uk.safersheets.app.reports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.safersheets.budget.WorkBudget;
import uk.safersheets.calculate.Calculation;
import uk.safersheets.cell.Texts;
import uk.safersheets.contract.Column;
import uk.safersheets.contract.Contract;
import uk.safersheets.contract.Field;
import uk.safersheets.contract.Table;
import uk.safersheets.contract.TableColumnRole;
import uk.safersheets.contract.TableRole;
import uk.safersheets.contract.Type;
import uk.safersheets.functions.labels.Words;

/** Finds rows, columns and named cells of one workbook by what people call them: case, spaces and dashes never matter. */
final class RowsAndColumns {
    private static final List<TableColumnRole> NAMES =
            List.of(TableColumnRole.INITIATIVE, TableColumnRole.MEASURE, TableColumnRole.PURPOSE);

    private final Contract contract;
    private final Calculation calculation;
    private final Map<String, String> meanings = new LinkedHashMap<>();

    RowsAndColumns(Contract contract, Calculation calculation) {
        this.contract = contract;
        this.calculation = calculation;
        contract.table(TableRole.LABELS).ifPresent(this::takeMeanings);
    }

    /** A cell of a table, or a named cell, which has no table. */
    record Place(
            @Nullable Table table,
            int row,
            @Nullable Column column,
            @Nullable Field field) {}

    private void takeMeanings(Table labels) {
        var means = labels.column(TableColumnRole.MEANS);
        for (int row : calculation.countedRows(labels.name())) {
            means.ifPresent(column -> meanings.putIfAbsent(
                    Words.plain(text(labels, row, labels.key())), Words.plain(text(labels, row, column.name()))));
        }
    }

    /**
     * Every cell that the row and the column name. What rows are known by counts before what else says what they are, and
     * what is written alike before labels that mean the same.
     */
    List<Place> find(String row, String column, Set<Table> among) {
        return Stream.<Supplier<List<Place>>>of(
                        () -> find(row, column, among, this::key, Words::plain),
                        () -> find(row, column, among, this::key, this::meaning),
                        () -> find(row, column, among, this::names, Words::plain))
                .map(Supplier::get)
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private Set<String> key(Table table) {
        return Set.of(table.key());
    }

    private String meaning(String label) {
        String plain = Words.plain(label);
        return meanings.getOrDefault(plain, plain);
    }

    private List<Place> find(
            String row,
            String column,
            Set<Table> among,
            Function<Table, Set<String>> known,
            UnaryOperator<String> form) {
        var found = new ArrayList<Place>();
        for (var table : among) {
            for (var heading : table.columns()) {
                if (Words.plain(heading.name()).equals(Words.plain(column)) && isAsSigned(heading.name(), column)) {
                    rows(table, row, known.apply(table), form)
                            .forEach(at -> found.add(new Place(table, at, heading, null)));
                }
            }
        }
        return found;
    }

    /** The words of {@code Change} and {@code Change %} are the same; what they mean is not. */
    private static boolean isAsSigned(String one, String other) {
        return signs(one).equals(signs(other));
    }

    private static String signs(String heading) {
        return heading.replaceAll("[^%£/]", "");
    }

    private Set<Integer> rows(Table table, String row, Set<String> headings, UnaryOperator<String> form) {
        var rows = new LinkedHashSet<Integer>();
        String wanted = form.apply(row);
        for (String heading : headings) {
            for (int at : calculation.countedRows(table.name())) {
                WorkBudget.step();
                if (!wanted.isEmpty() && form.apply(text(table, at, heading)).equals(wanted)) {
                    rows.add(at);
                }
            }
        }
        return rows;
    }

    /** The headings of the columns that say what a row is, beside its key. */
    private Set<String> names(Table table) {
        var names = new LinkedHashSet<String>();
        NAMES.forEach(role -> table.columns(role).stream()
                .filter(column -> column.content().type() == Type.TEXT)
                .forEach(column -> names.add(column.name())));
        return names;
    }

    /** What the rows are called, for a question. */
    Set<String> rowNames(Set<Table> among) {
        var names = new LinkedHashSet<String>();
        for (var table : among) {
            for (int row : calculation.countedRows(table.name())) {
                names.add(Texts.tidy(text(table, row, table.key())));
            }
        }
        return names;
    }

    /** The headings of the tables that have such a row. */
    Set<String> headings(String row, Set<Table> among) {
        var headings = new LinkedHashSet<String>();
        for (var table : among) {
            if (!rows(table, row, key(table), Words::plain).isEmpty()) {
                table.columns().forEach(column -> headings.add(column.name()));
            }
        }
        return headings;
    }

    /** The named cells of this name or label. */
    List<Place> fields(String name) {
        String wanted = Words.plain(name);
        return contract.fields().stream()
                .filter(field -> Texts.key(field.name()).equals(Texts.key(name))
                        || Words.plain(field.label()).equals(wanted))
                .map(field -> new Place(null, -1, null, field))
                .toList();
    }

    private String text(Table table, int row, String heading) {
        return Texts.tidy(
                calculation.value(table.name(), row, heading).visible().toString());
    }
}
