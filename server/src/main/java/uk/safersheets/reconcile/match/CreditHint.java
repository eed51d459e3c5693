package uk.safersheets.reconcile.match;

import java.util.List;
import java.util.stream.Collectors;
import uk.safersheets.ledger.Transaction;

/** Says of credits that were left for a person which payments they could cancel. */
public final class CreditHint {
    private static final int MOST = 3;

    private CreditHint() {}

    /** @return empty where there is nothing to say */
    public static String of(List<Transaction> open, TransactionMatcher matching) {
        var credits = open.stream()
                .filter(one -> !matching.couldCancel(one).isEmpty())
                .toList();
        if (credits.isEmpty()) {
            return "";
        }
        String more = credits.size() > MOST ? " And so on, for " + credits.size() + " credits." : "";
        return credits.stream()
                .limit(MOST)
                .map(credit -> hint(credit, matching.couldCancel(credit)))
                .collect(Collectors.joining(
                        " ", " ", more + " Write the payment's number into the credit's description."));
    }

    private static String hint(Transaction credit, List<Transaction> payments) {
        String others =
                payments.stream().limit(MOST).map(one -> one.id().toString()).collect(Collectors.joining(" or "));
        return credit.id() + " and " + others + " cancel out: match them?";
    }
}
