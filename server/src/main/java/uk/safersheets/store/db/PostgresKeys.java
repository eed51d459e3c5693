package uk.safersheets.store.db;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The foreign keys and checks of a database, by what is in its tables: whoever may do all there ({@code
 * session_replication_role}) can write past the keys, which then still look as if they held.
 */
final class PostgresKeys {
    private static final String NOT_VALIDATED = """
            SELECT conname, CAST(CAST(conrelid AS regclass) AS text) FROM pg_constraint
            WHERE NOT convalidated AND connamespace = CAST(current_schema() AS regnamespace) ORDER BY 1
            """;
    private static final String OFF = """
            SELECT DISTINCT CAST(CAST(t.tgrelid AS regclass) AS text)
            FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
            WHERE t.tgisinternal AND t.tgenabled NOT IN ('O', 'A')
              AND c.relnamespace = CAST(current_schema() AS regnamespace) ORDER BY 1
            """;
    private static final String KEYS = """
            SELECT CAST(CAST(k.conrelid AS regclass) AS text), CAST(CAST(k.confrelid AS regclass) AS text),
                   (SELECT array_agg(quote_ident(a.attname) ORDER BY p.place)
                    FROM unnest(k.conkey) WITH ORDINALITY AS p (number, place)
                    JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = p.number),
                   (SELECT array_agg(quote_ident(a.attname) ORDER BY p.place)
                    FROM unnest(k.confkey) WITH ORDINALITY AS p (number, place)
                    JOIN pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = p.number)
            FROM pg_constraint k
            WHERE k.contype = 'f' AND k.connamespace = CAST(current_schema() AS regnamespace) ORDER BY 1, 2
            """;

    private PostgresKeys() {}

    private record Key(String table, String other, List<String> columns, List<String> otherColumns) {
        String lost() {
            String filled =
                    columns.stream().map(one -> "t." + one + " IS NOT NULL").collect(Collectors.joining(" AND "));
            String same = IntStream.range(0, columns.size())
                    .mapToObj(i -> "o." + otherColumns.get(i) + " = t." + columns.get(i))
                    .collect(Collectors.joining(" AND "));
            return "SELECT count(*) FROM " + table + " t WHERE " + filled + " AND NOT EXISTS (SELECT 1 FROM " + other
                    + " o WHERE " + same + ")";
        }
    }

    static void lookOver(Connection connection, Looked looked) throws SQLException {
        try (var select = connection.prepareStatement(NOT_VALIDATED);
                var rows = select.executeQuery()) {
            while (rows.next()) {
                looked.damaged(
                        "Table " + rows.getString(2), "its rows were never held against " + rows.getString(1) + ".");
            }
        }
        try (var select = connection.prepareStatement(OFF);
                var rows = select.executeQuery()) {
            while (rows.next()) {
                looked.damaged("Table " + rows.getString(1), "its foreign keys are switched off.");
            }
        }
        for (var key : keys(connection)) {
            try (var select = connection.prepareStatement(key.lost())) {
                long lost = Rows.number(select);
                if (lost > 0) {
                    looked.damaged(
                            "Table " + key.table(),
                            (lost == 1 ? "a row points" : lost + " rows point") + " to a row of " + key.other()
                                    + " that is not there.");
                }
            }
        }
    }

    private static List<Key> keys(Connection connection) throws SQLException {
        var keys = new ArrayList<Key>();
        try (var select = connection.prepareStatement(KEYS);
                var rows = select.executeQuery()) {
            while (rows.next()) {
                keys.add(new Key(
                        rows.getString(1), rows.getString(2), names(rows.getArray(3)), names(rows.getArray(4))));
            }
        }
        return keys;
    }

    private static List<String> names(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
