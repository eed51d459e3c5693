package uk.safersheets.store.imports;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import uk.safersheets.imports.Count;
import uk.safersheets.imports.ImportKind;
import uk.safersheets.imports.Membership;
import uk.safersheets.store.db.Database;

/** Imports of figures that others publish, each kept whole beside those before it. */
public final class Imports {
    /** Whose imports count for every partnership, as it stands in addresses. */
    public static final String COMMON = "every";

    private static final String HOLDINGS = """
            SELECT p.name, p.first_day, p.last_day, i.event, i.geography
            FROM import i JOIN import_period p ON p.import = i.event
            WHERE i.owner IN (?, ?) AND i.kind = ? ORDER BY i.event, p.first_day, p.last_day
            """;
    private static final String COUNTS =
            "SELECT area, period, type, count FROM import_count WHERE import = ? ORDER BY area, period, type";
    private static final String TYPES = """
            SELECT period, type, sum(count) FROM import_count WHERE import = ? GROUP BY period, type
            ORDER BY period, type
            """;
    private static final String MEMBERSHIPS =
            "SELECT code, name, whole FROM import_membership WHERE import = ? ORDER BY place";
    private static final String ANY = "";

    private final Database database;

    public Imports(Database database) {
        this.database = database;
    }

    /** Who is told how far the writing is, and may stop it; then nothing of it is kept. */
    @FunctionalInterface
    public interface Writing {
        Writing ALONE = (done, of) -> {};

        /** @throws RuntimeException when it is not wanted any more */
        void at(long done, long of);
    }

    /**
     * Keeps one whole, or nothing of it. Where it has periods that an earlier import of the same owner, kind and
     * geography has, it counts for them from now on, and both stay.
     */
    public StoredImport keep(NewImport made, Writing writing) {
        return database.write("keep import " + made.id(), connection -> {
            long event = ImportWriter.keep(connection, made, writing);
            return ImportRows.where(connection, "WHERE i.event = ?", event).get(0);
        });
    }

    public Optional<StoredImport> find(String id) {
        return database.read(
                "find import '" + id + "'",
                connection -> ImportRows.where(connection, "WHERE i.id = ?", id).stream()
                        .findFirst());
    }

    /** Those of these numbers in the record, in the order in which they were kept. */
    public List<StoredImport> of(Collection<Long> events) {
        return database.read("read imports", connection -> {
            var found = new ArrayList<StoredImport>();
            for (long event : new TreeSet<>(events)) {
                found.addAll(ImportRows.where(connection, "WHERE i.event = ?", event));
            }
            return found;
        });
    }

    /** The newest of a kind and geography; empty geography for any. */
    public Optional<StoredImport> newest(String owner, ImportKind kind, String geography) {
        return database.read(
                "find the newest import of '" + owner + "'",
                connection -> ImportRows.where(
                                connection,
                                "WHERE i.owner IN (?, ?) AND i.kind = ? AND ? IN ('', i.geography)"
                                        + " ORDER BY i.event DESC LIMIT 1",
                                owner,
                                COMMON,
                                kind.word(),
                                geography)
                        .stream()
                        .findFirst());
    }

    /** Every one of a kind, newest first. */
    public List<StoredImport> ofKind(String owner, ImportKind kind) {
        return database.read(
                "list the imports of '" + owner + "'",
                connection -> ImportRows.where(
                        connection,
                        "WHERE i.owner IN (?, ?) AND i.kind = ? ORDER BY i.event DESC",
                        owner,
                        COMMON,
                        kind.word()));
    }

    /**
     * Those that somebody may see, newest first.
     *
     * @param before only those that were kept before this event
     * @param most at most so many
     * @param isSeen by the partnership
     */
    public List<StoredImport> list(long before, int most, Predicate<String> isSeen) {
        return database.read("list the imports", connection -> {
            var seen = new ArrayList<StoredImport>();
            for (long event : events(connection, before, isSeen)) {
                if (seen.size() < most) {
                    seen.addAll(ImportRows.where(connection, "WHERE i.event = ?", event));
                }
            }
            return seen;
        });
    }

    private static List<Long> events(Connection connection, long before, Predicate<String> isSeen) throws SQLException {
        var events = new ArrayList<Long>();
        ImportRows.all(
                connection,
                "SELECT event, partnership FROM import WHERE event < ? ORDER BY event DESC",
                before,
                row -> isSeen.test(row.getString(2)) && events.add(row.getLong(1)));
        return events;
    }

    /** Which import has which period, in the order in which they were kept: of two with one period the later counts. */
    public List<Holding> holdings(String owner, ImportKind kind) {
        return database.read("look for imports of '" + owner + "'", connection -> {
            try (var select = connection.prepareStatement(HOLDINGS)) {
                select.setString(1, owner);
                select.setString(2, COMMON);
                select.setString(3, kind.word());
                var all = new ArrayList<Holding>();
                try (var row = select.executeQuery()) {
                    while (row.next()) {
                        all.add(new Holding(row.getLong(4), row.getString(5), ImportRows.period(row)));
                    }
                }
                return all;
            }
        });
    }

    /** All counts of one import, by area, period and type. */
    public List<Count> counts(long event) {
        return database.read(
                "read the counts of import " + event,
                connection -> ImportRows.all(
                        connection,
                        COUNTS,
                        event,
                        row -> new Count(row.getString(1), row.getString(2), row.getString(3), row.getLong(4))));
    }

    /** The sums of one import by period and type, over all of its areas. */
    public List<Count> totals(long event) {
        return database.read(
                "add up import " + event,
                connection -> ImportRows.all(
                        connection,
                        TYPES,
                        event,
                        row -> new Count(ANY, row.getString(1), row.getString(2), row.getLong(3))));
    }

    /**
     * The counts of some periods, each from its import.
     *
     * @param areas only these; empty for all
     * @param types only these; empty for all
     */
    public List<Count> counts(List<Holding> holdings, Set<String> areas, Set<String> types) {
        return database.read(
                "read imported counts", connection -> ImportRows.counts(connection, holdings, areas, types));
    }

    /** Every area that an import has a count of. */
    public Set<String> areas(long event) {
        return distinct("area", event);
    }

    /** Every type that an import has a count of. */
    public Set<String> types(long event) {
        return distinct("type", event);
    }

    private Set<String> distinct(String column, long event) {
        List<String> found = database.read(
                "look into import " + event,
                connection -> ImportRows.all(
                        connection,
                        "SELECT DISTINCT " + column + " FROM import_count WHERE import = ?",
                        event,
                        row -> row.getString(1)));
        return new TreeSet<>(found);
    }

    /** The memberships of a lookup or family group, in the order in which they were read. */
    public List<Membership> memberships(long event) {
        return database.read(
                "read the members of import " + event,
                connection -> ImportRows.all(
                        connection,
                        MEMBERSHIPS,
                        event,
                        row -> new Membership(row.getString(1), row.getString(2), row.getString(3))));
    }
}
