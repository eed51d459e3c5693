package uk.safersheets.api.reconciliation;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import uk.safersheets.api.reconciliation.ReconciliationJson.Statement;
import uk.safersheets.api.reconciliation.ReconciliationJson.Unexplained;

/** Reads what was kept before formats had numbers: its statement knew the difference alone, and no open break. */
final class UnnumberedFormat {
    private UnnumberedFormat() {}

    static ReconciliationJson read(ReconciliationJson kept) {
        return new ReconciliationJson(
                kept.lines(),
                kept.matches(),
                kept.proposals(),
                kept.breaks(),
                kept.settled(),
                statement(kept.statement(), kept.breaks()));
    }

    private static Statement statement(Statement kept, List<ReconciliationJson.Broken> breaks) {
        var open = breaks.stream()
                .filter(one -> one.breakKind().isUnplaced())
                .flatMap(one -> one.transactions().stream())
                .map(one -> new BigDecimal(one.amount()))
                .toList();
        var unexplained = new Unexplained(
                sum(open.stream().filter(one -> one.signum() < 0)).negate().toPlainString(),
                sum(open.stream().filter(one -> one.signum() > 0)).toPlainString(),
                new BigDecimal(kept.difference()).subtract(sum(open.stream())).toPlainString());
        return new Statement(
                kept.opening(),
                kept.received(),
                kept.spent(),
                kept.items(),
                kept.closing(),
                kept.difference(),
                unexplained,
                breaks.size(),
                breaks.isEmpty() && kept.balances());
    }

    private static BigDecimal sum(Stream<BigDecimal> amounts) {
        return amounts.reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }
}
