package uk.safersheets.budget;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A request that asked for more work than it may, or whose client has gone. Carries no stack: nothing is broken. */
public final class OverBudgetException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What ended the work. */
    private enum Cause {
        WHOLE_USED,
        SHARE_USED,
        CANCELLED,
        CROWDED_OUT
    }

    private final Cause cause;

    private OverBudgetException(String message, Cause cause) {
        super(message, null, false, false);
        this.cause = cause;
    }

    private static Cause used(boolean isShare) {
        return isShare ? Cause.SHARE_USED : Cause.WHOLE_USED;
    }

    static OverBudgetException tooMuch(@Nullable Object about, Work work, long limit, boolean isShare) {
        return new OverBudgetException(
                subject(about) + " asked for too much work: more than "
                        + String.format(Locale.UK, "%,d %s.", limit, work.unit()),
                used(isShare));
    }

    static OverBudgetException tooLong(@Nullable Object about, boolean isShare) {
        return new OverBudgetException(subject(about) + " took too long to work through.", used(isShare));
    }

    static OverBudgetException tooDeep(@Nullable Object about, boolean isShare) {
        return new OverBudgetException(subject(about) + " is nested too deeply to be worked through.", used(isShare));
    }

    static OverBudgetException cancelled() {
        return new OverBudgetException("Nobody waits for the answer any more.", Cause.CANCELLED);
    }

    static OverBudgetException crowdedOut() {
        return new OverBudgetException("There was too much other work to finish this in time.", Cause.CROWDED_OUT);
    }

    private static String subject(@Nullable Object about) {
        String words = about == null ? "What you sent" : about.toString();
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    /** Whether only a share was used up ({@link WorkBudget#share}), so that the rest can still be done. */
    public boolean isShare() {
        return cause == Cause.SHARE_USED;
    }

    /** Whether it was not this work that asked for too much: others left no time for it. */
    public boolean isCrowdedOut() {
        return cause == Cause.CROWDED_OUT;
    }

    /** Whether the work ended because its client has gone. */
    public boolean isCancelled() {
        return cause == Cause.CANCELLED;
    }

    /** What asked for too much, and of what. */
    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage(), "message");
    }

    /** What to do about it. */
    public String fix() {
        return isCrowdedOut()
                ? "Try again in a moment."
                : "Take out rows, sheets, texts and formulas that are not needed, and try again with less.";
    }
}
