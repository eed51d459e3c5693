package uk.safersheets.store.version;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.safersheets.store.db.Database;
import uk.safersheets.store.signoff.Place;

/** Which version did something to which cell. Worked out from the workbooks; whoever does that says it here. */
public final class Traces {
    private static final String KEEP =
            "INSERT INTO traced_version (book, number, before, left_out) VALUES (?, ?, ?, ?)";
    private static final String TOUCH =
            "INSERT INTO touched_cell (book, number, table_name, row_key, heading) VALUES (?, ?, ?, ?, ?)";
    private static final String LAST = "SELECT coalesce(max(number), 0) FROM traced_version WHERE book = ?";
    private static final String BEHIND = """
            SELECT id FROM book WHERE id NOT IN (SELECT book FROM disposal)
                AND coalesce((SELECT max(number) FROM version WHERE book = id), 0)
                    > coalesce((SELECT max(number) FROM traced_version WHERE book = id), 0)
            ORDER BY id
            """;
    private static final String WHOLE = """
            SELECT coalesce((SELECT number FROM traced_version WHERE book = ? AND number < ? AND left_out = 0
                             ORDER BY number DESC LIMIT 1), 0)
            """;
    private static final String BEFORE = "SELECT before FROM traced_version WHERE book = ? AND number = ?";
    private static final String LEFT_OUT =
            "SELECT number FROM traced_version WHERE book = ? AND left_out = 1 ORDER BY number";
    private static final String FIRST = """
            SELECT coalesce((SELECT number FROM traced_version WHERE book = ? AND left_out = 0
                             ORDER BY number LIMIT 1), 0)
            """;
    private static final String TOUCHED = """
            SELECT coalesce(max(number), 0) FROM (
                SELECT max(number) AS number FROM touched_cell
                WHERE book = ? AND table_name = ? AND row_key = ? AND heading = ? AND number < ?
                UNION ALL
                SELECT max(number) FROM touched_cell
                WHERE book = ? AND table_name = ? AND row_key = ? AND heading = '' AND number < ?) AS last
            """;

    private static final String RENAME =
            "INSERT INTO renamed_row (book, number, table_name, from_key, to_key) VALUES (?, ?, ?, ?, ?)";
    private static final String RENAMED = """
            SELECT number, to_key FROM renamed_row WHERE book = ? AND table_name = ? AND from_key = ? AND number > ?
            """;

    private final Database database;

    /**
     * That a version gave a row another key.
     *
     * @param from as keys are compared
     * @param to as people wrote it
     */
    public record Renamed(
            int number,
            @Nullable String table,
            @Nullable String from,
            @Nullable String to) {}

    public Traces(Database database) {
        this.database = database;
    }

    /**
     * Keeps what a version did, if it is the next to be traced and was compared with the version that it follows. Somebody
     * else may have traced it meanwhile, or have let those before it be forgotten: a later version kept nevertheless would
     * leave a gap that nobody looks for.
     *
     * @param before the version it was laid beside; 0 for none
     * @param leftOut whether its frame is broken
     * @param touched the cells it did something to, by names as they are compared
     * @param renamed the rows it gave another key
     * @return whether it was kept
     */
    public boolean keep(
            String book,
            int number,
            int before,
            boolean leftOut,
            Collection<Place> touched,
            Collection<Renamed> renamed) {
        return database.write("trace version " + number + " of book '" + book + "'", connection -> {
            if (number(connection, LAST, book) != number - 1 || number(connection, WHOLE, book, number) != before) {
                return false;
            }
            try (var insert = bound(connection, KEEP, book, number, before, leftOut ? 1 : 0)) {
                insert.executeUpdate();
            }
            touch(connection, book, number, touched);
            rename(connection, book, renamed);
            return true;
        });
    }

    /** Forgets a version and those after it, to work them out anew. */
    public void forget(String book, int from) {
        database.write("trace book '" + book + "' anew", connection -> {
            for (String table : List.of("touched_cell", "renamed_row", "traced_version")) {
                try (var delete =
                        bound(connection, "DELETE FROM " + table + " WHERE book = ? AND number >= ?", book, from)) {
                    delete.executeUpdate();
                }
            }
            return null;
        });
    }

    /** The last version that is traced; 0 for none. They are traced in order. */
    public int last(String book) {
        return number(LAST, book);
    }

    /** The books whose newest version is not traced, but for those that were disposed of. */
    public List<String> behind() {
        return database.read("look at what is not traced", connection -> {
            try (var select = connection.prepareStatement(BEHIND);
                    var rows = select.executeQuery()) {
                var books = new ArrayList<String>();
                while (rows.next()) {
                    books.add(rows.getString(1));
                }
                return books;
            }
        });
    }

    /** The first version of a book whose frame is right; 0 for none. */
    public int firstWhole(String book) {
        return number(FIRST, book);
    }

    /** The last version before this one whose frame is right; 0 for none. */
    public int lastWhole(String book, int below) {
        return number(WHOLE, book, below);
    }

    /** The version that this one was laid beside; 0 for none. */
    public int before(String book, int number) {
        return number(BEFORE, book, number);
    }

    /** The versions whose frame is broken. */
    public List<Integer> leftOut(String book) {
        return database.read("look at what is left out of book '" + book + "'", connection -> {
            try (var select = bound(connection, LEFT_OUT, book);
                    var rows = select.executeQuery()) {
                var numbers = new ArrayList<Integer>();
                while (rows.next()) {
                    numbers.add(rows.getInt(1));
                }
                return numbers;
            }
        });
    }

    /**
     * The last version before this one that did something to a cell or to its whole row; 0 for none.
     *
     * @param cell by names as they are compared
     */
    public int lastTouched(String book, Place cell, int below) {
        String row = plain(cell.rowKey());
        int last = lastTouched(book, cell, TracedKey.of(row), below);
        return TracedKey.isShort(row) ? last : Math.max(last, lastTouched(book, cell, row, below));
    }

    private int lastTouched(String book, Place cell, String row, int below) {
        String table = plain(cell.table());
        return number(TOUCHED, book, table, row, plain(cell.column()), below, book, table, row, below);
    }

    /**
     * The first version after this one that gave a row of this key another, or the last such version at all.
     *
     * @param from as keys are compared
     * @param after 0 for the last of all
     */
    public Optional<Renamed> renamed(String book, @Nullable String table, @Nullable String from, int after) {
        String order = after == 0 ? "ORDER BY number DESC LIMIT 1" : "ORDER BY number LIMIT 1";
        return database.read("look at the trace of book '" + book + "'", connection -> {
            var found =
                    renamed(connection, book, order, new Renamed(after, table, from, null), TracedKey.of(plain(from)));
            return found.isPresent() || TracedKey.isShort(plain(from))
                    ? found
                    : renamed(connection, book, order, new Renamed(after, table, from, null), plain(from));
        });
    }

    private static Optional<Renamed> renamed(
            Connection connection, String book, String order, Renamed asked, String key) throws SQLException {
        try (var select = bound(connection, RENAMED + order, book, asked.table(), key, asked.number());
                var rows = select.executeQuery()) {
            return rows.next()
                    ? Optional.of(new Renamed(rows.getInt(1), asked.table(), asked.from(), rows.getString(2)))
                    : Optional.empty();
        }
    }

    private static void rename(Connection connection, String book, Collection<Renamed> renamed) throws SQLException {
        for (var row : renamed) {
            try (var insert = bound(
                    connection, RENAME, book, row.number(), row.table(), TracedKey.of(plain(row.from())), row.to())) {
                insert.executeUpdate();
            }
        }
    }

    private static void touch(Connection connection, String book, int number, Collection<Place> touched)
            throws SQLException {
        for (var cell : touched) {
            String row = TracedKey.of(plain(cell.rowKey()));
            try (var insert = bound(connection, TOUCH, book, number, plain(cell.table()), row, plain(cell.column()))) {
                insert.executeUpdate();
            }
        }
    }

    private static String plain(@Nullable String name) {
        return name == null ? "" : name;
    }

    private int number(String sql, @Nullable Object... values) {
        return database.read(
                "look at the trace of book '" + values[0] + "'", connection -> number(connection, sql, values));
    }

    private static int number(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (var select = bound(connection, sql, values);
                var rows = select.executeQuery()) {
            return rows.next() ? rows.getInt(1) : 0;
        }
    }

    private static PreparedStatement bound(Connection connection, String sql, @Nullable Object... values)
            throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (int at = 0; at < values.length; at++) {
            statement.setObject(at + 1, values[at]);
        }
        return statement;
    }
}
