package uk.safersheets.app;

import java.util.List;
import uk.safersheets.publish.Refusal;
import uk.safersheets.store.KeptReconciliation;
import uk.safersheets.store.KeptReconciliation.Said;

/** Why nothing was decided or signed. */
public sealed interface StepObstacle {

    /** It cannot be done as the reconciliation stands. */
    record Refused(Refusal refusal) implements StepObstacle {}

    /**
     * The reconciliation no longer is as it was shown.
     *
     * @param now how it is
     * @param between what people did in between, oldest first
     */
    record Stale(KeptReconciliation now, List<Said> between) implements StepObstacle {
        public Stale {
            between = List.copyOf(between);
        }
    }
}
