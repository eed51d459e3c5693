package uk.safersheets.app.reconciliation;

import java.util.Optional;
import uk.safersheets.cell.Value;
import uk.safersheets.ledger.Pence;

/** Amounts as people and programs write them. */
final class EnteredAmounts {
    private EnteredAmounts() {}

    /** Whole pence; empty for what is no amount. */
    static Optional<Long> pence(String written) {
        return Pence.pounds(Value.of(written))
                .map(Pence::whole)
                .flatMap(pence -> pence.isPresent() ? Optional.of(pence.getAsLong()) : Optional.empty());
    }
}
