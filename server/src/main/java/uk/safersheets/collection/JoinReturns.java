package uk.safersheets.collection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import uk.safersheets.cell.Texts;
import uk.safersheets.cell.Value;
import uk.safersheets.collection.JoinedTable.JoinedRow;
import uk.safersheets.contract.Column;
import uk.safersheets.contract.Contract;
import uk.safersheets.contract.Field;
import uk.safersheets.contract.FieldRole;
import uk.safersheets.contract.Table;

/** Puts the rows of every return under one another, table by table and column by column, by their names. */
public final class JoinReturns {
    /** What the named cells of all workbooks stand under. */
    static final String DETAILS = "Details";

    private final List<ReadReturn> returns;
    private final List<Contract> contracts;

    private JoinReturns(List<ReadReturn> returns) {
        this.returns = returns;
        this.contracts = returns.stream()
                .sorted(Comparator.comparingInt(ReadReturn::templateVersion).reversed())
                .map(ReadReturn::contract)
                .collect(Collectors.toMap(
                        Contract::version, contract -> contract, (one, same) -> one, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    /**
     * The named cells as a table of one row each, and then every table into which somebody types, in the order of the newest
     * template version.
     *
     * @param returns in the order of the panel
     */
    public static List<JoinedTable> of(List<ReadReturn> returns) {
        if (returns.isEmpty()) {
            return List.of();
        }
        var join = new JoinReturns(returns);
        var all = new ArrayList<JoinedTable>();
        all.add(join.details());
        for (var table : join.tables()) {
            var joined = join.table(table);
            if (joined.isTyped()) {
                all.add(joined);
            }
        }
        return all;
    }

    private List<Table> tables() {
        var tables = new LinkedHashMap<String, Table>();
        contracts.forEach(contract ->
                contract.tables().forEach(table -> tables.putIfAbsent(Texts.key(table.name()), table)));
        return List.copyOf(tables.values());
    }

    private JoinedTable details() {
        var columns = new LinkedHashMap<String, Column>();
        var having = new LinkedHashMap<String, Set<String>>();
        for (var contract : contracts) {
            for (var field : told(contract)) {
                columns.putIfAbsent(Texts.key(field.label()), new Column(field.label(), field.content()));
                add(having, field.label(), contract);
            }
        }
        var rows = new ArrayList<JoinedRow>();
        for (var one : returns) {
            var values = new TreeMap<String, Value>();
            told(one.contract())
                    .forEach(field -> values.putIfAbsent(
                            Texts.key(field.label()),
                            one.calculation().field(field.name()).orElse(Value.BLANK)));
            rows.add(row(one, columns, values));
        }
        return new JoinedTable(
                DETAILS, null, true, "", List.copyOf(columns.values()), rows, notes(DETAILS, columns, having));
    }

    /** Whose it is stands before every row anyhow. */
    private static List<Field> told(Contract contract) {
        return contract.fields().stream()
                .filter(field -> field.roleOrNull() != FieldRole.PARTNERSHIP)
                .toList();
    }

    private JoinedTable table(Table newest) {
        var columns = new LinkedHashMap<String, Column>();
        var having = new LinkedHashMap<String, Set<String>>();
        for (var contract : contracts) {
            for (var column : contract.table(newest.name()).map(Table::columns).orElse(List.of())) {
                columns.putIfAbsent(Texts.key(column.name()), column);
                add(having, column.name(), contract);
            }
        }
        var rows = new ArrayList<JoinedRow>();
        returns.forEach(one -> one.contract()
                .table(newest.name())
                .ifPresent(table -> Arrays.stream(one.calculation().countedRows(table.name()))
                        .forEach(row -> rows.add(row(one, columns, values(one, table, row))))));
        return new JoinedTable(
                title(newest),
                newest.roleOrNull(),
                newest.growing(),
                newest.key(),
                List.copyOf(columns.values()),
                rows,
                notes(title(newest), columns, having));
    }

    /** Its sheet, with its own name where it is not alone there. */
    private String title(Table table) {
        boolean isAlone = contracts.get(0).tables().stream()
                        .filter(other -> other.sheet().equalsIgnoreCase(table.sheet()))
                        .count()
                <= 1;
        boolean isTaken = table.sheet().equalsIgnoreCase(DETAILS);
        return isAlone && !isTaken ? table.sheet() : table.name();
    }

    private static Map<String, Value> values(ReadReturn one, Table table, int row) {
        var values = new TreeMap<String, Value>();
        table.columns()
                .forEach(column -> values.putIfAbsent(
                        Texts.key(column.name()), one.calculation().value(table.name(), row, column.name())));
        return values;
    }

    private static JoinedRow row(ReadReturn one, Map<String, Column> columns, Map<String, Value> values) {
        return new JoinedRow(
                one.partnership(),
                columns.keySet().stream()
                        .map(heading -> values.getOrDefault(heading, Value.BLANK))
                        .toList());
    }

    private static void add(Map<String, Set<String>> having, String heading, Contract contract) {
        having.computeIfAbsent(Texts.key(heading), any -> new LinkedHashSet<>()).add(contract.version());
    }

    /** A sentence for each column that some template versions lack. */
    private List<String> notes(String title, Map<String, Column> columns, Map<String, Set<String>> having) {
        var notes = new ArrayList<String>();
        columns.forEach((heading, column) -> {
            var with = having.getOrDefault(heading, Set.of());
            var without = returns.stream()
                    .filter(one -> !with.contains(one.contract().version()))
                    .map(one -> one.partnership() + " (template version "
                            + one.contract().version() + ")")
                    .toList();
            if (!without.isEmpty()) {
                notes.add(title + ": '" + column.name() + "' is not in the workbook of " + String.join(", ", without)
                        + ", and is blank there.");
            }
        });
        return notes;
    }
}
