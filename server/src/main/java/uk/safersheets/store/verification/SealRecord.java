package uk.safersheets.store.verification;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.safersheets.store.audit.Event;
import uk.safersheets.store.audit.SealedTable;
import uk.safersheets.store.audit.Seals;
import uk.safersheets.store.retention.Retention;

/** Holds what every transaction kept against its seals. What was kept before there were seals has none. */
final class SealRecord {
    /** Those that an event of one kind makes; all others point to any event, to one of these or to a version themselves. */
    private static final Set<SealedTable> TOLD = EnumSet.of(
            SealedTable.BOOK,
            SealedTable.LATE_SUBMISSION,
            SealedTable.TEMPLATE_VERSION,
            SealedTable.TEMPLATE_RETIREMENT,
            SealedTable.IMPORT,
            SealedTable.IMPORT_NAME);

    private final Connection connection;
    private final List<Event> events;
    private final Map<Long, Seals.Group> groups;
    private final List<Damage> damage;

    private SealRecord(Connection connection, List<Event> events, Map<Long, Seals.Group> groups, List<Damage> damage) {
        this.connection = connection;
        this.events = events;
        this.groups = groups;
        this.damage = damage;
    }

    static void compare(Connection connection, List<Event> events, Map<Long, Seals.Group> groups, List<Damage> damage)
            throws SQLException {
        var record = new SealRecord(connection, events, groups, damage);
        record.untold();
        if (!groups.isEmpty()) {
            record.compare();
        }
    }

    private void untold() throws SQLException {
        for (var part : TOLD) {
            long rows = part.untold(connection);
            if (rows > 0) {
                damage.add(new Damage(
                        "Table " + part.table(),
                        rows == 1
                                ? "it has a row that no event records."
                                : "it has " + rows + " rows that no event records."));
            }
        }
    }

    private void compare() throws SQLException {
        var oldest = groups.entrySet().iterator().next();
        long next = Math.min(oldest.getKey(), oldest.getValue().first());
        var waiting = new ArrayList<Event>();
        for (var event : events) {
            if (event.number() >= next) {
                waiting.add(event);
                var group = groups.get(event.number());
                if (group != null) {
                    compare(event, group, waiting);
                    waiting.clear();
                }
            }
        }
        if (!waiting.isEmpty()) {
            compare(waiting.get(waiting.size() - 1), waiting.get(0).number(), Map.of(), waiting);
        }
    }

    private void compare(Event last, Seals.Group sealed, List<Event> of) throws SQLException {
        if (sealed.format() <= Seals.FORMAT) {
            compare(last, sealed.first(), sealed.parts(), of);
        } else {
            damage.add(new Damage(
                    named(of),
                    "sealed in format " + sealed.format() + ", and this version knows format " + Seals.FORMAT
                            + ". Verify it with the version of Safer Sheets that sealed it."));
        }
    }

    private void compare(Event last, long first, Map<String, Seals.Seal> sealed, List<Event> of) throws SQLException {
        for (var part : SealedTable.values()) {
            var kept = sealed.get(part.word());
            var found = part.hash(connection, first, last.number())
                    .map(hash -> new Seals.Seal(Seals.FORMAT, hash))
                    .orElse(null);
            boolean mayBeGone = part == SealedTable.FINDINGS && found == null && isDisposed(of);
            if (!mayBeGone && (kept == null ? found != null : !kept.equals(found))) {
                damage.add(new Damage(named(of), "what it kept in " + inWords(part) + " is not what is there."));
            }
        }
    }

    private boolean isDisposed(List<Event> of) throws SQLException {
        for (var event : of) {
            if (event.act().book() != null
                    && Retention.isDisposed(connection, event.act().book())) {
                return true;
            }
        }
        return false;
    }

    private static String inWords(SealedTable part) {
        return part == SealedTable.FINDINGS ? "the findings" : "table " + part.table();
    }

    private static String named(List<Event> of) {
        var first = of.get(0);
        var act = first.act();
        String events = of.size() == 1
                ? "Event " + first.number()
                : "Events " + first.number() + " to " + of.get(of.size() - 1).number();
        String version = act.version() == null ? "" : " version " + act.version();
        String book = act.book() == null ? "" : (version.isEmpty() ? " " : " of ") + act.book();
        return events + " (" + act.kind().word() + version + book + ")";
    }
}
