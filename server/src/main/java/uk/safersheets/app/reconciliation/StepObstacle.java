package uk.safersheets.app.reconciliation;

import java.util.List;
import uk.safersheets.signoff.StepRefusal;
import uk.safersheets.store.reconciliation.StoredReconciliation;
import uk.safersheets.store.reconciliation.StoredReconciliation.Said;

/** Why nothing was decided or signed. */
public sealed interface StepObstacle {

    /** It cannot be done as the reconciliation stands. */
    record Refused(StepRefusal refusal) implements StepObstacle {}

    /**
     * The reconciliation no longer is as it was shown.
     *
     * @param now how it is
     * @param between what people did in between, oldest first
     */
    record Stale(StoredReconciliation now, List<Said> between) implements StepObstacle {
        public Stale {
            between = List.copyOf(between);
        }

        /** How it is now, after a state that was shown. */
        public static Stale since(long state, StoredReconciliation now) {
            return new Stale(
                    now,
                    now.acts().stream()
                            .filter(act -> act.event().number() > state)
                            .toList());
        }
    }
}
