package uk.safersheets.reconcile;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One line of a fund, in pence.
 *
 * @param allocated what counts for it: nothing for an option that is not chosen
 * @param offered what it would get: the same, or what the option would cost
 * @param spent what the workbook says was spent; null where it says nothing
 * @param status as the workbook works it out: {@code Counted}, {@code Not chosen}, {@code Choose one option}
 */
public record FundingLine(
        String line,
        String initiative,
        long allocated,
        long offered,
        @Nullable Long spent,
        String status) {
    public FundingLine {
        Objects.requireNonNull(line, "line");
        Objects.requireNonNull(initiative, "initiative");
        Objects.requireNonNull(status, "status");
    }

    /** As a message names it. */
    public String title() {
        return initiative.isEmpty() ? line : line + " (" + initiative + ")";
    }

    /** Whether it is an alternative that does not count. */
    public boolean isOptionNotCounted() {
        return allocated == 0 && offered != 0;
    }
}
