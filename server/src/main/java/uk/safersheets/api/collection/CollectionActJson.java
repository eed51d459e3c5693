package uk.safersheets.api.collection;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.safersheets.api.BadJsonException;

/**
 * What somebody does in a collection; each address says which parts it needs.
 *
 * @param partnership whose return it is about
 * @param version the number of the version that is given, or that whoever judges it looked at
 * @param due a new day
 * @param reason why, in a sentence
 */
public record CollectionActJson(
        @Nullable String partnership,
        @Nullable Integer version,
        @Nullable String due,
        @Nullable String reason) {
    private static final int LONGEST_REASON = 2000;

    /** @throws BadJsonException when it is missing */
    public String requirePartnership() {
        return NewCollectionJson.require(partnership, "partnership");
    }

    /** @throws BadJsonException when it is missing, or no version's number */
    public int requireVersion() {
        if (version == null || version < 1) {
            throw new BadJsonException("version is missing: write the number of a version, such as 2.");
        }
        return version;
    }

    /** @throws BadJsonException when it is missing, or no day */
    public LocalDate requireDue() {
        return NewCollectionJson.day(NewCollectionJson.require(due, "due"), "due");
    }

    /** Empty where it was left out. */
    @Override
    public String reason() {
        String written = Objects.requireNonNullElse(reason, "").strip();
        if (written.length() > LONGEST_REASON) {
            throw new BadJsonException("reason is longer than " + LONGEST_REASON + " characters.");
        }
        return written;
    }
}
