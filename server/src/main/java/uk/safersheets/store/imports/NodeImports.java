package uk.safersheets.store.imports;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.safersheets.store.db.Database;
import uk.safersheets.store.db.Dialect;
import uk.safersheets.store.db.Rows;

/**
 * Imports that nodes of an installation read, for the other nodes to tell of. Whoever reads one says every second that
 * they are at it; of whom nothing was heard for a while is taken to have stopped. The store's clock decides.
 */
public final class NodeImports {
    private static final String COLUMNS = "id, partnership, kind, files, asked_by, asked_at, state, ahead, file, done,"
            + " whole, row_count, problem";
    private static final String ADD = "INSERT INTO node_import (" + COLUMNS + ", is_wanted, beat_at)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, %s)";
    private static final String GOES_ON = "state IN ('waiting', 'reading')";
    private static final String TELL = """
            UPDATE node_import SET state = ?, ahead = ?, file = ?, done = ?, whole = ?, row_count = ?, problem = ?,
                beat_at = %s
            WHERE id = ? AND is_wanted >= ? AND
            """ + " " + GOES_ON;
    private static final String SELECT = "SELECT " + COLUMNS + " FROM node_import";
    private static final String STOP = "UPDATE node_import SET is_wanted = 0 WHERE id = ? AND " + GOES_ON;
    private static final String LOST =
            "UPDATE node_import SET state = 'failed', problem = ? WHERE beat_at < %s - ?" + " AND " + GOES_ON;
    private static final String FORGET = "DELETE FROM node_import WHERE asked_at < ? AND NOT (" + GOES_ON + ")";
    private static final String BETWEEN = "\n";

    private final Database database;
    private final Duration silence;

    /** @param silence of a node, after which it is taken to have stopped */
    public NodeImports(Database database, Duration silence) {
        this.database = database;
        this.silence = silence;
    }

    /**
     * How one stands.
     *
     * @param files their names, in the order in which they are read
     * @param state a word: waiting, reading, failed or cancelled
     * @param ahead how many are read before it
     * @param file that is being read; empty for none
     * @param done bytes of it, of so many
     * @param problem why it failed, with what to do; null where it did not
     */
    public record Row(
            String id,
            String partnership,
            String kind,
            List<String> files,
            String by,
            Instant asked,
            String state,
            long ahead,
            String file,
            long done,
            long whole,
            long rows,
            @Nullable String problem) {}

    public void add(Row row) {
        database.share("tell of an import", connection -> {
            try (var insert = connection.prepareStatement(
                    ADD.formatted(Dialect.of(connection).micros()))) {
                insert.setString(1, row.id());
                insert.setString(2, row.partnership());
                insert.setString(3, row.kind());
                insert.setString(4, String.join(BETWEEN, row.files()));
                insert.setString(5, row.by());
                insert.setString(6, row.asked().toString());
                standing(insert, 7, row);
                return insert.executeUpdate();
            }
        });
    }

    /**
     * Says how one stands now, and that its reader is at it.
     *
     * @return false when it is not wanted any more, or was taken to have stopped
     */
    public boolean isWanted(Row row) {
        return tell(row, 1);
    }

    /** Says how one ended. */
    public void end(Row row) {
        tell(row, 0);
    }

    private boolean tell(Row row, int wanted) {
        return database.share("tell of an import", connection -> {
            try (var update = connection.prepareStatement(
                    TELL.formatted(Dialect.of(connection).micros()))) {
                standing(update, 1, row);
                update.setString(8, row.id());
                update.setInt(9, wanted);
                return update.executeUpdate() == 1;
            }
        });
    }

    private static void standing(PreparedStatement statement, int from, Row row) throws SQLException {
        statement.setString(from, row.state());
        statement.setLong(from + 1, row.ahead());
        statement.setString(from + 2, row.file());
        statement.setLong(from + 3, row.done());
        statement.setLong(from + 4, row.whole());
        statement.setLong(from + 5, row.rows());
        statement.setString(from + 6, row.problem());
    }

    /** One that goes on, or ended without anything kept not long ago. */
    public Optional<Row> find(String id) {
        return database.share("look for an import", connection -> {
            try (var select = connection.prepareStatement(SELECT + " WHERE id = ?")) {
                select.setString(1, id);
                return Rows.first(select, NodeImports::row);
            }
        });
    }

    /** All of them, the newest first. */
    public List<Row> all() {
        return database.share("list the imports that go on", connection -> {
            var all = new ArrayList<Row>();
            try (var select = connection.prepareStatement(SELECT + " ORDER BY asked_at DESC, id");
                    var rows = select.executeQuery()) {
                while (rows.next()) {
                    all.add(row(rows));
                }
            }
            return all;
        });
    }

    /**
     * Lets the node that reads one know that nobody wants it.
     *
     * @return false when it had ended
     */
    public boolean stop(String id) {
        return database.share("stop an import", connection -> {
            try (var update = connection.prepareStatement(STOP)) {
                update.setString(1, id);
                return update.executeUpdate() == 1;
            }
        });
    }

    /** Says of those whose reader has been silent for too long that they failed. */
    public void lose(String problem) {
        database.share("look for imports that stopped", connection -> {
            try (var update = connection.prepareStatement(
                    LOST.formatted(Dialect.of(connection).micros()))) {
                update.setString(1, problem);
                update.setLong(2, silence.toNanos() / 1000);
                return update.executeUpdate();
            }
        });
    }

    /** Forgets one, because it is kept. */
    public void forget(String id) {
        database.share("forget an import", connection -> {
            try (var delete = connection.prepareStatement("DELETE FROM node_import WHERE id = ?")) {
                delete.setString(1, id);
                return delete.executeUpdate();
            }
        });
    }

    /** Forgets those that ended and were asked for before a moment. */
    public void forget(Instant before) {
        database.share("forget imports", connection -> {
            try (var delete = connection.prepareStatement(FORGET)) {
                delete.setString(1, before.toString());
                return delete.executeUpdate();
            }
        });
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                List.of(row.getString(4).split(BETWEEN)),
                row.getString(5),
                Instant.parse(row.getString(6)),
                row.getString(7),
                row.getLong(8),
                row.getString(9),
                row.getLong(10),
                row.getLong(11),
                row.getLong(12),
                row.getString(13));
    }
}
