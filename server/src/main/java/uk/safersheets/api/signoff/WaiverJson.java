package uk.safersheets.api.signoff;

import org.jspecify.annotations.Nullable;
import uk.safersheets.store.signoff.Waiver;

/**
 * A waiver. What is null of table, row key and column stands for all of them.
 *
 * @param number its place in the record of every act
 * @param version the newest version when it was given
 * @param until its last day
 * @param inForce whether it holds today
 */
public record WaiverJson(
        long number,
        int version,
        String ruleId,
        @Nullable String table,
        @Nullable String rowKey,
        @Nullable String column,
        String askedBy,
        String approvedBy,
        String why,
        String until,
        boolean inForce) {
    public static WaiverJson of(Waiver waiver, boolean inForce) {
        return new WaiverJson(
                waiver.number(),
                waiver.version(),
                waiver.rule(),
                waiver.place().table(),
                waiver.place().rowKey(),
                waiver.place().column(),
                waiver.askedBy(),
                waiver.approvedBy(),
                waiver.why(),
                waiver.until().toString(),
                inForce);
    }
}
