package uk.safersheets.store.move;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import uk.safersheets.store.move.MovedTable.Column;
import uk.safersheets.store.move.MovedTable.Kind;

/** The tables of a store, each after those that it points to. */
final class MovedTables {
    static final String CONTENT = "content";

    /** What is worked out anew, what services tell one another, and what the engines and the migrations keep for themselves. */
    private static final Pattern LEFT_OUT =
            Pattern.compile("(cell_word|said_word|word_source|source_word|node_|sqlite_|flyway_).*");

    /** What triggers read, or delete, as rows come: versions for what was said; traces, words and reminders. */
    private static final Map<String, Set<String>> AFTER = Map.of(
            "event", Set.of("version"),
            "traced_version", Set.of("disposal"),
            "indexed_version", Set.of("disposal"),
            "reminder_setting", Set.of("user_state"),
            "reminder_digest", Set.of("user_state"));

    private static final Map<String, Kind> KINDS = Map.of(
            "INTEGER", Kind.NUMBER,
            "INT8", Kind.NUMBER,
            "TEXT", Kind.TEXT,
            "BLOB", Kind.BYTES,
            "BYTEA", Kind.BYTES);

    private final Connection connection;

    private MovedTables(Connection connection) {
        this.connection = connection;
    }

    static List<MovedTable> of(Connection connection) throws SQLException {
        return inOrder(new MovedTables(connection).all());
    }

    private Map<String, MovedTable> all() throws SQLException {
        var names = new ArrayList<String>();
        try (var rows = connection.getMetaData().getTables(null, connection.getSchema(), "%", new String[] {"TABLE"})) {
            while (rows.next()) {
                names.add(rows.getString("TABLE_NAME"));
            }
        }
        var tables = new TreeMap<String, MovedTable>();
        for (String name : names) {
            if (!LEFT_OUT.matcher(name).matches()) {
                tables.put(name, new MovedTable(name, columns(name), key(name), pointsTo(name)));
            }
        }
        return tables;
    }

    private List<Column> columns(String table) throws SQLException {
        var columns = new TreeMap<String, Column>();
        try (var rows = connection.getMetaData().getColumns(null, connection.getSchema(), table, "%")) {
            while (rows.next()) {
                if (rows.getString("TABLE_NAME").equals(table)) {
                    String name = rows.getString("COLUMN_NAME");
                    columns.put(name, new Column(name, kind(table, name, rows)));
                }
            }
        }
        return List.copyOf(columns.values());
    }

    private static Kind kind(String table, String column, ResultSet row) throws SQLException {
        String type = row.getString("TYPE_NAME").toUpperCase(Locale.ROOT);
        return Optional.ofNullable(KINDS.get(type))
                .orElseThrow(() ->
                        new SQLException("column " + column + " of table " + table + " is of unknown type " + type));
    }

    private List<String> key(String table) throws SQLException {
        var key = new TreeMap<Integer, String>();
        try (var rows = connection.getMetaData().getPrimaryKeys(null, connection.getSchema(), table)) {
            while (rows.next()) {
                key.put(rows.getInt("KEY_SEQ"), rows.getString("COLUMN_NAME"));
            }
        }
        return List.copyOf(key.values());
    }

    private Set<String> pointsTo(String table) throws SQLException {
        var others = new HashSet<>(AFTER.getOrDefault(table, Set.of()));
        try (var rows = connection.getMetaData().getImportedKeys(null, connection.getSchema(), table)) {
            while (rows.next()) {
                others.add(rows.getString("PKTABLE_NAME"));
            }
        }
        others.remove(table);
        return others;
    }

    private static List<MovedTable> inOrder(Map<String, MovedTable> tables) {
        var placed = new LinkedHashMap<String, MovedTable>();
        while (placed.size() < tables.size()) {
            var next = tables.values().stream()
                    .filter(table -> !placed.containsKey(table.name()))
                    .filter(table -> placed.keySet().containsAll(table.pointsTo()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("tables point to one another in a ring"));
            placed.put(next.name(), next);
        }
        return List.copyOf(placed.values());
    }
}
