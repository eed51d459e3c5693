package uk.safersheets.returns;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One line of the fund, in pence; null and empty are not entered.
 *
 * @param recipient the agency that leads it and receives its money
 * @param priority the priority of the plan that it serves
 * @param counted what it adds to the total, with approved virements
 */
public record ReturnLine(
        String line,
        String initiative,
        String purpose,
        String recipient,
        String priority,
        InTotal inTotal,
        @Nullable Long counted,
        Actual actual,
        Plan plan) {
    public ReturnLine {
        Objects.requireNonNull(line, "line");
        Objects.requireNonNull(initiative, "initiative");
        Objects.requireNonNull(purpose, "purpose");
        Objects.requireNonNull(recipient, "recipient");
        Objects.requireNonNull(priority, "priority");
        Objects.requireNonNull(inTotal, "inTotal");
        Objects.requireNonNull(actual, "actual");
        Objects.requireNonNull(plan, "plan");
    }

    /** Whether its money is given. */
    boolean counts() {
        return inTotal == InTotal.COUNTED;
    }

    /** What was planned so far less what was spent and accrued: above zero when the line is behind. */
    @Nullable
    Long variance(int quarters) {
        return Pounds.difference(plan.toDate(quarters), actual.toDate());
    }

    @Nullable
    Long underspend() {
        return Pounds.difference(counted, plan.forecast());
    }
}
