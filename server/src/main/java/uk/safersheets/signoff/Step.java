package uk.safersheets.signoff;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What somebody does with a version to bring it forward or take it back. */
public enum Step {
    SUBMISSION("submitted", false, State.SUBMITTED, EnumSet.of(State.DRAFT, State.RETURNED)),
    APPROVAL("approved", false, State.APPROVED, EnumSet.of(State.SUBMITTED)),
    RETURN("returned", true, State.RETURNED, EnumSet.of(State.SUBMITTED)),
    PUBLICATION("published", false, State.PUBLISHED, EnumSet.of(State.APPROVED)),
    WITHDRAWAL(
            "withdrawn",
            true,
            State.WITHDRAWN,
            EnumSet.of(State.DRAFT, State.SUBMITTED, State.RETURNED, State.APPROVED, State.PUBLISHED)),
    /** Lets work on an approved version go on. The version keeps its state until another is approved. */
    UNLOCKING("unlocked", true, null, EnumSet.of(State.APPROVED, State.PUBLISHED));

    private final String word;
    private final boolean needsReason;
    private final @Nullable State stateAfter;
    private final Set<State> from;

    Step(String word, boolean needsReason, @Nullable State stateAfter, Set<State> from) {
        this.word = word;
        this.needsReason = needsReason;
        this.stateAfter = stateAfter;
        this.from = from;
    }

    /** The step that the record calls so; empty for an act that is no step. */
    public static Optional<Step> of(String word) {
        return Arrays.stream(values()).filter(step -> step.word.equals(word)).findFirst();
    }

    /** As the record calls it: what the version was. */
    public String word() {
        return word;
    }

    public boolean needsReason() {
        return needsReason;
    }

    boolean isPossibleFrom(State state) {
        return from.contains(state);
    }

    /** The version's own state after it, whatever came later; empty when it leaves the state as it was. */
    Optional<State> stateAfter() {
        return Optional.ofNullable(stateAfter);
    }
}
