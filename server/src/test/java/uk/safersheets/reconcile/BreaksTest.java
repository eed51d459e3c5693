package uk.safersheets.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static uk.safersheets.reconcile.Drawn.DAY;
import static uk.safersheets.reconcile.Drawn.line;
import static uk.safersheets.reconcile.Drawn.paid;
import static uk.safersheets.reconcile.Drawn.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.safersheets.cell.Texts;
import uk.safersheets.ledger.Ledger;
import uk.safersheets.ledger.LedgerFile;
import uk.safersheets.ledger.Pence;
import uk.safersheets.ledger.Reading;
import uk.safersheets.ledger.Transaction;
import uk.safersheets.ledger.layout.ColumnRole;
import uk.safersheets.ledger.layout.Layout;

/** Each thing that can fail to tie, once where it does and once where it does not. */
class BreaksTest {
    private static final FundingLine PASTORS = line("L01", "Street Pastors", 50_000);
    private static final CodingRule ON_PASTORS = rule("4410", "L01");
    private static final Transaction WHOLE = paid("1001", 50_000, "4410", "A", "Patrols");
    private static final Layout PLAIN = layout(null);

    private Funding fund = new Funding(50_000L, null, null, false, List.of(PASTORS));
    private Layout layout = PLAIN;
    private long received = 50_000;
    private Long printed;
    private Long closing;

    @Test
    void nothingIsSaidWhereEverythingTies() {
        said(WHOLE);
    }

    @Test
    void theAwardAgainstWhatWasReceivedAndAllocated() {
        received = 49_000;
        said(
                "received £10.00: £490.00 was received of an award of £500.00, £10.00 less."
                        + " Ask the funder for the rest, or add the instalment under 'received' in the map.",
                WHOLE);
        received = 51_000;
        said(
                "received -£10.00: £510.00 was received of an award of £500.00, £10.00 more."
                        + " Ask the funder what the rest is for, or correct the award.",
                WHOLE);
        received = 40_000;
        fund = new Funding(40_000L, null, null, false, List.of(PASTORS));
        said("over-award £100.00: The lines add to £500.00, the award is £400.00. Reduce the lines by £100.00.", WHOLE);
        fund = new Funding(null, null, null, false, List.of(PASTORS));
        said("award £0.00: The workbook has no award. Enter the award from the offer letter.", WHOLE);
    }

    @Test
    void vatThatComesBack() {
        var headings = Map.of(ColumnRole.SUPPLIER, List.of("Supplier"), ColumnRole.VAT, List.of("VAT"));
        layout = new Layout("test", headings, Layout.Vat.ADDED, null, null);
        said(WHOLE);
        fund = new Funding(50_000L, null, null, true, List.of(PASTORS));
        said(
                "vat-included £0.00: The map adds VAT to each amount, and the workbook says that you get VAT back."
                        + " Write 'vat: left out' into the map, or correct the workbook.",
                WHOLE);
        layout = new Layout("test", headings, Layout.Vat.LEFT_OUT, null, null);
        said(WHOLE);
        var gross = Map.of(ColumnRole.SUPPLIER, List.of("Supplier"), ColumnRole.AMOUNT, List.of("SumOfAmount_Inc_VAT"));
        layout = new Layout("test", gross, Layout.Vat.LEFT_OUT, null, null);
        said(
                "vat-included £0.00: The ledger's amounts include VAT, and the workbook says that you get VAT back."
                        + " Map the amount without VAT, or write 'vat: taken off' into the map.",
                WHOLE);
        layout = new Layout("test", gross, Layout.Vat.TAKEN_OFF, null, null);
        said(WHOLE);
    }

    @Test
    void vatThatDoesNotComeBack() {
        fund = new Funding(50_000L, null, null, false, List.of(PASTORS));
        var headings = Map.of(ColumnRole.SUPPLIER, List.of("Supplier"), ColumnRole.VAT, List.of("VAT"));
        layout = new Layout("test", headings, Layout.Vat.ADDED, null, null);
        said(WHOLE);
        String leftOut =
                "vat-left-out £0.00: The map leaves VAT out of each amount, and the workbook says that you do not"
                        + " get VAT back. Write 'vat: added' into the map, or correct the workbook.";
        layout = new Layout("test", headings, Layout.Vat.LEFT_OUT, null, null);
        said(leftOut, WHOLE);
        layout = new Layout("test", headings, Layout.Vat.TAKEN_OFF, null, null);
        said(leftOut, WHOLE);
        fund = new Funding(50_000L, null, null, null, List.of(PASTORS));
        said(WHOLE);
    }

    @Test
    void aLineAgainstWhatTheWorkbookSaysOfIt() {
        fund = new Funding(
                50_000L,
                null,
                null,
                false,
                List.of(new FundingLine("L01", "Street Pastors", 50_000, 50_000, 49_999L, "Counted")));
        said(
                "spent-differs L01 £0.01: The workbook says £499.99 was spent on L01 (Street Pastors), the ledger £500.00,"
                        + " £0.01 more. Enter £500.00 under Spent.",
                WHOLE);
        fund = new Funding(
                50_000L,
                null,
                null,
                false,
                List.of(new FundingLine("L01", "Street Pastors", 50_000, 50_000, 50_000L, "Counted")));
        said(WHOLE);
    }

    @Test
    void spendingOutsideTheFundingPeriod() {
        fund = new Funding(50_000L, DAY, DAY.plusMonths(1), false, List.of(PASTORS));
        said(WHOLE);
        fund = new Funding(50_000L, DAY.plusDays(1), DAY.plusMonths(1), false, List.of(PASTORS));
        said(
                "outside-period L01 £500.00: £500.00 on L01 (Street Pastors) is dated outside 2 June 2019 to 1 July 2019."
                        + " Move it to the fund of its year, or ask the funder to allow it.",
                WHOLE);
    }

    @Test
    void theFileAgainstItsRowOfTotalsAndTheLedgersReport() {
        printed = 50_000L;
        layout = layout(new Layout.Control(1, 50_000L));
        said(WHOLE);
        printed = 60_000L;
        said(
                "file-total -£100.00: The row of totals of \"test.csv\" says £600.00, its transactions add to £500.00,"
                        + " a difference of -£100.00. Export the ledger again; a row may have been removed or changed.",
                WHOLE);
        printed = null;
        layout = layout(new Layout.Control(2, 50_001L));
        said(
                "control-total -£0.01: The file has 1 transaction, £500.00; your ledger report says 2 transactions, £500.01."
                        + " Export the ledger again for the same dates, or correct the control total in the map.",
                WHOLE);
    }

    @Test
    void theLedgersOwnBalance() {
        closing = 0L;
        said(WHOLE);
        closing = 100L;
        said(
                "closing-balance -£1.00: The ledger closes with £1.00, but its transactions come to £0.00,"
                        + " a difference of -£1.00. Export the ledger up to its closing date, or correct the balances in the map.",
                WHOLE);
    }

    @Test
    void anAccrualThatStaysOpen() {
        var accrual = paid("1001", LocalDate.of(2019, 6, 30), 20_000, "4410", "", "Accrual: patrols in June");
        var july = paid("1002", LocalDate.of(2019, 7, 31), 30_000, "4410", "A", "Patrols");
        var august = paid("1002", LocalDate.of(2019, 8, 1), 30_000, "4410", "A", "Patrols");

        said(accrual, july);
        said(
                "accrual-open L01 £200.00: Accrual 1001 line 1 of £200.00 on L01 (Street Pastors) is still open from"
                        + " June 2019. Post its reversal, or say in the workbook why it stays open.",
                accrual,
                august);
        said(
                accrual,
                paid("1003", LocalDate.of(2019, 7, 1), -20_000, "4410", "", "Reversal of accrual: patrols in June"),
                paid("1002", LocalDate.of(2019, 8, 1), 50_000, "4410", "A", "Patrols"));
    }

    @Test
    void aSupplierNobodyCanSee() {
        said(
                "supplier-hidden L01 £500.00: Document 1001 line 1 of £500.00 names no supplier (it says"
                        + " 'REDACTED PERSONAL DATA') and bears no reference,"
                        + " on L01 (Street Pastors). Add a reference in the ledger, so that it can be traced.",
                paid("1001", 50_000, "4410", "REDACTED PERSONAL DATA", "Grant"));
        said(
                "supplier-hidden L01 £500.00: 2 transactions that add to £500.00 name no supplier and bear no reference,"
                        + " on L01 (Street Pastors). Add a reference in the ledger, so that it can be traced.",
                paid("1001", 20_000, "4410", "", ""),
                paid("1002", 30_000, "4410", "Name withheld", ""));
        var traced = paid("1001", 50_000, "4410", "REDACTED", "Grant");
        said(new Transaction(traced.id(), traced.date(), traced.pence(), traced.code(), "PO 7", "REDACTED", "Grant"));
        said(paid("1001", 50_000, "4410", "", "Recharge of rangers"));
    }

    @ParameterizedTest(name = "''{0}''")
    @ValueSource(
            strings = {
                "-",
                "\u2013",
                "N/A",
                "n/a",
                "NA",
                "N/K",
                "?",
                "xxxx",
                "****",
                "None",
                "TBC",
                "Unknown",
                "Redacted",
                "[REDACTED]",
                "Redacted Personal Data",
                "Name withheld",
                "\u200eREDACTED\u00a0",
                "Private individual",
                "Individuals",
                "GRANT PAYMENTS",
                "Grant Payment",
                "Supplier payments",
                "Sundry",
                "Sundry Supplier",
                "Sundry creditors",
                "Various",
                "Various suppliers",
                "Misc.",
                "One-off supplier"
            })
    void aWordForNobodyIsNoSupplier(String supplier) {
        said(
                "supplier-hidden L01 £500.00: Document 1001 line 1 of £500.00 names no supplier (it says '"
                        + Texts.tidy(supplier) + "') and bears no reference, on L01 (Street Pastors)."
                        + " Add a reference in the ledger, so that it can be traced.",
                paid("1001", 50_000, "4410", supplier, "Sessions"));
    }

    @Test
    void aBlankSupplierIsAskedAboutWhateverWasBought() {
        said(
                "supplier-hidden L01 £500.00: Document 1001 line 1 of £500.00 names no supplier and bears no reference,"
                        + " on L01 (Street Pastors). Add a reference in the ledger, so that it can be traced.",
                paid("1001", 50_000, "4410", "", "Families, area two"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Total Gas & Power Ltd",
                "Various Artists Ltd",
                "Nil by Mouth CIC",
                "Unknown Pleasures Ltd",
                "Grant Thornton",
                "Sundridge Hall",
                "NA Group",
                "Individual Support Ltd",
                "3M"
            })
    void aNameThatOnlyBeginsLikeOneIsASupplier(String supplier) {
        said(paid("1001", 50_000, "4410", supplier, "Sessions"));
    }

    private void said(Transaction... rows) {
        said(null, rows);
    }

    private void said(String expected, Transaction... rows) {
        var passed = Reading.none();
        var file = new LedgerFile("test.csv", layout, List.of(rows), passed, printed);
        var instalments = List.of(new LedgerMap.Instalment("Letter", received));
        var map = new LedgerMap(layout, List.of(ON_PASTORS), List.of(), 0, 0, instalments, closing);
        var breaks = Reconciliation.of(fund, Ledger.of(List.of(file)), map).breaks();

        assertEquals(
                expected == null ? List.of() : List.of(expected),
                breaks.stream().map(BreaksTest::told).toList());
    }

    private static String told(Break one) {
        return one.kind().word() + (one.line() == null ? "" : " " + one.line()) + " " + Pence.shown(one.pence()) + ": "
                + one.message() + " " + one.fix();
    }

    private static Layout layout(Layout.Control control) {
        return new Layout("test", Map.of(ColumnRole.SUPPLIER, List.of("Supplier")), Layout.Vat.LEFT_OUT, null, control);
    }
}
