package uk.safersheets.returns;

import org.jspecify.annotations.Nullable;

/**
 * What became of a line's money so far, in pence; null is not entered.
 *
 * @param spent by the ledger where there is one
 * @param accrued received and not paid yet
 * @param committed ordered and not received yet
 */
public record Actual(
        @Nullable Long spent,
        @Nullable Long accrued,
        @Nullable Long committed) {

    /** Spent and accrued; null where nobody entered what was spent. */
    @Nullable
    Long toDate() {
        return spent == null ? null : Pounds.sum(spent, accrued);
    }
}
