package uk.safersheets.store.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import uk.safersheets.store.StoreKind;

/** What a store says of its own tables, in the same lines for every store. How words are found differs and is left out. */
final class Catalogue {
    private static final String OURS =
            " NOT LIKE 'flyway%%' AND %1$s NOT LIKE 'cell_word%%' AND %1$s NOT LIKE 'said_word%%'"
                    + " AND %1$s NOT LIKE 'sqlite%%'";

    private final StoreKind kind;
    private final Connection connection;

    Catalogue(StoreKind kind, Connection connection) {
        this.kind = kind;
        this.connection = connection;
    }

    List<String> tables() throws SQLException {
        return lines(
                "SELECT name FROM sqlite_master WHERE type = 'table' AND " + ours("name") + " ORDER BY name",
                "SELECT CAST(relname AS text) FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace"
                        + " AND " + ours("relname") + " ORDER BY 1");
    }

    /** Each in the order of its table. */
    List<String> columns() throws SQLException {
        return lines("""
                SELECT t.name || '.' || c.name || ' ' || c.type || CASE WHEN c."notnull" = 1 THEN ' NOT NULL' ELSE '' END
                FROM sqlite_master t JOIN pragma_table_info(t.name) c WHERE t.type = 'table' AND %s ORDER BY t.name, c.cid
                """.formatted(ours("t.name")), """
                SELECT table_name || '.' || column_name || CASE data_type WHEN 'text' THEN ' TEXT' WHEN 'bigint' THEN ' INTEGER'
                       WHEN 'bytea' THEN ' BLOB' ELSE data_type END || CASE is_nullable WHEN 'NO' THEN ' NOT NULL' ELSE '' END
                FROM information_schema.columns WHERE table_schema = 'public' AND %s
                ORDER BY CAST(table_name AS text) COLLATE "C", ordinal_position
                """.formatted(ours("table_name")));
    }

    /** The columns of each index in order, and whether it lets nothing in twice or only holds some rows. */
    SortedSet<String> indexes() throws SQLException {
        return new TreeSet<>(lines("""
                SELECT (CASE x."unique" WHEN 1 THEN 'unique ' ELSE '' END) || (CASE x.partial WHEN 1 THEN 'partial ' ELSE '' END)
                       || t.name || ' ' || (SELECT group_concat(name, ', ') FROM (
                                                SELECT i.name FROM pragma_index_info(x.name) i ORDER BY i.seqno))
                FROM sqlite_master t JOIN pragma_index_list(t.name) x WHERE t.type = 'table' AND %s
                UNION SELECT 'unique ' || t.name || ' ' || c.name FROM sqlite_master t JOIN pragma_table_info(t.name) c
                WHERE t.type = 'table' AND c.pk = 1 AND c.type = 'INTEGER' AND %s
                  AND (SELECT count(*) FROM pragma_table_info(t.name) WHERE pk > 0) = 1
                """.formatted(ours("t.name"), ours("t.name")), """
                SELECT (CASE WHEN x.indisunique THEN 'unique ' ELSE '' END)
                       || (CASE WHEN x.indpred IS NOT NULL THEN 'partial ' ELSE '' END) || t.relname || ' '
                       || (SELECT string_agg(a.attname, ', ' ORDER BY k.place) FROM unnest(x.indkey) WITH ORDINALITY k (number, place)
                           JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.number)
                FROM pg_index x JOIN pg_class t ON t.oid = x.indrelid
                WHERE t.relnamespace = 'public'::regnamespace AND %s
                """.formatted(ours("t.relname"))));
    }

    SortedSet<String> references() throws SQLException {
        return new TreeSet<>(lines("""
                SELECT t.name || ' (' || (SELECT group_concat("from", ', ') FROM (SELECT f."from" FROM pragma_foreign_key_list(t.name) f
                                          WHERE f.id = r.id ORDER BY f.seq))
                       || ') -> ' || r."table" || ' (' || (SELECT group_concat("to", ', ') FROM (
                           SELECT f."to" FROM pragma_foreign_key_list(t.name) f WHERE f.id = r.id ORDER BY f.seq)) || ')'
                FROM sqlite_master t JOIN pragma_foreign_key_list(t.name) r WHERE t.type = 'table' AND r.seq = 0 AND %s
                """.formatted(ours("t.name")), """
                SELECT t.relname || substring(pg_get_constraintdef(c.oid) FROM ' \\(.*\\) ') || '-> '
                       || replace(substring(pg_get_constraintdef(c.oid) FROM 'REFERENCES (.*)'), '(', ' (')
                FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid WHERE c.contype = 'f' AND %s
                """.formatted(ours("t.relname"))));
    }

    /** Every guard by its name and table; what PostgreSQL has against emptying a whole table is apart. */
    SortedSet<String> guards() throws SQLException {
        return new TreeSet<>(lines(
                "SELECT tbl_name || ' ' || name FROM sqlite_master WHERE type = 'trigger' AND name NOT LIKE '%is_found%'",
                "SELECT c.relname || ' ' || t.tgname FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid"
                        + " WHERE NOT t.tgisinternal AND t.tgname NOT LIKE '%is_found%'"
                        + " AND t.tgname NOT LIKE '%is_never_emptied'"));
    }

    /** The tables of which no row may ever go. */
    List<String> guarded() throws SQLException {
        return guards().stream()
                .filter(guard -> guard.endsWith("_never_goes"))
                .map(guard -> guard.substring(0, guard.indexOf(' ')))
                .toList();
    }

    List<String> columns(String table) throws SQLException {
        return columns().stream()
                .filter(line -> line.startsWith(table + "."))
                .map(line -> line.substring(table.length() + 1))
                .toList();
    }

    private static String ours(String column) {
        return column + String.format(OURS, column);
    }

    private List<String> lines(String ofSqlite, String ofPostgres) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(kind == StoreKind.SQLITE ? ofSqlite : ofPostgres)) {
            var lines = new ArrayList<String>();
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
            return lines;
        }
    }
}
