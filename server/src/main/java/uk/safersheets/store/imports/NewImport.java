package uk.safersheets.store.imports;

import java.util.Objects;
import uk.safersheets.imports.ImportResult;
import uk.safersheets.store.audit.AuditEvent;

/**
 * What was read, to be kept.
 *
 * @param id by which it is asked for, made before it was read
 * @param partnership as its people write it
 * @param owner the partnership as it stands in addresses
 * @param geography what the areas of its counts are; figures of another are never joined with these, nor replaced
 * @param act {@code IMPORTED}
 */
public record NewImport(
        String id, String partnership, String owner, String geography, ImportResult result, AuditEvent act) {
    public NewImport {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(partnership, "partnership");
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(geography, "geography");
        Objects.requireNonNull(result, "result");
        Objects.requireNonNull(act, "act");
    }
}
