package uk.safersheets.app.onetime;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Scheduler;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import uk.safersheets.store.db.Sha256;

/** Keeps what is handed over once in the memory of the only process there is; it ends with it. */
public final class OneTimeInMemory implements OneTime {
    private static final int MOST = 100_000;
    private static final byte[] NOTHING = {};

    private final Clock clock;
    private final Cache<Key, Thing> all;

    private record Key(Kind kind, String hash) {}

    public OneTimeInMemory(Clock clock) {
        this.clock = clock;
        this.all = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfter(Expiry.<Key, Thing>creating((key, waiting) -> left(waiting.expires())))
                .scheduler(Scheduler.systemScheduler())
                .build();
    }

    @Override
    public synchronized boolean keep(Kind kind, String code, Thing thing, Room room) {
        long others = 0;
        long bytesOfOthers = 0;
        long bytes = 0;
        for (var other : all.asMap().entrySet()) {
            var waiting = other.getValue();
            if (other.getKey().kind() == kind && isOpen(waiting)) {
                boolean isOwn = waiting.owner().equals(thing.owner());
                others += isOwn ? 1 : 0;
                bytesOfOthers += isOwn ? waiting.size() : 0;
                bytes += waiting.size();
            }
        }
        boolean isTaken = room.takes(thing, others, bytesOfOthers, bytes);
        if (isTaken) {
            all.put(key(kind, code), thing);
        }
        return isTaken;
    }

    @Override
    public Optional<byte[]> take(Kind kind, String code) {
        return Optional.ofNullable(all.asMap().remove(key(kind, code)))
                .filter(this::isOpen)
                .map(Thing::content);
    }

    @Override
    public boolean isFirst(Kind kind, String code, Instant expires) {
        return all.asMap().putIfAbsent(key(kind, code), new Thing("", NOTHING, 0, expires)) == null;
    }

    private boolean isOpen(Thing waiting) {
        return clock.instant().isBefore(waiting.expires());
    }

    private Duration left(Instant expires) {
        return Duration.between(clock.instant(), expires);
    }

    private static Key key(Kind kind, String code) {
        return new Key(kind, Sha256.ofText(code));
    }
}
