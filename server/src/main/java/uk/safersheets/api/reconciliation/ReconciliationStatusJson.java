package uk.safersheets.api.reconciliation;

import org.jspecify.annotations.Nullable;
import uk.safersheets.api.WordOf;
import uk.safersheets.reconcile.ReconciliationStatus;

/**
 * How a reconciliation stands: {@code open}, {@code prepared}, {@code signed}, or {@code reopened} by what came later.
 *
 * @param preparedBy null while nobody has; likewise {@code signedBy}
 * @param sentence for people
 */
public record ReconciliationStatusJson(
        @WordOf(ReconciliationStatus.State.class) String state,
        @Nullable String preparedBy,
        @Nullable String signedBy,
        String sentence) {

    static ReconciliationStatusJson of(ReconciliationStatus status) {
        return new ReconciliationStatusJson(
                status.state().word(), status.preparedBy(), status.signedBy(), status.sentence());
    }
}
