package uk.safersheets.returns;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One move of money from a line to another, in pence; null and empty are not entered. */
public record Virement(
        String reference,
        String from,
        String to,
        @Nullable Long amount,
        @Nullable LocalDate date,
        String approval,
        String reason) {

    /** Whether it counts: without the funder's approval in writing it does not. */
    boolean isApproved() {
        return !approval.isEmpty();
    }
}
