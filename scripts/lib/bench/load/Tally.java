package uk.safersheets.bench.load;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What was answered, how long it took, and which versions were answered for. */
final class Tally {
    private final Map<Act, List<Long>> nanos = new TreeMap<>();
    private final Map<String, AtomicInteger> statuses = new TreeMap<>();
    private int unsaid;

    synchronized void add(Act act, int status, long took, boolean saysWhen) {
        statuses.computeIfAbsent(status == 0 ? "cut off" : "" + status, one -> new AtomicInteger()).incrementAndGet();
        if (status > 0 && status < 429 || status == 500) {
            nanos.computeIfAbsent(act, one -> new ArrayList<>()).add(took);
        }
        if ((status == 429 || status == 503) && !saysWhen) {
            unsaid++;
        }
    }

    /** Why there was no answer. */
    synchronized void failed(Throwable failure) {
        var cause = failure.getCause() == null ? failure : failure.getCause();
        statuses.computeIfAbsent("cut off: " + cause.getClass().getSimpleName() + " " + cause.getMessage(), one -> new AtomicInteger())
                .incrementAndGet();
    }

    synchronized void clear() {
        nanos.clear();
        statuses.clear();
        unsaid = 0;
    }

    /** How many were turned away without being told when to come again. */
    synchronized int unsaid() {
        return unsaid;
    }

    synchronized int answered() {
        return nanos.values().stream().mapToInt(List::size).sum();
    }

    synchronized int turnedAway() {
        return count("429") + count("503");
    }

    /** What should not be: faults and connections cut off. */
    synchronized int faults() {
        return count("500") + count("cut off");
    }

    synchronized String statuses() {
        return statuses.toString();
    }

    /** Milliseconds that all but so many in a thousand took no longer than; 1000 for the longest. */
    synchronized double millis(int ofThousand, Act... acts) {
        var chosen = acts.length == 0 ? Act.values() : acts;
        long[] sorted = Arrays.stream(chosen)
                .flatMap(act -> nanos.getOrDefault(act, List.of()).stream())
                .mapToLong(Long::longValue)
                .sorted()
                .toArray();
        return sorted.length == 0 ? 0 : sorted[Math.min(sorted.length - 1, (int) ((long) sorted.length * ofThousand / 1000))] / 1e6;
    }

    /** {@code 12.3 / 45.6 / 78.9}: half, all but one in a hundred, and the longest. */
    String told(Act... acts) {
        return String.format(Locale.UK, "%.0f / %.0f / %.0f", millis(500, acts), millis(990, acts), millis(1000, acts));
    }

    private int count(String status) {
        var found = statuses.get(status);
        return found == null ? 0 : found.get();
    }
}
