package uk.safersheets.store.reconciliation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.safersheets.store.audit.AuditEvent;

/**
 * What is said of a reconciliation, unless something stands in the way.
 *
 * @param answer what it comes to now; null where nothing changes
 * @param obstacle what stands in the way; the others are null then
 */
public record NewReconciliationAct<T>(
        @Nullable AuditEvent act, @Nullable String said, byte @Nullable [] answer, Optional<T> obstacle) {

    public static <T> NewReconciliationAct<T> of(AuditEvent act, String said, byte @Nullable [] answer) {
        return new NewReconciliationAct<>(act, said, answer, Optional.empty());
    }

    public static <T> NewReconciliationAct<T> refused(T obstacle) {
        return new NewReconciliationAct<>(null, null, null, Optional.of(obstacle));
    }
}
