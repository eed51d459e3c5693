package uk.safersheets.budget;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A request that asked for more work than it may, or whose client has gone. Carries no stack: nothing is broken. */
public final class OverBudgetException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean isShare;
    private final boolean isCancelled;

    private OverBudgetException(String message, boolean isShare, boolean isCancelled) {
        super(message, null, false, false);
        this.isShare = isShare;
        this.isCancelled = isCancelled;
    }

    static OverBudgetException tooMuch(@Nullable Object about, Work work, long limit, boolean isShare) {
        return new OverBudgetException(
                subject(about) + " asked for too much work: more than "
                        + String.format(Locale.UK, "%,d %s.", limit, work.unit()),
                isShare,
                false);
    }

    static OverBudgetException tooLong(@Nullable Object about, boolean isShare) {
        return new OverBudgetException(subject(about) + " took too long to work through.", isShare, false);
    }

    static OverBudgetException tooDeep(@Nullable Object about, boolean isShare) {
        return new OverBudgetException(
                subject(about) + " goes on inside itself more often than can be worked through.", isShare, false);
    }

    static OverBudgetException cancelled() {
        return new OverBudgetException("Nobody waits for the answer any more.", false, true);
    }

    private static String subject(@Nullable Object about) {
        String words = about == null ? "What you sent" : about.toString();
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    /** Whether only a share was used up ({@link WorkBudget#share}), so that the rest can still be done. */
    public boolean isShare() {
        return isShare;
    }

    /** Whether the work ended because its client has gone. */
    public boolean isCancelled() {
        return isCancelled;
    }

    /** What asked for too much, and of what. */
    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage(), "message");
    }

    /** What to do about it. */
    public String fix() {
        return "Take out rows, sheets, texts and formulas that are not needed, and try again with less.";
    }
}
