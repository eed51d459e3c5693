package uk.safersheets.signoff;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.safersheets.signoff.StepRefusal.Reason;

/** Decides whether a step may be taken. */
public final class ApprovalPolicy {
    private final SignOffStatus standing;

    public ApprovalPolicy(SignOffStatus standing) {
        this.standing = standing;
    }

    /**
     * A step that somebody asks for.
     *
     * @param author who submitted the version to its book
     * @param isNamed whether the one who asks gave a name
     */
    public record Asked(StepTaken step, Actor author, boolean isNamed, Unsettled unsettled) {}

    /**
     * What of a version's check holds up its approval.
     *
     * @param errors how many nobody waived
     * @param queries how many nobody explained or waived
     */
    public record Unsettled(int errors, int queries) {
        public static final Unsettled NOTHING = new Unsettled(0, 0);

        private boolean isNothing() {
            return errors == 0 && queries == 0;
        }
    }

    /** What stands in the way; empty when nothing does. */
    public Optional<StepRefusal> refusal(Asked asked) {
        var state = standing.state(asked.step().version());
        if (!isPossible(asked.step(), state)) {
            return Optional.of(wrongState(asked.step(), state));
        }
        if (asked.step().step().needsReason() && asked.step().reason().isBlank()) {
            return Optional.of(new StepRefusal(
                    Reason.NO_REASON, "You gave no reason.", "Say in a sentence why, for those who ask."));
        }
        return asked.step().step() == Step.APPROVAL ? approval(asked) : Optional.empty();
    }

    private boolean isPossible(StepTaken asked, State state) {
        boolean isLock = standing.lock()
                .filter(lock -> lock.version() == asked.version())
                .isPresent();
        return asked.step().isPossibleFrom(state) && (asked.step() != Step.UNLOCKING || isLock);
    }

    private Optional<StepRefusal> approval(Asked asked) {
        if (!asked.isNamed()) {
            return Optional.of(new StepRefusal(
                    Reason.SAME_PERSON,
                    "You did not say who you are, so this could be the person who submitted it.",
                    "Enter your name, and approve it again."));
        }
        if (isBehind(asked)) {
            return Optional.of(new StepRefusal(
                    Reason.SAME_PERSON,
                    asked.step().who() + " submitted version " + asked.step().version() + " and cannot approve it.",
                    "Ask somebody else to approve it."));
        }
        return asked.unsettled().isNothing() ? Optional.empty() : Optional.of(unsettled(asked.unsettled()));
    }

    /** Whether the one who asks wrote the version or put it forward. */
    private boolean isBehind(Asked asked) {
        var who = asked.step().actor();
        return who.isSameAs(asked.author())
                || standing.last(asked.step().version(), Step.SUBMISSION)
                        .filter(taken -> who.isSameAs(taken.actor()))
                        .isPresent();
    }

    private static StepRefusal unsettled(Unsettled unsettled) {
        String message = Stream.of(
                        count(unsettled.errors(), "error", "errors", "nor waived"),
                        count(unsettled.queries(), "query", "queries", "nor explained"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        return new StepRefusal(Reason.ERRORS, message, fix(unsettled));
    }

    private static String count(int count, String one, String many, String settled) {
        return switch (count) {
            case 0 -> "";
            case 1 -> "One " + one + " in it is neither put right " + settled + ".";
            default -> count + " " + many + " in it are neither put right " + settled + ".";
        };
    }

    private static String fix(Unsettled unsettled) {
        if (unsettled.queries() == 0) {
            return "Return it, or have each error waived by somebody who may.";
        }
        return unsettled.errors() == 0
                ? "Return it, or have each query explained by whoever knows why it is right."
                : "Return it, or have each error waived and each query explained.";
    }

    private StepRefusal wrongState(StepTaken asked, State state) {
        String is = "Version " + asked.version() + " is " + state.phrase();
        String message = asked.step() == Step.UNLOCKING
                ? is + " and not locked."
                : is + ", so it cannot be " + asked.step().word() + ".";
        return new StepRefusal(Reason.WRONG_STATE, message, fix(asked, state));
    }

    private String fix(StepTaken asked, State state) {
        if (asked.step() == Step.UNLOCKING) {
            return "Submit your version: nothing is in its way.";
        }
        return switch (state) {
            case SUPERSEDED -> "Use version " + standing.counting().orElse(standing.newest()) + ", or the newest.";
            case WITHDRAWN -> "Submit a new version of the workbook.";
            case DRAFT, RETURNED -> "Submit it for approval first.";
            case SUBMITTED ->
                asked.step() == Step.PUBLICATION ? "Have it approved first." : "Wait until it is approved or returned.";
            case APPROVED, PUBLISHED -> "Unlock it with a reason, and submit a new version.";
        };
    }
}
