package uk.safersheets.reconcile;

import static uk.safersheets.ledger.Pence.shown;

import java.util.List;
import java.util.Optional;
import uk.safersheets.ledger.Total;
import uk.safersheets.reconcile.match.TransactionMatcher;

/** A difference of the statement that no transaction of the file explains. */
final class StatementBreak {
    private StatementBreak() {}

    static Optional<Break> of(Statement statement, TransactionMatcher matching) {
        long open = Total.of(matching.open()).pence();
        long left = Math.subtractExact(statement.difference(), open);
        if (left == 0) {
            return Optional.empty();
        }
        return Optional.of(new Break(
                BreakKind.CLOSING_BALANCE,
                null,
                left,
                List.of(),
                "The ledger closes with " + shown(statement.closing()) + ", but its transactions come to "
                        + shown(Math.addExact(statement.closing(), left)) + ", a difference of " + shown(left) + ".",
                "Export the ledger up to its closing date, or correct the balances in the map."));
    }
}
