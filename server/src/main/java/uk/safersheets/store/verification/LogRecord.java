package uk.safersheets.store.verification;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import uk.safersheets.store.audit.Event;
import uk.safersheets.store.db.RecordLog;

/** The record held against the file outside the store that tells the hash of each event. */
final class LogRecord {
    private LogRecord() {}

    /** @param file the one beside the store, or a copy of it from elsewhere */
    static void compare(Path file, List<Event> events, List<Damage> damage) {
        if (!Files.exists(file)) {
            if (!events.isEmpty()) {
                damage.add(new Damage(
                        file.getFileName().toString(),
                        "missing, so nobody can tell whether the newest events were cut off. The service writes it anew when"
                                + " it starts."));
            }
            return;
        }
        try {
            compare(RecordLog.read(file), events, damage);
        } catch (IOException e) {
            damage.add(new Damage(file.getFileName().toString(), "cannot be read: " + e.getMessage()));
        }
    }

    private static void compare(SortedMap<Long, String> told, List<Event> events, List<Damage> damage) {
        for (var event : events) {
            String hash = told.get(event.number());
            if (hash != null && !hash.equals(event.hash())) {
                damage.add(
                        new Damage("Event " + event.number(), "not the one that the file outside the store tells of."));
            }
        }
        long last = events.isEmpty() ? 0 : events.get(events.size() - 1).number();
        cutOff(told.tailMap(last + 1)).ifPresent(damage::add);
    }

    private static Optional<Damage> cutOff(Map<Long, String> beyond) {
        if (beyond.isEmpty()) {
            return Optional.empty();
        }
        var numbers = List.copyOf(beyond.keySet());
        String which = numbers.size() == 1
                ? "Event " + numbers.get(0)
                : "Events " + numbers.get(0) + " to " + numbers.get(numbers.size() - 1);
        return Optional.of(
                new Damage(which, "cut off from the end of the record: the file outside the store tells of them."));
    }
}
