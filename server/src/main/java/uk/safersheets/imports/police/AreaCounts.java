package uk.safersheets.imports.police;

import java.util.Arrays;

/** How many rows of each type one place has; types by their number in {@link TypeNumbers}. */
final class AreaCounts {
    private long[] counts = new long[16];

    void add(int type) {
        if (type >= counts.length) {
            counts = Arrays.copyOf(counts, Math.max(type + 1, 2 * counts.length));
        }
        counts[type]++;
    }

    void addAll(AreaCounts others) {
        if (others.counts.length > counts.length) {
            counts = Arrays.copyOf(counts, others.counts.length);
        }
        for (int type = 0; type < others.counts.length; type++) {
            counts[type] += others.counts[type];
        }
    }

    long of(int type) {
        return type < counts.length ? counts[type] : 0;
    }

    long rows() {
        return Arrays.stream(counts).sum();
    }

    boolean isSame(AreaCounts other) {
        int most = Math.max(counts.length, other.counts.length);
        for (int type = 0; type < most; type++) {
            if (of(type) != other.of(type)) {
                return false;
            }
        }
        return true;
    }
}
