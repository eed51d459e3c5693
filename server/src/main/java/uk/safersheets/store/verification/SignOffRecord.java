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
import uk.safersheets.store.signoff.Explanations;
import uk.safersheets.store.signoff.Waivers;

/** Holds every explanation and waiver against the event that recorded it. */
final class SignOffRecord {
    private SignOffRecord() {}

    static void compare(Connection connection, List<Event> events, List<Damage> damage) throws SQLException {
        Map<Long, String> recorded = new HashMap<>();
        for (var event : events) {
            var act = event.act();
            if (act.kind() == EventType.EXPLAINED || act.kind() == EventType.WAIVED) {
                recorded.put(
                        event.number(),
                        line(act.book(), Objects.requireNonNull(act.version(), "version"), act.who(), act.detail()));
            }
        }
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(Explanations.ALL + "ORDER BY x.event")) {
            while (row.next()) {
                var explanation = Explanations.read(row);
                String line = line(explanation.book(), explanation.version(), explanation.who(), explanation.telling());
                compare("Explanation", row.getLong(Explanations.EVENT), line, recorded, damage);
            }
        }
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(Waivers.ALL + "ORDER BY event")) {
            while (row.next()) {
                var waiver = Waivers.read(row);
                String line = line(waiver.book(), waiver.version(), waiver.approvedBy(), waiver.telling());
                compare("Waiver", waiver.number(), line, recorded, damage);
            }
        }
        recorded.keySet().stream()
                .sorted()
                .forEach(number ->
                        damage.add(new Damage("Event " + number, "what it says was explained or waived is gone.")));
    }

    private static void compare(String what, long event, String line, Map<Long, String> recorded, List<Damage> damage) {
        if (!line.equals(recorded.remove(event))) {
            damage.add(new Damage(what + " of event " + event, "it is not what was recorded."));
        }
    }

    private static String line(@Nullable String book, int version, String who, String telling) {
        return String.join("\n", book, Integer.toString(version), who, telling);
    }
}
