package uk.safersheets.app.onetime;

import java.time.Instant;
import java.util.Optional;

/**
 * Things that are handed over once to whoever brings their code: of several who bring it at the same time, one gets it,
 * whichever node of the service they ask. What the code is good for is kept apart from the code. Safe to share.
 */
public interface OneTime {
    /** What may be handed over; codes of one kind are none of another. */
    enum Kind {
        DOWNLOAD("download"),
        DIALOG("dialog"),
        SIGN_IN("sign-in");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /**
     * Something that waits to be handed over.
     *
     * @param owner whose room it takes
     * @param size the room that it takes, in bytes; 0 for next to nothing
     * @param expires from when on nobody gets it any more
     */
    record Thing(String owner, byte[] content, long size, Instant expires) {}

    /**
     * How much may wait at once.
     *
     * @param things of one owner
     * @param bytesOfOwner that they take together
     * @param bytes that all take together; what takes none is taken nevertheless
     */
    record Room(int things, long bytesOfOwner, long bytes) {
        boolean takes(Thing thing, long others, long bytesOfOthers, long bytesOfAll) {
            return others < things
                    && bytesOfOthers + thing.size() <= bytesOfOwner
                    && (thing.size() == 0 || bytesOfAll + thing.size() <= bytes);
        }
    }

    /**
     * Lets something wait.
     *
     * @return false when there is no room for it now
     */
    boolean keep(Kind kind, String code, Thing thing, Room room);

    /** Hands something over; empty when somebody got it, it ran out, or never was. */
    Optional<byte[]> take(Kind kind, String code);

    /**
     * Whether nobody brought this code before.
     *
     * @param expires from when on nobody brings it any more
     */
    boolean isFirst(Kind kind, String code, Instant expires);
}
