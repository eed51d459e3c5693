package uk.safersheets.app.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import uk.safersheets.access.Caller;

/**
 * Links for somebody whose Excel downloads nothing: a browser in which nobody is signed in opens one, once, within a
 * minute. Only the hash of a link's code is kept, in memory. Safe to share.
 */
public final class DownloadLinks {
    /** How long a link is good. */
    public static final Duration LIFE = Duration.ofMinutes(1);

    private static final long MEGABYTE = 1024 * 1024;
    private static final int MOST_OF_ONE = 20;
    private static final long MOST_BYTES_OF_ONE = 32 * MEGABYTE;
    private static final long MOST_BYTES = 64 * MEGABYTE;
    private static final String OF_DOWNLOAD = "ssd_";

    private final Clock clock;
    private final Cache<String, Waiting> links = Caffeine.newBuilder()
            .expireAfterWrite(LIFE)
            .scheduler(Scheduler.systemScheduler())
            .build();

    /**
     * What a link hands over: what the service answers at an address, or bytes that its maker sent.
     *
     * @param address with its query; null for bytes
     * @param caller who made it, found out anew: empty when they may not ask for anything any more
     */
    public record Link(
            @Nullable String address,
            Supplier<Optional<Caller>> caller,
            @Nullable Bytes bytes) {
        static Link to(String address, Supplier<Optional<Caller>> caller) {
            return new Link(address, caller, null);
        }

        static Link to(Bytes bytes) {
            return new Link(null, Optional::empty, bytes);
        }
    }

    /**
     * A file that its maker sent.
     *
     * @param isShown whether the browser shows it, to be printed there
     */
    public record Bytes(String name, String type, boolean isShown, byte[] content) {
        public Bytes {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(type, "type");
        }
    }

    private record Waiting(String owner, Link link, Instant expires) {
        long size() {
            return link.bytes() == null ? 0 : link.bytes().content().length;
        }
    }

    public DownloadLinks(Clock clock) {
        this.clock = clock;
    }

    /**
     * The code of a link to what the service answers at an address.
     *
     * @param owner whose share of links it counts for
     * @param caller as whom it will be asked for
     * @return empty when so many of theirs wait already
     */
    public Optional<String> make(String owner, String address, Supplier<Optional<Caller>> caller) {
        return make(owner, Link.to(address, caller));
    }

    /** The code of a link to a file; empty when there is no room for it now. */
    public Optional<String> make(String owner, Bytes bytes) {
        return make(owner, Link.to(bytes));
    }

    /** Uses a code up; empty when it was used, ran out, or never was. */
    public Optional<Link> take(String code) {
        return Optional.ofNullable(links.asMap().remove(Secret.hash(code)))
                .filter(waiting -> clock.instant().isBefore(waiting.expires()))
                .map(Waiting::link);
    }

    private synchronized Optional<String> make(String owner, Link link) {
        var now = clock.instant();
        links.asMap().values().removeIf(waiting -> !now.isBefore(waiting.expires()));
        var wanted = new Waiting(owner, link, now.plus(LIFE));
        var own = links.asMap().values().stream()
                .filter(waiting -> waiting.owner().equals(owner))
                .toList();
        long mine = own.stream().mapToLong(Waiting::size).sum() + wanted.size();
        long all = links.asMap().values().stream().mapToLong(Waiting::size).sum() + wanted.size();
        if (own.size() >= MOST_OF_ONE || mine > MOST_BYTES_OF_ONE || wanted.size() > 0 && all > MOST_BYTES) {
            return Optional.empty();
        }
        String code = Secret.make(OF_DOWNLOAD);
        links.put(Secret.hash(code), wanted);
        return Optional.of(code);
    }
}
