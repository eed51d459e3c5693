package uk.safersheets.store.version;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import uk.safersheets.check.CheckResult.Summary;
import uk.safersheets.store.audit.AuditEvent;
import uk.safersheets.store.audit.EventType;
import uk.safersheets.store.audit.Events;
import uk.safersheets.store.audit.Origin;
import uk.safersheets.store.book.Book;
import uk.safersheets.store.book.Books;
import uk.safersheets.store.db.Content;
import uk.safersheets.store.db.Database;
import uk.safersheets.store.db.Dialect;
import uk.safersheets.store.db.Gzip;
import uk.safersheets.store.db.Sha256;

/**
 * Keeps many versions in one transaction, through the code that keeps one: the chain, the seals and the guards are the
 * product's own, and the trace and the index are filled as the service fills them after each version.
 */
public final class VersionFill {
    private static final byte[] FINDINGS = Gzip.pack("{\"findings\":[]}".getBytes(StandardCharsets.UTF_8));
    private static final String TRACED = "INSERT INTO traced_version (book, number, before, left_out) VALUES (?, ?, ?, 0)";
    private static final String TOUCHED =
            "INSERT INTO touched_cell (book, number, table_name, row_key, heading) VALUES (?, ?, ?, ?, ?)";
    private static final String INDEXED =
            "INSERT INTO indexed_version (book, number, period_end, left_out, unread) VALUES (?, ?, ?, 0, '')";
    private static final String CELL =
            "INSERT INTO cell_text (book, number, sheet, cell, heading, words) VALUES (?, ?, ?, ?, ?, ?)";

    private final Database database;

    public VersionFill(Database database) {
        this.database = database;
    }

    /** One version: what it holds, who kept it and which cell it changed. */
    public record Entry(byte[] workbook, Instant at, String author, String user, String note, String table, String key, String heading) {}

    /** What can be found of a book's newest version. */
    public record Words(LocalDate periodEnd, String sheet, List<String> cells) {}

    /** The versions of a book, from its first. */
    public record Filled(Book book, List<Entry> versions, Words words, boolean approved) {}

    public void keep(List<Filled> books) {
        database.write("fill " + books.size() + " books", connection -> {
            for (var book : books) {
                keep(connection, book);
            }
            return null;
        });
    }

    private static void keep(Connection connection, Filled filled) throws SQLException {
        String book = filled.book().id();
        Books.open(connection, filled.book(), Origin.of("bench"));
        int number = 0;
        for (var entry : filled.versions()) {
            keep(connection, book, number++, entry);
        }
        var last = filled.versions().get(number - 1);
        step(connection, last, EventType.SUBMITTED, book, number);
        if (filled.approved()) {
            step(connection, last, EventType.APPROVED, book, number);
        }
        index(connection, book, number, filled.words());
    }

    private static void keep(Connection connection, String book, int base, Entry entry) throws SQLException {
        var origin = new Origin("bench", entry.user());
        var version = new NewVersion(book, base, entry.workbook(), entry.at(), entry.author(), "", origin, entry.note(), "1",
                new Summary(0, 0, 0, 0), FINDINGS, null);
        String sha256 = Sha256.of(entry.workbook());
        Content.keep(connection, sha256, entry.workbook());
        VersionRows.insert(connection, version, sha256, FINDINGS);
        Events.append(connection,
                new AuditEvent(entry.at(), entry.author(), origin, EventType.KEPT, book, base + 1, sha256));
        bound(connection, TRACED, book, base + 1, base);
        if (base > 0) {
            bound(connection, TOUCHED, book, base + 1, entry.table(), entry.key(), entry.heading());
        }
    }

    private static void step(Connection connection, Entry last, EventType step, String book, int number) throws SQLException {
        Events.append(connection,
                new AuditEvent(last.at(), "Approver", new Origin("bench", "approver"), step, book, number, ""));
    }

    private static void index(Connection connection, String book, int number, Words words) throws SQLException {
        bound(connection, INDEXED, book, number, words.periodEnd().toString());
        int row = 1;
        for (String cell : words.cells()) {
            bound(connection, CELL, book, number, words.sheet(), "B" + ++row, "Recommendation", cell);
        }
        Dialect.of(connection).words().keepCells(connection, book, number);
    }

    private static void bound(Connection connection, String sql, Object... values) throws SQLException {
        try (var insert = connection.prepareStatement(sql)) {
            for (int at = 0; at < values.length; at++) {
                insert.setObject(at + 1, values[at]);
            }
            insert.executeUpdate();
        }
    }
}
