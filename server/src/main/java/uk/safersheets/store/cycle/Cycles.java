package uk.safersheets.store.cycle;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import uk.safersheets.access.Role;
import uk.safersheets.cycle.Rules;
import uk.safersheets.cycle.Shift;
import uk.safersheets.cycle.Step;
import uk.safersheets.cycle.YearCycle;
import uk.safersheets.signoff.Actor;
import uk.safersheets.store.audit.AuditEvent;
import uk.safersheets.store.audit.EventType;
import uk.safersheets.store.audit.Events;
import uk.safersheets.store.audit.Origin;
import uk.safersheets.store.db.Database;
import uk.safersheets.store.db.Rows;

/** The cycles of partnerships. A new one stands beside the old, and the newest counts. */
public final class Cycles {
    private static final String KEEP =
            "INSERT INTO year_cycle (event, partnership, owner, first_day) VALUES (?, ?, ?, ?)";
    private static final String KEEP_STEP = """
            INSERT INTO cycle_step (cycle, place, id, title, template, rule, days_after, shift, role)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String SELECT = """
            SELECT c.event, c.partnership, c.first_day, e.at, e.who, a."user"
            FROM year_cycle c JOIN event e ON e.number = c.event LEFT JOIN event_actor a ON a.event = c.event
            """;
    private static final String NEWEST = SELECT + "WHERE c.owner = ? ORDER BY c.event DESC LIMIT 1";
    private static final String NEWEST_OF_EACH =
            SELECT + "WHERE c.event IN (SELECT max(event) FROM year_cycle GROUP BY owner) ORDER BY c.owner";
    private static final String NEWEST_OF_SOME = SELECT
            + "WHERE c.event IN (SELECT max(event) FROM year_cycle WHERE owner IN (%s) GROUP BY owner) ORDER BY c.owner";
    private static final String EARLIER = SELECT + "WHERE c.owner = ? ORDER BY c.event";
    private static final String STEPS =
            "SELECT id, title, template, rule, days_after, shift, role FROM cycle_step WHERE cycle = ? ORDER BY place";
    private static final String MARK =
            "INSERT INTO cycle_mark (event, partnership, owner, occurrence, done, note) VALUES (?, ?, ?, ?, ?, ?)";
    private static final String MARKS = """
            SELECT m.event, m.partnership, m.occurrence, m.done, m.note, e.at, e.who, a."user"
            FROM cycle_mark m JOIN event e ON e.number = m.event LEFT JOIN event_actor a ON a.event = m.event
            WHERE m.owner = ? ORDER BY m.event
            """;

    private final Database database;

    public Cycles(Database database) {
        this.database = database;
    }

    /**
     * Keeps a cycle as the one that counts.
     *
     * @param said its event is not looked at
     * @param owner the partnership as it stands in addresses
     * @param shown the event of the cycle that was shown to whoever says this one; 0 for none
     * @throws StaleCycleException when another counts by now
     */
    public StoredCycle keep(StoredCycle said, String owner, long shown, Origin origin) {
        return database.write("keep the cycle of '" + owner + "'", connection -> {
            long counting = newest(connection, owner).map(StoredCycle::event).orElse(0L);
            if (counting != shown) {
                throw new StaleCycleException(counting);
            }
            int steps = said.cycle().steps().size();
            var act = new AuditEvent(
                    said.at(),
                    said.by().name(),
                    origin,
                    EventType.CYCLE_SET,
                    null,
                    null,
                    said.partnership() + ": " + steps + " steps from "
                            + said.cycle().from());
            long event = Events.append(connection, act).number();
            insert(connection, event, said, owner);
            return new StoredCycle(event, said.partnership(), said.cycle(), said.at(), said.by());
        });
    }

    /** The cycle that counts; empty while nobody said one. */
    public Optional<StoredCycle> newest(String owner) {
        return database.read("read the cycle of '" + owner + "'", connection -> newest(connection, owner));
    }

    /** The same of some partnerships, of those that have one. */
    public List<StoredCycle> newest(Collection<String> owners) {
        return database.read("read the cycles of " + owners.size() + " partnerships", connection -> {
            var newest = new ArrayList<StoredCycle>();
            for (var some : Rows.parts(owners)) {
                try (var select = connection.prepareStatement(String.format(NEWEST_OF_SOME, Rows.marks(some.size())))) {
                    Rows.set(select, some);
                    newest.addAll(cycles(connection, select));
                }
            }
            return newest;
        });
    }

    /** The cycle that counts of every partnership that has one. */
    public List<StoredCycle> newest() {
        return database.read("read the cycles", connection -> {
            try (var select = connection.prepareStatement(NEWEST_OF_EACH)) {
                return cycles(connection, select);
            }
        });
    }

    /** Every cycle that a partnership ever said, oldest first. */
    public List<StoredCycle> all(String owner) {
        return database.read("read the cycles of '" + owner + "'", connection -> {
            try (var select = connection.prepareStatement(EARLIER)) {
                select.setString(1, owner);
                return cycles(connection, select);
            }
        });
    }

    /**
     * Keeps that a step is done, or is not.
     *
     * @param said its event is not looked at
     */
    public StoredMark mark(StoredMark said, String owner, Origin origin) {
        return database.write("mark a step of '" + owner + "'", connection -> {
            String detail =
                    said.occurrence() + (said.done() ? " is done in " : " is not done in ") + said.partnership();
            var act = new AuditEvent(said.at(), said.by().name(), origin, EventType.CYCLE_MARKED, null, null, detail);
            long event = Events.append(connection, act).number();
            try (var insert = connection.prepareStatement(MARK)) {
                insert.setLong(1, event);
                insert.setString(2, said.partnership());
                insert.setString(3, owner);
                insert.setString(4, said.occurrence());
                insert.setInt(5, said.done() ? 1 : 0);
                insert.setString(6, said.note());
                insert.executeUpdate();
            }
            return new StoredMark(
                    event, said.partnership(), said.occurrence(), said.done(), said.note(), said.at(), said.by());
        });
    }

    /** What was said last of each occurrence in a partnership, by its name. */
    public Map<String, StoredMark> marks(String owner) {
        return database.read("read what is done in '" + owner + "'", connection -> {
            var marks = new HashMap<String, StoredMark>();
            try (var select = connection.prepareStatement(MARKS)) {
                select.setString(1, owner);
                try (var row = select.executeQuery()) {
                    while (row.next()) {
                        marks.put(row.getString(3), mark(row));
                    }
                }
            }
            return marks;
        });
    }

    private static StoredMark mark(ResultSet row) throws SQLException {
        return new StoredMark(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getInt(4) == 1,
                row.getString(5),
                Instant.parse(row.getString(6)),
                new Actor(row.getString(7), row.getString(8)));
    }

    private static void insert(Connection connection, long event, StoredCycle said, String owner) throws SQLException {
        try (var insert = connection.prepareStatement(KEEP)) {
            insert.setLong(1, event);
            insert.setString(2, said.partnership());
            insert.setString(3, owner);
            insert.setString(4, said.cycle().from().toString());
            insert.executeUpdate();
        }
        try (var insert = connection.prepareStatement(KEEP_STEP)) {
            int place = 0;
            for (var step : said.cycle().steps()) {
                insert.setLong(1, event);
                insert.setInt(2, place++);
                insert.setString(3, step.id());
                insert.setString(4, step.title());
                insert.setString(5, Objects.requireNonNullElse(step.template(), ""));
                insert.setString(6, step.rule().toString());
                insert.setInt(7, step.daysAfter());
                insert.setString(8, step.shift().word());
                insert.setString(9, step.owner() == null ? "" : step.owner().word());
                insert.executeUpdate();
            }
        }
    }

    private static Optional<StoredCycle> newest(Connection connection, String owner) throws SQLException {
        try (var select = connection.prepareStatement(NEWEST)) {
            select.setString(1, owner);
            return cycles(connection, select).stream().findFirst();
        }
    }

    private static List<StoredCycle> cycles(Connection connection, PreparedStatement select) throws SQLException {
        var cycles = new ArrayList<StoredCycle>();
        try (var row = select.executeQuery()) {
            while (row.next()) {
                var cycle = new YearCycle(LocalDate.parse(row.getString(3)), steps(connection, row.getLong(1)));
                cycles.add(new StoredCycle(
                        row.getLong(1),
                        row.getString(2),
                        cycle,
                        Instant.parse(row.getString(4)),
                        new Actor(row.getString(5), row.getString(6))));
            }
        }
        return cycles;
    }

    private static List<Step> steps(Connection connection, long cycle) throws SQLException {
        var steps = new ArrayList<Step>();
        try (var select = connection.prepareStatement(STEPS)) {
            select.setLong(1, cycle);
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    steps.add(new Step(
                            row.getString(1),
                            row.getString(2),
                            row.getString(3).isEmpty() ? null : row.getString(3),
                            Rules.read(row.getString(4)).orElseThrow(),
                            row.getInt(5),
                            Shift.of(row.getString(6)).orElseThrow(),
                            Role.of(row.getString(7)).orElse(null)));
                }
            }
        }
        return steps;
    }
}
