package uk.safersheets.store.imports;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import uk.safersheets.budget.Work;
import uk.safersheets.budget.WorkBudget;
import uk.safersheets.imports.AreaBreak;
import uk.safersheets.imports.Count;
import uk.safersheets.imports.ImportKind;
import uk.safersheets.imports.Period;
import uk.safersheets.imports.SourceFile;
import uk.safersheets.imports.Unplaced;
import uk.safersheets.signoff.Actor;
import uk.safersheets.store.db.Rows;

/** Reads the rows of imports. */
final class ImportRows {
    private static final String HEAD = """
            SELECT i.event, i.id, i.number, i.partnership, i.owner, i.kind, i.geography, i.vintage, i.licence,
                   e.at, e.who, a."user"
            FROM import i JOIN event e ON e.number = i.event LEFT JOIN event_actor a ON a.event = e.number
            """;
    private static final String FILES = "SELECT name, sha256, rows FROM import_file WHERE import = ? ORDER BY place";
    private static final String PERIODS =
            "SELECT name, first_day, last_day, total FROM import_period WHERE import = ? ORDER BY first_day, last_day";
    private static final String UNPLACED = "SELECT reason, rows FROM import_unplaced WHERE import = ?";
    private static final String NOTES = "SELECT note FROM import_note WHERE import = ? ORDER BY place";
    private static final String BREAKS =
            "SELECT area, day, was FROM import_break WHERE import = ? ORDER BY area, day, was";
    private static final String REPLACED = """
            SELECT p.name, p.first_day, p.last_day, p.total, i.number, e.at, w.total, r.differing
            FROM import_replaced r
            JOIN import_period p ON p.import = r.import AND p.name = r.period
            JOIN import_period w ON w.import = r.earlier AND w.name = r.period
            JOIN import i ON i.event = r.earlier JOIN event e ON e.number = r.earlier
            WHERE r.import = ? ORDER BY p.first_day, p.last_day
            """;

    private static final String OF_PERIOD =
            "SELECT area, type, count FROM import_count WHERE import = ? AND period = ?";
    /** Of more, all are read. */
    private static final int MOST_AREAS_ASKED_FOR = 10_000;

    private ImportRows() {}

    /** Those that a condition on {@code i} picks, with its order. */
    static List<StoredImport> where(Connection connection, String condition, Object... values) throws SQLException {
        try (var select = connection.prepareStatement(HEAD + condition)) {
            for (int at = 0; at < values.length; at++) {
                select.setObject(at + 1, values[at]);
            }
            var heads = new ArrayList<StoredImport>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    heads.add(whole(connection, row));
                }
            }
            return heads;
        }
    }

    private static StoredImport whole(Connection connection, ResultSet row) throws SQLException {
        long event = row.getLong(1);
        return new StoredImport(
                event,
                row.getString(2),
                row.getInt(3),
                row.getString(4),
                row.getString(5),
                ImportKind.of(row.getString(6)).orElseThrow(),
                row.getString(7),
                Instant.parse(row.getString(10)),
                new Actor(row.getString(11), row.getString(12)),
                row.getString(8),
                row.getString(9),
                all(
                        connection,
                        FILES,
                        event,
                        file -> new SourceFile(file.getString(1), file.getString(2), file.getLong(3))),
                all(connection, PERIODS, event, one -> new PeriodTotal(period(one), one.getLong(4))),
                unplaced(connection, event),
                all(connection, NOTES, event, note -> note.getString(1)),
                breaks(connection, event),
                all(connection, REPLACED, event, ImportRows::replaced));
    }

    /** What each row of one import holds. */
    static <T> List<T> all(Connection connection, String query, long event, Rows.Reader<T> reader) throws SQLException {
        try (var select = connection.prepareStatement(query)) {
            select.setLong(1, event);
            var all = new ArrayList<T>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    WorkBudget.count(Work.CELLS, 1);
                    all.add(reader.read(row));
                }
            }
            return all;
        }
    }

    /** The counts of these periods in some areas and of some types; of all where none is named. */
    static List<Count> counts(Connection connection, List<Holding> holdings, Set<String> areas, Set<String> types)
            throws SQLException {
        var counts = new ArrayList<Count>();
        var asked = areas.size() > MOST_AREAS_ASKED_FOR ? Set.<String>of() : areas;
        String ofAreas = asked.isEmpty() ? "" : " AND area IN (" + Rows.marks(asked.size()) + ")";
        try (var select = connection.prepareStatement(OF_PERIOD + ofAreas + " ORDER BY area, type")) {
            for (var holding : holdings) {
                select.setLong(1, holding.event());
                select.setString(2, holding.period().name());
                int place = 3;
                for (String area : asked) {
                    select.setString(place++, area);
                }
                try (var row = select.executeQuery()) {
                    while (row.next()) {
                        WorkBudget.count(Work.CELLS, 1);
                        var count =
                                new Count(row.getString(1), holding.period().name(), row.getString(2), row.getLong(3));
                        if ((types.isEmpty() || types.contains(count.type()))
                                && (areas.isEmpty() || areas.contains(count.area()))) {
                            counts.add(count);
                        }
                    }
                }
            }
        }
        return counts;
    }

    static Period period(ResultSet row) throws SQLException {
        return new Period(row.getString(1), LocalDate.parse(row.getString(2)), LocalDate.parse(row.getString(3)));
    }

    private static Replaced replaced(ResultSet row) throws SQLException {
        return new Replaced(
                period(row),
                row.getLong(4),
                row.getInt(5),
                Instant.parse(row.getString(6)),
                row.getLong(7),
                row.getLong(8));
    }

    private static Unplaced unplaced(Connection connection, long event) throws SQLException {
        var reasons = new TreeMap<String, Long>();
        all(connection, UNPLACED, event, row -> reasons.put(row.getString(1), row.getLong(2)));
        return new Unplaced(reasons);
    }

    private static List<AreaBreak> breaks(Connection connection, long event) throws SQLException {
        var found = new TreeMap<AreaBreak, List<String>>();
        all(connection, BREAKS, event, row -> {
            var at = new AreaBreak(row.getString(1), LocalDate.parse(row.getString(2)), List.of());
            return found.computeIfAbsent(at, any -> new ArrayList<>()).add(row.getString(3));
        });
        return found.entrySet().stream()
                .map(one -> new AreaBreak(
                        one.getKey().area(),
                        one.getKey().date(),
                        one.getValue().stream().filter(was -> !was.isEmpty()).toList()))
                .toList();
    }
}
