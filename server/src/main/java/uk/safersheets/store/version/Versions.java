package uk.safersheets.store.version;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.safersheets.store.audit.AuditEvent;
import uk.safersheets.store.audit.EventType;
import uk.safersheets.store.audit.Events;
import uk.safersheets.store.audit.Origin;
import uk.safersheets.store.audit.ShownBook;
import uk.safersheets.store.audit.StaleBookException;
import uk.safersheets.store.book.Book;
import uk.safersheets.store.book.Books;
import uk.safersheets.store.db.Content;
import uk.safersheets.store.db.Database;
import uk.safersheets.store.db.Gzip;
import uk.safersheets.store.db.Rows;
import uk.safersheets.store.db.Sha256;
import uk.safersheets.store.retention.DisposedException;
import uk.safersheets.store.retention.Retention;
import uk.safersheets.store.signoff.Explanation;
import uk.safersheets.store.signoff.Explanations;
import uk.safersheets.store.signoff.Steps;

/** The versions of every book. */
public final class Versions {
    private static final String WORKBOOK = "SELECT sha256 FROM version WHERE book = ? AND number = ?";
    private static final String FINDINGS = "SELECT findings FROM version WHERE book = ? AND number = ?";

    private static final String FINDINGS_OF = "SELECT book, findings FROM version WHERE (book, number) IN ";

    /** What changes what is carried into the book of the next period. */
    private static final Set<EventType> CARRIED = EventType.and(EventType.STEPS, EventType.KEPT, EventType.EXPLAINED);

    private final Database database;
    private final Function<Progress, Optional<Integer>> lock;

    /** The versions of a store in which nothing is ever locked. */
    public Versions(Database database) {
        this(database, progress -> Optional.empty());
    }

    /** @param lock the version that nothing may follow, from how far a book has come */
    public Versions(Database database, Function<Progress, Optional<Integer>> lock) {
        this.database = database;
        this.lock = lock;
    }

    /** Keeps the next version of a book. Of several that started from the same version, exactly one is kept. */
    public AppendResult append(NewVersion version) {
        return append(version, null);
    }

    /**
     * The same for a version that joins several people's work.
     *
     * @param madeFrom what it joined to its base; null for nothing
     */
    public AppendResult append(NewVersion version, @Nullable MadeFrom madeFrom) {
        byte[] findings = Gzip.pack(version.findings());
        return database.write(
                "keep version " + (version.base() + 1) + " of book '" + version.book() + "'",
                connection -> append(connection, version, madeFrom, findings));
    }

    /**
     * Opens a book and keeps its first version with what was said of it, all or nothing.
     *
     * @param earlier the book of the period before, as it was when its version and explanations were taken from it
     * @param said explanations that still hold
     * @param origin from where it is done, for the record
     * @throws StaleBookException when a version, a step or an explanation came to the earlier book since
     */
    public AppendResult start(
            Book book,
            NewVersion version,
            MadeFrom madeFrom,
            ShownBook earlier,
            List<Explanation> said,
            Origin origin) {
        byte[] findings = Gzip.pack(version.findings());
        return database.write("start book '" + book.id() + "'", connection -> {
            Retention.requireKept(connection, earlier.book());
            earlier.require(connection, CARRIED);
            Books.open(connection, book, origin);
            var result = append(connection, version, madeFrom, findings);
            if (result instanceof AppendResult.Appended) {
                for (var explanation : said) {
                    Explanations.keep(connection, explanation, version.createdAt(), origin);
                }
            }
            return result;
        });
    }

    private AppendResult append(Connection connection, NewVersion version, @Nullable MadeFrom madeFrom, byte[] findings)
            throws SQLException {
        String sha256 = Sha256.of(version.workbook());
        var obstacle = obstacle(connection, version, sha256);
        if (obstacle.isPresent()) {
            return obstacle.get();
        }
        int number = version.base() + 1;
        Content.keep(connection, sha256, version.workbook());
        VersionRows.insert(connection, version, sha256, findings);
        var act = new AuditEvent(
                version.createdAt(),
                version.author(),
                version.origin(),
                EventType.KEPT,
                version.book(),
                number,
                sha256);
        Events.append(connection, act);
        if (madeFrom != null) {
            madeFrom.keep(connection, version);
        }
        if (version.request() != null) {
            AnsweredRequests.keep(connection, version.book(), version.request(), number);
        }
        return new AppendResult.Appended(
                VersionRows.find(connection, version.book(), number).orElseThrow());
    }

    /**
     * How {@link #append} would end without keeping anything; empty when it would be kept as things stand. Cheap, so
     * that nothing is checked for an answer already known.
     *
     * @param request as in {@link NewVersion}; null for none
     */
    public Optional<AppendResult> obstacle(String book, int base, String sha256, NewVersion.@Nullable Request request) {
        return database.read(
                "look at book '" + book + "'", connection -> obstacle(connection, book, base, sha256, request));
    }

    public Optional<Version> find(String book, int number) {
        return database.read(naming("find", book, number), connection -> VersionRows.find(connection, book, number));
    }

    /**
     * One version of each of some books, by its book; those that are not there are left out.
     *
     * @param numbers the version's number, by its book
     */
    public Map<String, Version> find(Map<String, Integer> numbers) {
        return database.read("find versions", connection -> VersionRows.find(connection, numbers));
    }

    /**
     * A book's versions, newest first.
     *
     * @param before only those with a lower number
     * @param limit at most so many
     */
    public List<Version> newestFirst(String book, int before, int limit) {
        return database.read(
                "list the versions of book '" + book + "'",
                connection -> VersionRows.newestFirst(connection, book, before, limit));
    }

    /**
     * The workbook as it was submitted.
     *
     * @throws DisposedException when the book was disposed of
     */
    public Optional<byte[]> workbook(String book, int number) {
        return database.read(naming("read the workbook of", book, number), connection -> {
            Retention.requireKept(connection, book);
            try (var select = VersionRows.numbered(connection, WORKBOOK, book, number);
                    var rows = select.executeQuery()) {
                return rows.next() ? Content.find(connection, rows.getString(1)) : Optional.empty();
            }
        });
    }

    /**
     * What the check found on the day, as JSON.
     *
     * @throws DisposedException when the book was disposed of
     */
    public Optional<byte[]> findings(String book, int number) {
        return database.read(naming("read the findings of", book, number), connection -> {
            Retention.requireKept(connection, book);
            try (var select = VersionRows.numbered(connection, FINDINGS, book, number);
                    var rows = select.executeQuery()) {
                return rows.next() ? Optional.of(Gzip.unpack(rows.getBytes(1))) : Optional.empty();
            }
        });
    }

    /**
     * What the check found in one version of each of some books, as JSON, by its book.
     *
     * @param numbers the version's number, by its book; no book may be disposed of
     */
    public Map<String, byte[]> findings(Map<String, Integer> numbers) {
        return database.read("read findings", connection -> {
            var found = new HashMap<String, byte[]>();
            for (var part : Rows.parts(numbers.entrySet())) {
                try (var select = VersionRows.numbered(connection, FINDINGS_OF, part);
                        var rows = select.executeQuery()) {
                    while (rows.next()) {
                        found.put(rows.getString(1), Gzip.unpack(rows.getBytes(2)));
                    }
                }
            }
            return found;
        });
    }

    private static String naming(String action, String book, int number) {
        return action + " version " + number + " of book '" + book + "'";
    }

    private Optional<AppendResult> obstacle(Connection connection, NewVersion version, String sha256)
            throws SQLException {
        return obstacle(connection, version.book(), version.base(), sha256, version.request());
    }

    private Optional<AppendResult> obstacle(
            Connection connection, String book, int base, String sha256, NewVersion.@Nullable Request request)
            throws SQLException {
        Retention.requireKept(connection, book);
        if (request != null) {
            var answered = AnsweredRequests.find(connection, book, request);
            if (answered.isPresent()) {
                return answered;
            }
        }
        var locked = lock.apply(Steps.of(connection, book));
        if (locked.isPresent()) {
            return Optional.of(new AppendResult.Locked(locked.get()));
        }
        var head = VersionRows.head(connection, book);
        if (head.isPresent() && head.get().sha256().equals(sha256)) {
            return Optional.of(new AppendResult.Unchanged(head.get()));
        }
        return head.map(Version::number).orElse(0) == base
                ? Optional.empty()
                : Optional.of(new AppendResult.Stale(base, head.orElse(null)));
    }
}
