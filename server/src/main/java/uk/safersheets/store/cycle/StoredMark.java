package uk.safersheets.store.cycle;

import java.time.Instant;
import java.util.Objects;
import uk.safersheets.signoff.Actor;

/**
 * That a step is done for a period or, after that was said, is not.
 *
 * @param event its place in the record of every act
 * @param partnership as people write it
 * @param occurrence the step's id and the period as it stands in addresses
 * @param note what whoever said it added; empty for nothing
 */
public record StoredMark(
        long event, String partnership, String occurrence, boolean done, String note, Instant at, Actor by) {
    public StoredMark {
        Objects.requireNonNull(partnership, "partnership");
        Objects.requireNonNull(occurrence, "occurrence");
        Objects.requireNonNull(note, "note");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(by, "by");
    }
}
