package uk.safersheets.app.reconciliation;

import java.util.List;
import java.util.stream.Collectors;
import uk.safersheets.api.reconciliation.ReconciliationJson;
import uk.safersheets.cell.Texts;
import uk.safersheets.reconcile.Break;
import uk.safersheets.reconcile.ReconciliationStatus;
import uk.safersheets.reconcile.Statement;
import uk.safersheets.returns.LedgerSide;

/** What a kept reconciliation says of the fund, as it was signed: it is read back and never worked out again. */
public final class SignedLedger {
    private SignedLedger() {}

    public static LedgerSide side(ReconciliationJson result, ReconciliationStatus standing) {
        return new LedgerSide(
                result.lines().stream()
                        .collect(Collectors.toMap(
                                line -> Texts.key(line.line()), line -> pence(line.spent()), (first, other) -> first)),
                statement(result.statement()),
                result.breaks().stream().map(SignedLedger::one).toList(),
                standing.sentence());
    }

    private static Statement statement(ReconciliationJson.Statement said) {
        return new Statement(
                pence(said.opening()),
                pence(said.received()),
                pence(said.spent()),
                said.items().stream()
                        .map(item -> new Statement.Item(item.kind(), item.label(), pence(item.amount()), null))
                        .toList(),
                pence(said.closing()),
                pence(said.difference()),
                new Statement.Open(
                        pence(said.unexplained().income()),
                        pence(said.unexplained().spending()),
                        said.openBreaks()));
    }

    private static Break one(ReconciliationJson.Broken said) {
        return new Break(said.breakKind(), said.line(), pence(said.amount()), List.of(), said.message(), said.fix());
    }

    private static long pence(String amount) {
        return EnteredAmounts.pence(amount).orElseThrow();
    }
}
