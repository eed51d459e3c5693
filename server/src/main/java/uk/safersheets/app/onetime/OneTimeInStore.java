package uk.safersheets.app.onetime;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import uk.safersheets.store.db.Sha256;
import uk.safersheets.store.nodes.HandOvers;

/**
 * Keeps what is handed over once in the store that several nodes share. What is kept is closed with the code, so that
 * nobody who reads the store can open it.
 */
public final class OneTimeInStore implements OneTime {
    private static final byte[] NOTHING = {};

    private final HandOvers kept;
    private final Clock clock;

    public OneTimeInStore(HandOvers kept, Clock clock) {
        this.kept = kept;
        this.clock = clock;
    }

    @Override
    public boolean keep(Kind kind, String code, Thing thing, Room room) {
        var waiting = kept.waiting(kind.word(), thing.owner(), clock.instant());
        if (!room.takes(thing, waiting.things(), waiting.bytesOfOwner(), waiting.bytes())) {
            return false;
        }
        byte[] closed = Seal.ofCode(code).close(thing.content());
        return kept.keep(new HandOvers.Kept(
                kind.word(), Sha256.ofText(code), thing.owner(), thing.size(), closed, thing.expires()));
    }

    @Override
    public Optional<byte[]> take(Kind kind, String code) {
        return kept.take(kind.word(), Sha256.ofText(code), clock.instant())
                .flatMap(closed -> Seal.ofCode(code).open(closed));
    }

    @Override
    public boolean isFirst(Kind kind, String code, Instant expires) {
        return kept.keep(new HandOvers.Kept(kind.word(), Sha256.ofText(code), "", 0, NOTHING, expires));
    }
}
