package uk.safersheets.store.scoring;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.safersheets.store.audit.AuditEvent;
import uk.safersheets.store.audit.EventType;
import uk.safersheets.store.audit.Events;
import uk.safersheets.store.audit.Origin;
import uk.safersheets.store.db.Content;
import uk.safersheets.store.db.Database;
import uk.safersheets.store.retention.DisposedException;
import uk.safersheets.store.retention.Retention;

/** What agencies scored, each for itself, and the versions that were agreed from it. */
public final class Scorings {
    private static final String KEEP = "INSERT INTO scoring (event, book, base, agency, sha256) VALUES (?, ?, ?, ?, ?)";
    private static final String SELECT = """
            SELECT s.event, s.book, s.base, s.agency, s.sha256, e.at, e.who
            FROM scoring s JOIN event e ON e.number = s.event
            """;
    private static final String AGREE = "INSERT INTO agreed_scoring (book, number, scoring) VALUES (?, ?, ?)";
    private static final String AGREED =
            SELECT + "JOIN agreed_scoring a ON a.scoring = s.event WHERE a.book = ? AND a.number = ? ORDER BY s.event";
    private static final String ALL = SELECT + "ORDER BY s.event";
    private static final String OF_BOOK = SELECT + "WHERE s.book = ? ORDER BY s.event";

    private final Database database;

    /** What is kept, and whether it is so just now. */
    public record Kept(Scoring scoring, boolean isNew) {}

    public Scorings(Database database) {
        this.database = database;
    }

    /**
     * Keeps one with its workbook and its event, unless the very same stands for its agency already.
     *
     * @param scoring its number is not looked at
     * @param same the very same among all that was scored in the book so far
     * @param origin from where it was sent, for the record
     * @throws DisposedException when the book was disposed of
     */
    public Kept keep(Scoring scoring, byte[] workbook, Function<List<Scoring>, Optional<Scoring>> same, Origin origin) {
        return database.write("keep what an agency scored in book '" + scoring.book() + "'", connection -> {
            Retention.requireKept(connection, scoring.book());
            var there = same.apply(of(connection, scoring.book()));
            if (there.isPresent()) {
                return new Kept(there.get(), false);
            }
            Content.keep(connection, scoring.sha256(), workbook);
            var act = new AuditEvent(
                    scoring.at(),
                    scoring.who(),
                    origin,
                    EventType.SCORED,
                    scoring.book(),
                    scoring.base(),
                    scoring.telling());
            var kept = scoring.numbered(Events.append(connection, act).number());
            insert(connection, kept);
            return new Kept(kept, true);
        });
    }

    /** Everything that was ever scored in a book, oldest first. */
    public List<Scoring> of(String book) {
        return database.read("read what was scored in book '" + book + "'", connection -> of(connection, book));
    }

    /** What a version was agreed from, oldest first; empty for a version that was not. */
    public List<Scoring> agreedIn(String book, int number) {
        return database.read(
                "read what was agreed in book '" + book + "'", connection -> agreedIn(connection, book, number));
    }

    /**
     * The workbook as it was sent.
     *
     * @throws DisposedException when the book was disposed of
     */
    public byte[] workbook(Scoring scoring) {
        return database.read("read what was scored in book '" + scoring.book() + "'", connection -> {
            Retention.requireKept(connection, scoring.book());
            return Content.find(connection, scoring.sha256()).orElseThrow();
        });
    }

    static List<Scoring> of(Connection connection, String book) throws SQLException {
        try (var select = connection.prepareStatement(OF_BOOK)) {
            select.setString(1, book);
            return scorings(select);
        }
    }

    /** How the record of an agreement begins: whose scores it was made from. */
    public static String telling(int base, List<Scoring> scorings) {
        return "version " + base + " as scored by "
                + scorings.stream()
                        .sorted(Comparator.comparingLong(Scoring::number))
                        .map(scoring -> scoring.agency() + " (event " + scoring.number() + ")")
                        .collect(Collectors.joining(", "))
                + ": ";
    }

    /** Every scoring of every book. */
    public static List<Scoring> all(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement(ALL)) {
            return scorings(select);
        }
    }

    /** What a version was agreed from, oldest first; empty for a version that was not. */
    public static List<Scoring> agreedIn(Connection connection, @Nullable String book, int number) throws SQLException {
        try (var select = connection.prepareStatement(AGREED)) {
            select.setString(1, book);
            select.setInt(2, number);
            return scorings(select);
        }
    }

    /** Names what a version was agreed from, as part of the transaction that keeps the version. */
    public static void agree(Connection connection, String book, int number, List<Scoring> scorings)
            throws SQLException {
        try (var insert = connection.prepareStatement(AGREE)) {
            for (var scoring : scorings) {
                insert.setString(1, book);
                insert.setInt(2, number);
                insert.setLong(3, scoring.number());
                insert.executeUpdate();
            }
        }
    }

    private static void insert(Connection connection, Scoring scoring) throws SQLException {
        try (var insert = connection.prepareStatement(KEEP)) {
            insert.setLong(1, scoring.number());
            insert.setString(2, scoring.book());
            insert.setInt(3, scoring.base());
            insert.setString(4, scoring.agency());
            insert.setString(5, scoring.sha256());
            insert.executeUpdate();
        }
    }

    private static List<Scoring> scorings(PreparedStatement select) throws SQLException {
        var scorings = new ArrayList<Scoring>();
        try (var row = select.executeQuery()) {
            while (row.next()) {
                scorings.add(new Scoring(
                        row.getLong(1),
                        row.getString(2),
                        row.getInt(3),
                        row.getString(4),
                        row.getString(5),
                        Instant.parse(row.getString(6)),
                        row.getString(7)));
            }
        }
        return scorings;
    }
}
