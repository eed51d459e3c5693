package uk.safersheets.collection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done in a collection, and stays.
 *
 * @param event its place in the record of every act
 * @param partnership as the collection's terms name it; empty for what is about all of them
 * @param version what was given; null for every other kind
 * @param reason empty where none is needed
 * @param day the new day, for {@link Kind#MOVED}
 * @param who their name
 */
public record CollectionAct(
        long event,
        Kind kind,
        String partnership,
        @Nullable GivenVersion version,
        String reason,
        @Nullable LocalDate day,
        Instant at,
        String who) {

    /** What can be done. */
    public enum Kind {
        /** A partnership gave a version; what it gave before is kept, and no longer counts. */
        GIVEN,
        /** The body sent it back, with a reason. */
        RETURNED,
        /** The body took it. */
        ACCEPTED,
        /** Nothing is asked of a partnership, for a reason; what it gives all the same counts. */
        EXEMPTED,
        /** The day was moved, for a reason. */
        MOVED,
        /** Nothing more is taken. */
        CLOSED;

        /** As it is stored. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** @throws IllegalArgumentException for no such word */
        public static Kind of(String word) {
            return Arrays.stream(values())
                    .filter(kind -> kind.word().equals(word))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("'" + word + "' is done in no collection"));
        }
    }

    public CollectionAct {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(partnership, "partnership");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(who, "who");
        if ((kind == Kind.GIVEN) != (version != null)) {
            throw new IllegalArgumentException("a version is given, and with nothing else");
        }
    }
}
