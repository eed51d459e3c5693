package uk.safersheets.store.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import uk.safersheets.store.db.Database;

/**
 * Acts after which something may wait for somebody, by their books: requests for waivers, work that came late, and the
 * signatures of a reconciliation that came since what they sign. Events never change, so that only those since it was last
 * asked are read.
 */
public final class WaitingActs {
    private static final Set<EventType> SIGNATURES = EnumSet.of(EventType.PREPARED, EventType.SIGNED);

    /** After these, whatever was signed before is another's. */
    private static final Set<EventType> TO_SIGN = EnumSet.of(EventType.RECONCILED, EventType.DECIDED);

    private static final String SINCE = EventType.in(
                    "act",
                    EnumSet.of(
                            EventType.WAIVER_ASKED,
                            EventType.CAME_LATE,
                            EventType.PREPARED,
                            EventType.SIGNED,
                            EventType.RECONCILED,
                            EventType.DECIDED))
            + " AND book IS NOT NULL AND number > ?";

    private final Database database;
    private final TreeMap<String, List<Event>> known = new TreeMap<>();
    private long event;

    public WaitingActs(Database database) {
        this.database = database;
    }

    /** Of every book, oldest first. */
    public Map<String, List<Event>> all() {
        return database.read("look for what may wait", connection -> {
            synchronized (this) {
                refresh(connection);
                return new HashMap<>(known);
            }
        });
    }

    /** The same of those whose ids begin with any of these, such as {@code charnwood.}. */
    public Map<String, List<Event>> of(Collection<String> starts) {
        return database.read("look for what may wait", connection -> {
            synchronized (this) {
                refresh(connection);
                var found = new HashMap<String, List<Event>>();
                for (String start : starts) {
                    found.putAll(known.subMap(start, start + Character.MAX_VALUE));
                }
                return found;
            }
        });
    }

    private void refresh(Connection connection) throws SQLException {
        long newest = Events.newest(connection);
        if (newest < event) {
            known.clear();
            event = 0;
        }
        if (newest > event) {
            Events.where(connection, SINCE, event).forEach(this::add);
            event = newest;
        }
    }

    private void add(Event since) {
        String book = Objects.requireNonNull(since.act().book(), "book");
        var acts = new ArrayList<>(known.getOrDefault(book, List.of()));
        if (TO_SIGN.contains(since.act().kind())) {
            acts.removeIf(act -> SIGNATURES.contains(act.act().kind()));
        } else {
            acts.add(since);
        }
        known.put(book, List.copyOf(acts));
    }

    /** Whether these acts of a fund end with a signature that is not the second of two. */
    public static boolean isSignedOnce(List<Event> acts) {
        var signatures = acts.stream()
                .map(event -> event.act().kind())
                .filter(SIGNATURES::contains)
                .toList();
        int last = signatures.size() - 1;
        return last >= 0
                && !(last > 0
                        && signatures.get(last) == EventType.SIGNED
                        && signatures.get(last - 1) == EventType.PREPARED);
    }
}
