package uk.safersheets.web.admission;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import uk.safersheets.app.access.Secret;
import uk.safersheets.store.db.StoreException;
import uk.safersheets.store.nodes.NodeRates;
import uk.safersheets.web.admission.Rates.Rate;

/**
 * Counts the requests to all nodes together, in the store that they share. Whoever asks often is counted for some
 * requests at once: what a node has taken for them is used up there within a second, so that all nodes together never
 * let more through than the limit.
 *
 * <p>While the store does not answer, each node counts by itself: a flood meets the same limit at each of them, and
 * whoever asks for what needs no store is not refused.
 */
final class SharedRateCount implements RateCount {
    private static final Logger LOG = LogManager.getLogger(SharedRateCount.class);
    private static final long GOOD_FOR = TimeUnit.SECONDS.toNanos(1);
    private static final long LEFT_ALONE = TimeUnit.SECONDS.toNanos(5);
    /** A flood that is refused does not reach the store. */
    private static final long REFUSED_FOR = TimeUnit.MILLISECONDS.toNanos(100);

    private static final int MOST_TAKEN = 16;

    private final NodeRates rates;
    private final LongSupplier nanoTime;
    private final NodeRateCount alone;
    private final Map<String, Taken> taken = new ConcurrentHashMap<>();
    private volatile boolean isAlone;
    private volatile long aloneUntil;

    /** What this node has taken for somebody and how much it takes next, or until when there is nothing for them. */
    private static final class Taken {
        private int left;
        private int next = 1;
        private long until;
        private long refusedUntil;

        private Taken(long now) {
            this.until = now;
            this.refusedUntil = now;
        }
    }

    SharedRateCount(NodeRates rates, LongSupplier nanoTime) {
        this.rates = rates;
        this.nanoTime = nanoTime;
        this.alone = new NodeRateCount(nanoTime);
        this.aloneUntil = nanoTime.getAsLong();
    }

    @Override
    public boolean isTaken(String who, Rate rate) {
        if (isAlone && !isTimeToAskAgain()) {
            return alone.isTaken(who, rate);
        }
        try {
            boolean isTaken = isTakenOfAll(who, rate);
            if (isAlone) {
                isAlone = false;
                LOG.info("Requests are counted over all nodes again");
            }
            return isTaken;
        } catch (StoreException e) {
            if (!isAlone) {
                LOG.warn("Requests are counted by this node alone: {}", e.getMessage());
            }
            aloneUntil = nanoTime.getAsLong() + LEFT_ALONE;
            isAlone = true;
            return alone.isTaken(who, rate);
        }
    }

    /** One request asks, and the others go on meanwhile. */
    private synchronized boolean isTimeToAskAgain() {
        long now = nanoTime.getAsLong();
        boolean isTime = now - aloneUntil >= 0;
        if (isTime) {
            aloneUntil = now + LEFT_ALONE;
        }
        return isTime;
    }

    @Override
    public void forgetIdle() {
        long now = nanoTime.getAsLong();
        alone.forgetIdle();
        taken.values().removeIf(of -> isOver(of, now));
    }

    private boolean isTakenOfAll(String who, Rate rate) {
        var of = taken.computeIfAbsent(who, key -> new Taken(nanoTime.getAsLong()));
        synchronized (of) {
            long now = nanoTime.getAsLong();
            if (now - of.refusedUntil < 0) {
                return false;
            }
            boolean isInTime = now - of.until < 0;
            if (isInTime && of.left > 0) {
                of.left--;
                return true;
            }
            int most = Math.min(MOST_TAKEN, rate.atOnce());
            int wanted = isInTime ? Math.min(most, of.next * 2) : 1;
            boolean isTaken = take(of, who, wanted, rate) || wanted > 1 && take(of, who, 1, rate);
            of.refusedUntil = isTaken ? now : now + REFUSED_FOR;
            return isTaken;
        }
    }

    private boolean take(Taken of, String who, int wanted, Rate rate) {
        boolean isTaken = rates.isTaken(Secret.hash(who), wanted, rate.atOnce(), rate.aSecond());
        if (isTaken) {
            of.left = wanted - 1;
            of.next = wanted;
            of.until = nanoTime.getAsLong() + GOOD_FOR;
        }
        return isTaken;
    }

    private static boolean isOver(Taken of, long now) {
        synchronized (of) {
            return now - of.until >= GOOD_FOR;
        }
    }
}
