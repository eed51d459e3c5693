package uk.safersheets.api.reconciliation;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.safersheets.api.BadJsonException;
import uk.safersheets.ledger.TransactionId;
import uk.safersheets.reconcile.Break;
import uk.safersheets.reconcile.BreakKind;

/** The id of a break that was stored without one: the id that it would have now. */
final class BreakId {
    private BreakId() {}

    static String of(
            String kind, @Nullable String line, String amount, List<ReconciliationJson.Transaction> transactions) {
        var each = transactions.stream().map(BreakId::told).sorted().toList();
        return Break.id(kind(kind), line, pence(amount), each);
    }

    /** @throws BadJsonException for a word that no kind has */
    static BreakKind kind(String word) {
        return BreakKind.of(word).orElseThrow(() -> new BadJsonException("'" + word + "' is no kind of break."));
    }

    private static String told(ReconciliationJson.Transaction one) {
        return new TransactionId(one.source(), one.number(), one.line()) + "=" + pence(one.amount());
    }

    private static long pence(String amount) {
        return new BigDecimal(amount).movePointRight(2).longValueExact();
    }
}
