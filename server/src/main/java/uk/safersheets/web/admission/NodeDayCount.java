package uk.safersheets.web.admission;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Counts what this process took, in its memory, since the day or the process began. */
final class NodeDayCount implements DayCount {
    private final Map<String, Long> used = new HashMap<>();
    private LocalDate counted = LocalDate.EPOCH;

    @Override
    public synchronized long used(LocalDate day, String name) {
        begin(day);
        return used.getOrDefault(name, 0L);
    }

    @Override
    public synchronized void add(LocalDate day, String name, long more) {
        begin(day);
        used.merge(name, more, Long::sum);
    }

    private void begin(LocalDate day) {
        if (!day.equals(counted)) {
            counted = day;
            used.clear();
        }
    }
}
