package uk.safersheets.web.admission;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import uk.safersheets.web.admission.Rates.Rate;

/** Counts the requests to this process, in its memory. */
final class NodeRateCount implements RateCount {
    private static final double NANOS = TimeUnit.SECONDS.toNanos(1);

    private final LongSupplier nanoTime;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    /** What is left, as of a moment. */
    private record Bucket(Rate rate, double left, long at) {
        double filled(long now) {
            return Math.min(rate.atOnce(), left + (now - at) / NANOS * rate.aSecond());
        }
    }

    NodeRateCount(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    @Override
    public boolean isTaken(String who, Rate rate) {
        long now = nanoTime.getAsLong();
        var bucket = buckets.compute(who, (key, before) -> {
            double left = before == null ? rate.atOnce() : before.filled(now);
            return new Bucket(rate, Math.max(-1, left - 1), now);
        });
        return bucket.left() >= 0;
    }

    @Override
    public void forgetIdle() {
        long now = nanoTime.getAsLong();
        buckets.values().removeIf(bucket -> bucket.filled(now) >= bucket.rate().atOnce());
    }

    int known() {
        return buckets.size();
    }
}
