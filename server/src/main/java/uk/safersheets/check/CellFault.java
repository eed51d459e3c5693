package uk.safersheets.check;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.Severity;

/**
 * One cell's fault, before faults of a kind become one finding.
 *
 * @param alone what is said when it stands alone
 * @param many the sentence over several like it, with {@code {count}} and {@code {in rows}}; null when each stands
 *     alone
 * @param fixMany what to do about several; null when only faults with the same fix may be put together
 * @param fixColumn what to do about a column that has it nearly everywhere; null for a look at what stands in it
 * @param sweeping whether a column that has it nearly everywhere is said to be wrong itself
 */
public record CellFault(
        Finding alone,
        @Nullable String many,
        @Nullable String fixMany,
        @Nullable String fixColumn,
        boolean sweeping) {
    public CellFault(Finding alone, @Nullable String many, @Nullable String fixMany, boolean sweeping) {
        this(alone, many, fixMany, null, sweeping);
    }

    public CellFault {
        Objects.requireNonNull(alone, "alone");
    }

    /** One that is never put together with others. */
    static CellFault alone(Finding finding) {
        return new CellFault(finding, null, null, false);
    }

    /** What faults have in common that may be told in one finding. */
    record Kind(
            String ruleId,
            Severity severity,
            String sheet,
            @Nullable String table,
            @Nullable String many,
            String fix) {}

    Kind kind() {
        return new Kind(alone.ruleId(), alone.severity(), alone.sheet(), alone.table(), many, groupFix());
    }

    String groupFix() {
        return fixMany == null ? alone.fix() : fixMany;
    }
}
