package uk.safersheets.reconcile.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import uk.safersheets.reconcile.Drawn;
import uk.safersheets.reconcile.Funding;
import uk.safersheets.reconcile.LedgerMap;
import uk.safersheets.reconcile.Match;
import uk.safersheets.reconcile.Reconciliation;
import uk.safersheets.reconcile.Target;

/** Where each transaction goes, and what is said of it. */
class TransactionMatcherTest {
    private static final Funding FUND = fund(
            line("L01", "Street Pastors", 300_000),
            line("L02", "Mediation", 100_000),
            line("L03", "Mobile CCTV cameras", 250_000));
    private static final LedgerMap SHARED = map(rule("4410", "L01", "L02", "L03"));

    @Test
    void goesByTheRuleWithTheMostConditions() {
        var narrow = new CodingRule(
                Map.of(ColumnRole.COST_CENTRE, "4410", ColumnRole.SUPPLIER, "pastors*"),
                new Target.Lines(List.of("l01")));
        var map = map(rule("4410", "L02"), narrow);

        assertEquals(
                List.of("one-to-one L01 5.00 certain", "one-to-one L02 7.00 certain"),
                matches(map, paid("1", 500, "4410", "Pastors Trust", ""), paid("2", 700, "4410", "Another", "")));
    }

    @Test
    void goesByALinesReferenceInTheLedgersOwnWords() {
        assertEquals(
                List.of("one-to-one L02 5.00 high", "one-to-one L03 6.00 high"),
                matches(SHARED, paid("1", 500, "9999", "", "paid for L02."), paid("2", 600, "4410", "", "l03/July")));
        assertEquals(List.of(), matches(SHARED, paid("1", 500, "9999", "", "L02 and L03")));
    }

    @Test
    void tellsLinesOfOneCodeApartByTheirWords() {
        assertEquals(
                List.of("one-to-one L01 12.00 medium", "one-to-one L03 45.00 medium"),
                matches(
                        SHARED,
                        paid("1", 1_200, "4410", "Loughborough Street Pastors", ""),
                        paid("2", 4_500, "4410", "", "New mobile camera and CCTV")));
    }

    @Test
    void tellsLinesOfOneCodeApartByTheOneAmountThatFits() {
        assertEquals(List.of("one-to-one L02 1000.00 medium"), matches(SHARED, paid("1", 100_000, "4410", "A", "")));
        assertEquals(
                List.of(),
                matches(SHARED, paid("1", 100_000, "4410", "A", ""), paid("2", 100_000, "4410", "A", "")),
                "two transactions could be it");
    }

    @Test
    void splitsATransactionOverTheLinesThatAddToIt() {
        assertEquals(
                List.of("one-to-many L03 2500.00 L02 1000.00 medium"),
                matches(SHARED, paid("1", 350_000, "4410", "A", "")));
    }

    @Test
    void addsTransactionsToTheOneLineTheyPay() {
        assertEquals(
                List.of("many-to-one L02 1000.00 medium"),
                matches(
                        SHARED,
                        paid("1", 60_000, "4410", "A", ""),
                        paid("2", 40_000, "4410", "B", ""),
                        paid("3", 700, "4410", "C", "")));
        var twoWays = reconcile(
                SHARED,
                paid("1", 60_000, "4410", "A", ""),
                paid("2", 40_000, "4410", "B", ""),
                paid("3", 40_000, "4410", "C", ""));
        assertEquals(List.of(), twoWays.matches());
        assertEquals(
                "3 transactions that add to £1,400.00 could belong to L01 or L02 or L03.",
                undecided(twoWays).message());
    }

    @Test
    void takesANearAmountWithinTheToleranceAndSaysSo() {
        var near = paid("1", 100_002, "4410", "A", "");

        assertEquals(List.of(), matches(SHARED, near));
        var match = reconcile(map(2, List.of(), rule("4410", "L01", "L02", "L03")), near)
                .matches()
                .get(0);
        assertEquals(
                "Of the lines of its code only L02 has £1,000.00 left (£0.02 less than was paid),"
                        + " and no other transaction is of that amount.",
                match.reason());
        assertEquals(
                List.of("one-to-many L03 2500.01 L02 1000.00 medium"),
                matches(map(2, List.of(), rule("4410", "L01", "L02", "L03")), paid("1", 350_001, "4410", "A", "")));
    }

    @Test
    void saysWhenItGaveUpLooking() {
        var payments = IntStream.range(0, 60)
                .mapToObj(at -> paid("" + (1000 + at), 20_002L + 4L * at, "4410", "S" + at, ""))
                .toArray(Transaction[]::new);

        var result = reconcile(SHARED, payments);

        assertEquals(List.of(), result.matches());
        assertEquals(
                "60 transactions that add to £12,072.00 could belong to L01 or L02 or L03."
                        + " There are too many combinations of amounts to look through.",
                undecided(result).message());
    }

    @Test
    void pairsAReversalWithWhatItNames() {
        assertEquals(
                List.of("cancelled certain", "one-to-one L02 5.00 certain"),
                matches(
                        map(rule("4410", "L02")),
                        paid("1001", 500, "4410", "A", ""),
                        paid("1002", 500, "4410", "A", ""),
                        paid("1003", -500, "4410", "", "Reverses 1001")));
    }

    @Test
    void pairsACreditWithTheEarlierPaymentOfItsSupplier() {
        var map = map(rule("4410", "L02"));
        var payment = paid("1001", 500, "4410", "A", "Hire");

        assertEquals(List.of("cancelled high"), matches(map, payment, paid("1002", -500, "4410", "A", "")));
        assertEquals(
                2, matches(map, payment, paid("1002", -500, "4410", "B", "")).size(), "another supplier");
        assertEquals(
                2,
                matches(map, payment, paid("1002", Drawn.DAY.minusDays(1), -500, "4410", "A", ""))
                        .size(),
                "before it");
        assertEquals(
                "The credit 1002 line 1 cancels the accrual 1001 line 1 of £5.00 on 4410:"
                        + " it came later, for the same amount, code and supplier.",
                reconcile(
                                map,
                                paid("1001", 500, "4410", "", "Accrual: hire March"),
                                paid("1002", -500, "4410", "", "Reversal of accrual: hire March"))
                        .matches()
                        .get(0)
                        .reason());
    }

    @Test
    void leavesACreditOfSeveralPaymentsToAPersonAndNamesThem() {
        var result = reconcile(
                SHARED,
                paid("1001", 500, "4410", "Pastors Printers", "for L02"),
                paid("1002", 500, "4410", "Pastors Printers", "for L03"),
                paid("1003", -500, "4410", "Pastors Printers", ""),
                paid("1004", 900, "9999", "A", ""),
                paid("1005", -900, "9999", "B", ""));

        assertEquals(List.of("one-to-one L02 5.00 high", "one-to-one L03 5.00 high"), told(result));
        assertEquals(
                "Document 1003 line 1 of -£5.00 could belong to L01 or L02 or L03."
                        + " 1003 line 1 and 1001 line 1 or 1002 line 1 cancel out: match them?"
                        + " Write the payment's number into the credit's description.",
                undecided(result).message());
        assertEquals(
                List.of(
                        "Document 1004 line 1 of £9.00 on 9999 belongs to no line.",
                        "Document 1005 line 1 of -£9.00 came in on 9999 and nobody has said what for."
                                + " 1005 line 1 and 1004 line 1 cancel out: match them?"
                                + " Write the payment's number into the credit's description."),
                result.breaks().stream()
                        .filter(one -> one.kind() == BreakKind.UNMATCHED)
                        .map(Break::message)
                        .toList());
        assertEquals(
                List.of("1004 + 1005", "1001 + 1003", "1002 + 1003"),
                result.proposals().stream()
                        .map(one -> one.transactions().get(0).id().number() + " + "
                                + one.transactions().get(1).id().number())
                        .toList());
    }

    @Test
    void aDecisionGoesBeforeEveryRule() {
        var moved = new Decision("1", "1", List.of(new Decision.Share("L03", null)), null);
        var split = new Decision("2", null, List.of(share("L01", 300), share("L02", 200)), null);
        var aside = new Decision("3", null, List.of(), "Paid from another fund");
        var old = new Decision("4", null, List.of(share("L01", 1), share("L02", 2)), null);
        var map = map(0, List.of(moved, split, aside, old), rule("4410", "L02"));

        var result = reconcile(
                map,
                paid("1", 500, "4410", "A", ""),
                paid("2", 500, "4410", "B", ""),
                paid("3", 500, "4410", "C", ""),
                paid("4", 500, "4410", "D", ""));

        assertEquals(
                List.of(
                        "one-to-one L03 5.00 certain",
                        "one-to-many L01 3.00 L02 2.00 certain",
                        "set-aside certain",
                        "one-to-one L02 5.00 certain"),
                told(result));
        assertEquals(
                "Somebody decided: Paid from another fund.",
                result.matches().get(2).reason());
        assertEquals(-500, result.statement().items().get(0).pence());
        assertEquals(
                List.of("decision-out-of-date"),
                result.breaks().stream()
                        .map(Break::kind)
                        .filter(kind -> kind == BreakKind.DECISION_OUT_OF_DATE)
                        .map(BreakKind::word)
                        .toList());
    }

    @Test
    void rulesThatDisagreeLeaveItToAPerson() {
        var map = map(rule("4410", "L01"), rule("4410", new Target.SetAside("Of another fund")), rule("4410", "L02"));

        assertEquals(List.of(), matches(map, paid("1", 500, "4410", "A", "")));
    }

    private static Decision.Share share(String line, long pence) {
        return new Decision.Share(line, pence);
    }

    private static Break undecided(Reconciliation result) {
        return result.breaks().stream()
                .filter(one -> one.kind() == BreakKind.UNDECIDED)
                .findFirst()
                .orElseThrow();
    }

    private static Reconciliation reconcile(LedgerMap map, Transaction... rows) {
        return Reconciliation.of(FUND, ledger(rows), map);
    }

    private static List<String> matches(LedgerMap map, Transaction... rows) {
        return told(reconcile(map, rows));
    }

    private static List<String> told(Reconciliation result) {
        return result.matches().stream().map(TransactionMatcherTest::told).toList();
    }

    private static String told(Match match) {
        String parts = match.parts().stream()
                .map(part -> part.line() + " " + Pence.plain(part.pence()) + " ")
                .collect(Collectors.joining());
        return match.kind().word() + " " + parts + match.confidence().word();
    }
}
