package uk.safersheets.store.imports;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import uk.safersheets.imports.AreaBreak;
import uk.safersheets.imports.Count;
import uk.safersheets.imports.ImportResult;
import uk.safersheets.store.audit.Events;
import uk.safersheets.store.db.Rows;

/** Writes the rows of one import, as part of somebody's transaction. */
final class ImportWriter {
    private static final String NEXT = "SELECT coalesce(max(number), 0) + 1 FROM import WHERE owner = ?";
    private static final String KEEP = """
            INSERT INTO import (event, id, partnership, owner, number, kind, geography, vintage, licence)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final int BATCH = 2_000;

    /** The newest import before one that has a period of the same geography. */
    private static final String EARLIER = """
            SELECT coalesce(max(i.event), 0) FROM import i JOIN import_period p ON p.import = i.event
            WHERE i.owner = ? AND i.kind = ? AND i.geography = ? AND p.name = ? AND i.event < ?
            """;

    private static final String DIFFERING = """
            WITH now AS (SELECT area, type, count FROM import_count WHERE import = ? AND period = ?),
                 was AS (SELECT area, type, count FROM import_count WHERE import = ? AND period = ?)
            SELECT count(*) FROM (
                SELECT area, type FROM (SELECT * FROM now EXCEPT SELECT * FROM was) AS added
                UNION
                SELECT area, type FROM (SELECT * FROM was EXCEPT SELECT * FROM now) AS gone) AS differing
            """;

    private final Connection connection;
    private final NewImport made;
    private final Imports.Writing writing;
    private final long event;

    private ImportWriter(Connection connection, NewImport made, Imports.Writing writing, long event) {
        this.connection = connection;
        this.made = made;
        this.writing = writing;
        this.event = event;
    }

    /** Values of one row, from the second parameter on; the first is the import. */
    private interface Values<T> {
        void set(PreparedStatement insert, T row, int place) throws SQLException;
    }

    static long keep(Connection connection, NewImport made, Imports.Writing writing) throws SQLException {
        long event = Events.append(connection, made.act()).number();
        var writer = new ImportWriter(connection, made, writing, event);
        writer.head();
        writer.lists(made.result());
        writer.counts(made.result());
        writer.replaced(made.result());
        return event;
    }

    private void head() throws SQLException {
        int number;
        try (var select = connection.prepareStatement(NEXT)) {
            select.setString(1, made.owner());
            number = (int) Rows.number(select);
        }
        try (var insert = connection.prepareStatement(KEEP)) {
            insert.setLong(1, event);
            insert.setString(2, made.id());
            insert.setString(3, made.partnership());
            insert.setString(4, made.owner());
            insert.setInt(5, number);
            insert.setString(6, made.result().kind().word());
            insert.setString(7, made.geography());
            insert.setString(8, made.result().vintage());
            insert.setString(9, made.result().licence());
            insert.executeUpdate();
        }
    }

    private void lists(ImportResult result) throws SQLException {
        all("import_file (import, place, name, sha256, rows)", 5, result.files(), (insert, file, place) -> {
            insert.setInt(2, place);
            insert.setString(3, file.name());
            insert.setString(4, file.sha256());
            insert.setLong(5, file.rows());
        });
        all("import_membership (import, place, code, name, whole)", 5, result.memberships(), (insert, one, place) -> {
            insert.setInt(2, place);
            insert.setString(3, one.code());
            insert.setString(4, one.name());
            insert.setString(5, one.group());
        });
        var unplaced = result.unplaced().reasons().entrySet();
        all("import_unplaced (import, reason, rows)", 3, unplaced, (insert, reason, place) -> {
            insert.setString(2, reason.getKey());
            insert.setLong(3, reason.getValue());
        });
        all("import_note (import, place, note)", 3, result.notes(), (insert, note, place) -> {
            insert.setInt(2, place);
            insert.setString(3, note);
        });
        for (var one : result.breaks()) {
            all("import_break (import, area, day, was)", 4, was(one), (insert, was, place) -> {
                insert.setString(2, one.area());
                insert.setString(3, one.date().toString());
                insert.setString(4, was);
            });
        }
    }

    private static List<String> was(AreaBreak one) {
        return one.was().isEmpty() ? List.of("") : one.was();
    }

    private void counts(ImportResult result) throws SQLException {
        var totals = new HashMap<String, Long>();
        for (var count : result.counts()) {
            totals.merge(count.period(), count.count(), Math::addExact);
        }
        all("import_period (import, name, first_day, last_day, total)", 5, result.periods(), (insert, one, place) -> {
            insert.setString(2, one.name());
            insert.setString(3, one.first().toString());
            insert.setString(4, one.last().toString());
            insert.setLong(5, totals.getOrDefault(one.name(), 0L));
        });
        all("import_count (import, period, area, type, count)", 5, result.counts(), ImportWriter::set);
    }

    private static void set(PreparedStatement insert, Count count, int place) throws SQLException {
        insert.setString(2, count.period());
        insert.setString(3, count.area());
        insert.setString(4, count.type());
        insert.setLong(5, count.count());
    }

    private void replaced(ImportResult result) throws SQLException {
        for (var period : result.periods()) {
            long earlier = earlier(period.name());
            if (earlier > 0) {
                long differing = differing(period.name(), earlier);
                all(
                        "import_replaced (import, period, earlier, differing)",
                        4,
                        List.of(period),
                        (insert, one, place) -> {
                            insert.setString(2, one.name());
                            insert.setLong(3, earlier);
                            insert.setLong(4, differing);
                        });
            }
            writing.at(result.counts().size(), result.counts().size());
        }
    }

    private long earlier(String period) throws SQLException {
        try (var select = connection.prepareStatement(EARLIER)) {
            select.setString(1, made.owner());
            select.setString(2, made.result().kind().word());
            select.setString(3, made.geography());
            select.setString(4, period);
            select.setLong(5, event);
            return Rows.number(select);
        }
    }

    private long differing(String period, long earlier) throws SQLException {
        try (var select = connection.prepareStatement(DIFFERING)) {
            select.setLong(1, event);
            select.setString(2, period);
            select.setLong(3, earlier);
            select.setString(4, period);
            return Rows.number(select);
        }
    }

    private <T> void all(String table, int columns, Collection<T> rows, Values<T> values) throws SQLException {
        String insertInto = "INSERT INTO " + table + " VALUES (" + Rows.marks(columns) + ")";
        try (var insert = connection.prepareStatement(insertInto)) {
            int place = 0;
            for (var row : rows) {
                insert.setLong(1, event);
                values.set(insert, row, place + 1);
                insert.addBatch();
                place++;
                if (place % BATCH == 0) {
                    insert.executeBatch();
                    writing.at(place, rows.size());
                }
            }
            insert.executeBatch();
        }
    }
}
