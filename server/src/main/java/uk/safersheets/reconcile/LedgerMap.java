package uk.safersheets.reconcile;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.safersheets.ledger.layout.Layout;

/**
 * Everything that is to be known of a ledger: how its export is laid out, which code belongs to which line, and what the
 * statement starts from.
 *
 * @param decisions what people decided about single transactions
 * @param tolerance by how many pence an amount may miss the line's and still be it
 * @param opening the balance carried in, in pence
 * @param received what came in and does not stand in the ledger
 * @param closing what the ledger's own report closes with; null where nobody says
 */
public record LedgerMap(
        Layout layout,
        List<CodingRule> rules,
        List<Decision> decisions,
        long tolerance,
        long opening,
        List<Instalment> received,
        @Nullable Long closing) {

    /** Money from the funder, in pence, and where that is written. */
    public record Instalment(String reference, long pence) {}

    public LedgerMap {
        Objects.requireNonNull(layout, "layout");
        rules = List.copyOf(rules);
        decisions = List.copyOf(decisions);
        received = List.copyOf(received);
    }

    /** The same with other rules. */
    public LedgerMap with(List<CodingRule> others) {
        return new LedgerMap(layout, others, decisions, tolerance, opening, received, closing);
    }

    /** @throws FaultyMapException naming every line that the fund does not have */
    void requireLinesOf(Funding funding) {
        var ofRules = rules.stream()
                .filter(rule -> rule.target() instanceof Target.Lines)
                .flatMap(rule -> ((Target.Lines) rule.target()).lines().stream());
        var ofDecisions =
                decisions.stream().flatMap(one -> one.parts().stream()).map(Decision.Share::line);
        var faults = Stream.concat(ofRules, ofDecisions)
                .distinct()
                .filter(line -> funding.line(line).isEmpty())
                .map(line -> "The map names the line " + line
                        + ", which the workbook does not have. Write the line's reference as the workbook has it.")
                .toList();
        if (!faults.isEmpty()) {
            throw new FaultyMapException(faults);
        }
    }
}
