package uk.safersheets.store.book;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import uk.safersheets.store.audit.AuditEvent;
import uk.safersheets.store.audit.EventType;
import uk.safersheets.store.audit.Events;
import uk.safersheets.store.audit.Origin;
import uk.safersheets.store.db.Database;
import uk.safersheets.store.db.Rows;
import uk.safersheets.store.db.Sha256;
import uk.safersheets.store.retention.Disposal;
import uk.safersheets.store.version.Version;
import uk.safersheets.store.version.VersionRow;

/** Every book. */
public final class Books {
    private static final String CREATE = """
            INSERT INTO book (id, partnership, template, period, created_at, created_by) VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT DO NOTHING
            """;
    private static final String SELECT = """
            SELECT b.id, b.partnership, b.template, b.period, b.created_at, b.created_by,
                   e.at AS disposed_at, e.who AS disposed_by, e.detail AS disposed_why,
                   (SELECT coalesce(max(number), 0) FROM event WHERE book = b.id) AS newest_event,
                   v.book, v.number, v.base, v.sha256, c.size, v.created_at, v.author, v.role, v.note,
                   v.template_version, v.errors, v.queries, v.notes, v.not_checked, p.late_submission
            FROM book b
            LEFT JOIN version v ON v.book = b.id AND v.number = (SELECT max(number) FROM version WHERE book = b.id)
            LEFT JOIN content c ON c.sha256 = v.sha256
            LEFT JOIN second_parent p ON p.book = v.book AND p.number = v.number
            LEFT JOIN disposal d ON d.book = b.id
            LEFT JOIN event e ON e.number = d.event
            """;
    private static final String FIND = SELECT + "WHERE b.id = ?";
    private static final String ALL = SELECT + "ORDER BY b.id";
    private static final String STARTING_WITH = SELECT + "WHERE b.id >= ? AND b.id < ? ORDER BY b.id";
    private static final String SOME = SELECT + "WHERE b.id IN (%s)";
    /** Versions are searched only for a workbook that is kept at all, which is known by its key. */
    private static final String STARTED_WITH = """
            SELECT 1 FROM content c WHERE c.sha256 = ?
            AND EXISTS (SELECT 1 FROM version v WHERE v.sha256 = c.sha256 AND v.number = 1)
            """;

    private static final int BOOK_COLUMNS = 10;

    private static final LatestBooks.Reading READING = new LatestBooks.Reading() {
        @Override
        public List<BookSummary> all(Connection connection) throws SQLException {
            try (var select = connection.prepareStatement(ALL)) {
                return books(select);
            }
        }

        @Override
        public List<BookSummary> startingWith(Connection connection, String start) throws SQLException {
            try (var select = connection.prepareStatement(STARTING_WITH)) {
                select.setString(1, start);
                select.setString(2, after(start));
                return books(select);
            }
        }

        @Override
        public List<BookSummary> some(Connection connection, Collection<String> ids) throws SQLException {
            var found = new ArrayList<BookSummary>();
            for (var some : Rows.parts(ids)) {
                try (var select = connection.prepareStatement(String.format(SOME, Rows.marks(some.size())))) {
                    Rows.set(select, some);
                    found.addAll(books(select));
                }
            }
            return found;
        }
    };

    private final Database database;
    private final LatestBooks latest = new LatestBooks();

    public Books(Database database) {
        this.database = database;
    }

    /** A book, and whether it was made just now. */
    public record Opened(BookSummary book, boolean isNew) {}

    /**
     * The book with this id, made if there is none; one that is there stays as it is.
     *
     * @param origin from where it is opened, for the record
     */
    public Opened open(Book book, Origin origin) {
        return database.write("open book '" + book.id() + "'", connection -> {
            boolean isNew = open(connection, book, origin);
            return new Opened(find(connection, book.id()).orElseThrow(), isNew);
        });
    }

    /** Makes a book as part of a transaction, if there is none yet; whether it did. */
    public static boolean open(Connection connection, Book book, Origin origin) throws SQLException {
        boolean isNew = create(connection, book);
        if (isNew) {
            Events.append(
                    connection,
                    new AuditEvent(book.createdAt(), book.createdBy(), origin, EventType.OPENED, book.id(), null, ""));
        }
        return isNew;
    }

    /** Whether a book started with this very workbook. */
    public boolean isStartedWith(byte[] workbook) {
        String sha256 = Sha256.of(workbook);
        return database.read("look for workbook " + sha256, connection -> {
            try (var select = connection.prepareStatement(STARTED_WITH)) {
                select.setString(1, sha256);
                try (var rows = select.executeQuery()) {
                    return rows.next();
                }
            }
        });
    }

    public Optional<BookSummary> find(String id) {
        return database.read("find book '" + id + "'", connection -> find(connection, id));
    }

    /** All of them, by id. Costs no more than the books that changed since it was last asked. */
    public List<BookSummary> all() {
        return database.read("list the books", connection -> latest.all(connection, READING));
    }

    /** The same by their partnerships, in the order of the ids. */
    public List<Shelf> shelves() {
        return database.read("list the books", connection -> latest.shelves(connection, READING));
    }

    /**
     * Those of some partnerships, in the order of the ids; costs no more than these changed.
     *
     * @param starts what the ids of each one's books begin with, such as {@code charnwood.}
     */
    public List<Shelf> shelves(Collection<String> starts) {
        return database.read(
                "list the books of " + starts.size() + " partnerships",
                connection -> latest.shelves(connection, READING, new TreeSet<>(starts)));
    }

    /** The books of a partnership, by id: those whose id begins so, such as {@code charnwood.}. */
    public List<BookSummary> startingWith(String start) {
        return startingWith(List.of(start));
    }

    /** The same of several. */
    public List<BookSummary> startingWith(Collection<String> starts) {
        return shelves(starts).stream().flatMap(shelf -> shelf.books().stream()).toList();
    }

    /** What comes after every id that begins so. */
    private static String after(String start) {
        int last = start.length() - 1;
        return start.substring(0, last) + (char) (start.charAt(last) + 1);
    }

    private static boolean create(Connection connection, Book book) throws SQLException {
        try (var insert = connection.prepareStatement(CREATE)) {
            insert.setString(1, book.id());
            insert.setString(2, book.partnership());
            insert.setString(3, book.template());
            insert.setString(4, book.period());
            insert.setString(5, book.createdAt().toString());
            insert.setString(6, book.createdBy());
            return insert.executeUpdate() == 1;
        }
    }

    private static Optional<BookSummary> find(Connection connection, String id) throws SQLException {
        try (var select = connection.prepareStatement(FIND)) {
            select.setString(1, id);
            return books(select).stream().findFirst();
        }
    }

    private static List<BookSummary> books(PreparedStatement select) throws SQLException {
        var books = new ArrayList<BookSummary>();
        try (var rows = select.executeQuery()) {
            while (rows.next()) {
                books.add(new BookSummary(book(rows), rows.getLong("newest_event"), head(rows), disposal(rows)));
            }
        }
        return books;
    }

    private static Book book(ResultSet row) throws SQLException {
        return new Book(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                Instant.parse(row.getString(5)),
                row.getString(6));
    }

    private static @Nullable Disposal disposal(ResultSet row) throws SQLException {
        String at = row.getString("disposed_at");
        return at == null
                ? null
                : new Disposal(Instant.parse(at), row.getString("disposed_by"), row.getString("disposed_why"));
    }

    private static @Nullable Version head(ResultSet row) throws SQLException {
        return row.getString(BOOK_COLUMNS + 1) == null ? null : VersionRow.read(row, BOOK_COLUMNS + 1);
    }
}
