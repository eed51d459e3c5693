package uk.safersheets.returns;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a line planned to spend and what becomes of the rest, in pence; null and empty are not entered.
 *
 * @param quarters four, each null where it is not entered
 * @param forecast what the line will have spent in the end
 * @param reason why it is behind or ahead
 * @param proposal for an underspend: {@code Return}, {@code Reprofile}, {@code Carry forward}
 */
public record Plan(List<Long> quarters, @Nullable Long forecast, String reason, String proposal) {
    private static final int QUARTERS = 4;

    /** Of a line that nobody planned. */
    public static final Plan NONE = new Plan(Collections.nCopies(QUARTERS, null), null, "", "");

    public Plan {
        quarters = Collections.unmodifiableList(new ArrayList<>(quarters));
        if (quarters.size() != QUARTERS) {
            throw new IllegalArgumentException("a plan has four quarters, not " + quarters.size());
        }
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(proposal, "proposal");
    }

    @Nullable
    Long total() {
        return Pounds.sum(quarters);
    }

    /** What was planned for the first quarters; null where they are not known, or nothing was planned at all. */
    @Nullable
    Long toDate(int count) {
        return count == 0 || total() == null
                ? null
                : Objects.requireNonNullElse(Pounds.sum(quarters.subList(0, count)), 0L);
    }
}
