package uk.safersheets.signoff;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How the versions of one book stand, from the steps taken so far. */
public final class SignOffStatus {
    private static final Set<State> AGREED = Set.of(State.APPROVED, State.PUBLISHED);

    private final int newest;
    private final List<StepTaken> steps;
    private final Map<Integer, State> own = new HashMap<>();
    private final int published;
    private final int agreed;

    private SignOffStatus(int newest, List<StepTaken> steps) {
        this.newest = newest;
        this.steps = steps;
        for (var taken : steps) {
            taken.step().stateAfter().ifPresent(state -> own.put(taken.version(), state));
        }
        published = highest(Set.of(State.PUBLISHED));
        agreed = highest(AGREED);
    }

    /**
     * @param newest the newest version's number; 0 while there is none
     * @param steps in the order they were taken
     */
    public static SignOffStatus of(int newest, List<StepTaken> steps) {
        return new SignOffStatus(newest, List.copyOf(steps));
    }

    public int newest() {
        return newest;
    }

    public State state(int version) {
        var state = own.getOrDefault(version, State.DRAFT);
        boolean passed = switch (state) {
            case WITHDRAWN, SUPERSEDED -> false;
            case PUBLISHED -> version < published;
            case APPROVED -> version < agreed;
            case DRAFT, SUBMITTED, RETURNED -> version < newest;
        };
        return passed ? State.SUPERSEDED : state;
    }

    /** The version that counts: the one that is published or, while none is, the one that is approved. */
    public Optional<Integer> counting() {
        int counting = published > 0 ? published : agreed;
        return counting > 0 ? Optional.of(counting) : Optional.empty();
    }

    /** The approval that lets nobody submit a newer version; empty while there is none, or it was unlocked. */
    public Optional<StepTaken> lock() {
        var approval = last(agreed, Step.APPROVAL);
        return approval.filter(taken -> steps.lastIndexOf(taken)
                > last(agreed, Step.UNLOCKING).map(steps::lastIndexOf).orElse(-1));
    }

    /** The last time that this step was taken with a version. */
    public Optional<StepTaken> last(int version, Step step) {
        return steps.stream()
                .filter(taken -> taken.version() == version && taken.step() == step)
                .reduce((earlier, later) -> later);
    }

    /** Whether a version was approved or published, and never withdrawn, whatever came after it. */
    public boolean isAgreed(int version) {
        return AGREED.contains(own.getOrDefault(version, State.DRAFT));
    }

    /** How things stand for those to whom a version is only there once it is agreed. */
    public SignOffStatus agreedOnly() {
        return of(
                agreed,
                steps.stream().filter(taken -> isAgreed(taken.version())).toList());
    }

    /** Which version counts, in one sentence. */
    public String sentence() {
        return SignOffSummary.of(this);
    }

    private int highest(Set<State> states) {
        return own.entrySet().stream()
                .filter(version -> states.contains(version.getValue()))
                .mapToInt(Map.Entry::getKey)
                .max()
                .orElse(0);
    }
}
