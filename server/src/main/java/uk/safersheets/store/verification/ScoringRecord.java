package uk.safersheets.store.verification;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.safersheets.store.audit.Event;
import uk.safersheets.store.audit.EventType;
import uk.safersheets.store.scoring.Scorings;

/** Holds everything that was scored, and what was agreed from it, against the events that recorded it. */
final class ScoringRecord {
    private ScoringRecord() {}

    static void compare(Connection connection, List<Event> events, List<Damage> damage) throws SQLException {
        scored(connection, events, damage);
        for (var event : events) {
            if (event.act().kind() == EventType.AGREED) {
                agreed(connection, event, damage);
            }
        }
    }

    private static void scored(Connection connection, List<Event> events, List<Damage> damage) throws SQLException {
        Map<Long, String> recorded = new HashMap<>();
        for (var event : events) {
            var act = event.act();
            if (act.kind() == EventType.SCORED) {
                recorded.put(
                        event.number(),
                        line(act.book(), Objects.requireNonNull(act.version(), "version"), act.detail()));
            }
        }
        for (var scoring : Scorings.all(connection)) {
            String line = line(scoring.book(), scoring.base(), scoring.telling());
            if (!line.equals(recorded.remove(scoring.number()))) {
                damage.add(new Damage("The scores of event " + scoring.number(), "they are not what was recorded."));
            }
        }
        recorded.keySet().stream()
                .sorted()
                .forEach(number -> damage.add(new Damage("Event " + number, "what it says was scored is gone.")));
    }

    private static void agreed(Connection connection, Event event, List<Damage> damage) throws SQLException {
        var act = event.act();
        int version = Objects.requireNonNull(act.version(), "version");
        var from = Scorings.agreedIn(connection, act.book(), version);
        if (!act.detail().startsWith(Scorings.telling(version - 1, from))) {
            damage.add(new Damage(
                    "Version " + version + " of " + act.book(),
                    "event " + event.number() + " says that it was agreed from other scores."));
        }
    }

    private static String line(@Nullable String book, int version, String telling) {
        return String.join("\n", book, Integer.toString(version), telling);
    }
}
