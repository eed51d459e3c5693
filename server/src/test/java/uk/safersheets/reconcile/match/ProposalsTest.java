package uk.safersheets.reconcile.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static uk.safersheets.reconcile.Drawn.DAY;
import static uk.safersheets.reconcile.Drawn.fund;
import static uk.safersheets.reconcile.Drawn.ledger;
import static uk.safersheets.reconcile.Drawn.line;
import static uk.safersheets.reconcile.Drawn.map;
import static uk.safersheets.reconcile.Drawn.paid;
import static uk.safersheets.reconcile.Drawn.rule;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import uk.safersheets.ledger.Pence;
import uk.safersheets.ledger.Transaction;
import uk.safersheets.ledger.layout.ColumnRole;
import uk.safersheets.reconcile.Break;
import uk.safersheets.reconcile.BreakKind;
import uk.safersheets.reconcile.CodingRule;
import uk.safersheets.reconcile.Decision;
import uk.safersheets.reconcile.Funding;
import uk.safersheets.reconcile.FundingLine;
import uk.safersheets.reconcile.LedgerMap;
import uk.safersheets.reconcile.Match;
import uk.safersheets.reconcile.Reconciliation;
import uk.safersheets.reconcile.Target;

/** Payments and credits that no rule places: what is proposed for them, and that nothing is taken. */
class ProposalsTest {
    private static final FundingLine PASTORS = line("L01", "Street Pastors", 50_000);
    private static final FundingLine CAMERA = line("L02", "Mobile camera", 30_000);
    private static final FundingLine BUSES = line("L03", "Night buses", 20_000);
    private static final Funding FUND = fund(PASTORS, CAMERA, BUSES);

    @Test
    void aPaymentWithoutACodeIsProposedByItsWordsAndAmountAndNeverTaken() {
        var result = reconcile(paid("1001", 30_000, "", "Watchful Ltd", "Mobile camera for the park"));

        assertEquals(
                List.of("one-to-one L02=300.00 [1001] high: Its words 'camera mobile' are those of L02 and of no other"
                        + " line. L02 has £300.00 left, which is what was paid."),
                told(result));
        assertEquals(List.of(), result.matches());
        assertEquals(30_000, result.statement().open().spending());
        assertFalse(result.statement().balances());
    }

    @Test
    void byTheSupplierThatIsPaidOnOneLineAlone() {
        var result = reconcile(
                map(rule("4410", "L03")),
                paid("1001", 5_000, "4410", "Green Coaches", ""),
                paid("1002", 4_000, "", "GREEN COACHES", "July"),
                paid("1003", 4_100, "", "Somebody else", "July"));

        assertEquals(
                List.of("one-to-one L03=40.00 [1002] medium: Everything else paid to GREEN COACHES is on L03."),
                told(result));
    }

    @Test
    void notToALineThatCannotPayItNorOutsideTheDaysOfSpending() {
        assertEquals(List.of(), told(reconcile(paid("1001", 60_000, "", "A", "Mobile camera"))));
        var over = new Funding(100_000L, DAY.plusDays(1), null, null, FUND.lines());
        assertEquals(
                List.of(),
                told(Reconciliation.of(over, ledger(paid("1001", 30_000, "", "A", "Mobile camera")), map())));
    }

    @Test
    void onePaymentOverTheLinesThatAddToIt() {
        var result = reconcile(paid("1001", 80_000, "", "Council", "Recharge"));

        assertEquals(
                List.of(
                        "one-to-many L01=500.00 L02=300.00 [1001] medium: What L01 and L02 have left adds to its £800.00,"
                                + " and no other lines do."),
                told(result));
    }

    @Test
    void severalPaymentsToTheLineTheyAddTo() {
        var result = reconcile(
                paid("1001", 21_000, "", "Warm Hearts", "First"),
                paid("1002", 29_000, "", "Warm Hearts", "Second"),
                paid("1003", 700, "", "Other", ""));

        assertEquals(
                List.of("many-to-one L01=500.00 [1002, 1001] medium: 2 payments to Warm Hearts add to £500.00;"
                        + " L01 has £500.00 left."),
                told(result));
    }

    @Test
    void aCreditOfSeveralPaymentsIsOfferedWithEachOfThem() {
        var result = reconcile(
                map(rule("4410", "L01")),
                paid("1001", 700, "4410", "Printer", "June"),
                paid("1002", 700, "4410", "Printer", "July"),
                paid("1003", -700, "", "Printer", "Money back"),
                paid("1004", -700, "", "Nobody we know", ""));

        assertEquals(
                List.of("1001 line 1", "1002 line 1"),
                result.proposals().stream()
                        .filter(one -> one.kind() == Match.Kind.CANCELLED)
                        .map(one -> one.transactions().get(0).id().toString())
                        .toList());
        assertEquals(
                "The credit 1003 line 1 could cancel 1001 line 1 of £7.00: the same amount and supplier, and it came"
                        + " later. It could cancel any of 2 payments: choose one.",
                result.proposals().stream()
                        .filter(one -> one.kind() == Match.Kind.CANCELLED)
                        .findFirst()
                        .orElseThrow()
                        .reason());
        assertEquals(1_400, result.statement().open().income());
    }

    @Test
    void theChosenPaymentIsCancelledAndADecisionWhosePaymentIsGoneIsToldOf() {
        var payment = paid("1001", 700, "4410", "Printer", "June");
        var credit = paid("1003", -700, "", "Printer", "Money back");
        var chosen = new Decision("1003", "1", new Decision.Cancels("1001", "1"), "Ann");
        var rules = map(0, List.of(chosen), rule("4410", "L01"));

        var paired = reconcile(rules, payment, credit);
        assertEquals(
                List.of("Ann decided: 1003 line 1 cancels 1001 line 1."),
                paired.matches().stream().map(Match::reason).toList());
        assertEquals(0, paired.statement().open().income());

        var alone = reconcile(rules, paid("1001", 701, "4410", "Printer", "June"), credit);
        assertEquals(
                List.of("decision-out-of-date", "unmatched"),
                alone.breaks().stream()
                        .map(Break::kind)
                        .filter(kind -> kind == BreakKind.UNMATCHED || kind == BreakKind.DECISION_OUT_OF_DATE)
                        .map(BreakKind::word)
                        .sorted()
                        .toList());
    }

    @Test
    void aReversalUnderTheSameRuleIsPairedThoughItsCodeIsAnother() {
        var project = new CodingRule(Map.of(ColumnRole.COST_CENTRE, "44*"), new Target.Lines(List.of("L01")));
        var payment = paid("1001", 700, "4410", "Printer", "Leaflets");

        var result = reconcile(map(project), payment, paid("1002", -700, "4411", "Printer", "Reversal of 1001"));
        assertEquals(
                List.of(
                        "The credit 1002 line 1 cancels the payment 1001 line 1 of £7.00 on 4410 and 4411, which one rule"
                                + " of the map takes: one names the number of the other."),
                result.matches().stream().map(Match::reason).toList());

        var apart = reconcile(
                map(rule("4410", "L01"), rule("4411", "L02")),
                payment,
                paid("1002", -700, "4411", "Printer", "Reversal of 1001"));
        assertEquals(2, apart.matches().size(), "two rules are two places");
    }

    /** Even amounts never add to an odd rest, and to find that out takes every combination. */
    @Test
    void whereTheSearchStopsTheBreakSaysSo() {
        var payments = IntStream.range(0, 60)
                .mapToObj(at -> paid(Integer.toString(1001 + at), 1_000 + 2 * at, "", "", "Sundry " + at))
                .toArray(Transaction[]::new);
        var odd = IntStream.range(0, 100)
                .mapToObj(at -> line("L" + (10 + at), "Initiative", 9_999 + 2 * at))
                .toArray(FundingLine[]::new);

        var result = Reconciliation.of(fund(odd), ledger(payments), map());

        assertEquals(List.of(), told(result));
        assertTrue(
                message(result)
                        .endsWith("belong to no line. There are too many combinations of amounts to look through."),
                message(result));
        var few = reconcile(paid("1001", 1_000, "", "", "Sundry"), paid("1002", 1_002, "", "", "Sundry"));
        assertTrue(message(few).endsWith("belong to no line."), message(few));
    }

    @Test
    void theSearchesOfOneReconciliationShareTheirSteps() {
        var budget = new SearchBudget();
        for (int search = 0; search < 20; search++) {
            assertEquals(200_000, budget.next());
            budget.used(200_000);
        }

        assertEquals(new Subset.Answer(List.of(), true), Subset.find(List.of(5L, 3L), 8, 0, budget));
        assertEquals(new Subset.Answer(List.of(0, 1), false), Subset.find(List.of(5L, 3L), 8, 0, new SearchBudget()));
    }

    private static String message(Reconciliation result) {
        return result.breaks().stream()
                .filter(one -> one.kind() == BreakKind.UNMATCHED)
                .findFirst()
                .orElseThrow()
                .message();
    }

    private static Reconciliation reconcile(Transaction... rows) {
        return reconcile(map(), rows);
    }

    private static Reconciliation reconcile(LedgerMap map, Transaction... rows) {
        return Reconciliation.of(FUND, ledger(rows), map);
    }

    private static List<String> told(Reconciliation result) {
        return result.proposals().stream().map(ProposalsTest::told).toList();
    }

    private static String told(Match one) {
        return one.kind().word() + " "
                + one.parts().stream()
                        .map(part -> part.line() + "=" + Pence.plain(part.pence()))
                        .collect(Collectors.joining(" "))
                + " "
                + one.transactions().stream().map(each -> each.id().number()).toList() + " "
                + one.confidence().word() + ": " + one.reason();
    }
}
