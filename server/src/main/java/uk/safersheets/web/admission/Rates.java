package uk.safersheets.web.admission;

import io.javalin.http.Context;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import uk.safersheets.web.problem.Problem;
import uk.safersheets.web.problem.ProblemType;

/**
 * How often somebody may ask: a person who signed in by themselves, everybody else by their address, which a whole office
 * may share. Where nobody signs in, whoever is at the machine may ask as often as they like. Safe to share.
 */
final class Rates {
    private static final double NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Rate ofPerson;
    private final Rate ofAddress;
    private final LongSupplier nanoTime;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    /**
     * @param atOnce how many requests, after a pause
     * @param aSecond how many go on coming
     */
    record Rate(int atOnce, int aSecond) {
        static final Rate OF_PERSON = new Rate(300, 30);
        static final Rate OF_ADDRESS = new Rate(5000, 500);
    }

    /** What is left, as of a moment. */
    private record Bucket(double left, long at) {}

    Rates(Rate ofPerson, Rate ofAddress, LongSupplier nanoTime) {
        this.ofPerson = ofPerson;
        this.ofAddress = ofAddress;
        this.nanoTime = nanoTime;
    }

    /** Counts a request of whoever signed in. */
    void requireOfPerson(Context ctx) {
        if (Callers.isOneOfMany(ctx)) {
            require(Callers.of(ctx), ofPerson);
        }
    }

    /** Counts a request from an address, before anybody is known. */
    void requireOfAddress(String address) {
        require("from " + address, ofAddress);
    }

    /** Forgets who has not asked for so long that everything is theirs again. */
    void forgetIdle() {
        long now = nanoTime.getAsLong();
        buckets.entrySet().removeIf(one -> {
            var rate = one.getKey().startsWith("from ") ? ofAddress : ofPerson;
            return filled(one.getValue(), rate, now) >= rate.atOnce();
        });
    }

    int known() {
        return buckets.size();
    }

    private void require(String who, Rate rate) {
        long now = nanoTime.getAsLong();
        var bucket = buckets.compute(who, (key, before) -> {
            double left = before == null ? rate.atOnce() : filled(before, rate, now);
            return new Bucket(Math.max(-1, left - 1), now);
        });
        if (bucket.left() < 0) {
            throw Problem.of(ProblemType.TOO_MANY_REQUESTS, "You asked for too many things in a short time.")
                    .fix("Wait a few seconds, and ask again.")
                    .retryAfter(1)
                    .exception();
        }
    }

    private static double filled(Bucket bucket, Rate rate, long now) {
        return Math.min(rate.atOnce(), bucket.left() + (now - bucket.at()) / NANOS * rate.aSecond());
    }
}
