package uk.safersheets.reconcile.breaks;

import static uk.safersheets.ledger.Pence.shown;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.safersheets.cell.DayFormat;
import uk.safersheets.cell.Texts;
import uk.safersheets.ledger.Ledger;
import uk.safersheets.ledger.Total;
import uk.safersheets.ledger.Transaction;
import uk.safersheets.ledger.layout.ColumnRole;
import uk.safersheets.reconcile.Break;
import uk.safersheets.reconcile.BreakKind;
import uk.safersheets.reconcile.FundingLine;
import uk.safersheets.reconcile.match.SupplierName;

/** What a ledger posts on a line and an auditor would ask about: accruals that stay open, suppliers nobody can see. */
final class LineQueries {

    private static final List<String> INTERNAL = List.of("recharge", "accru", "salar", "payroll", "journal");

    private final LocalDate newest;
    private final boolean namesSuppliers;
    private final Map<String, Boolean> missing = new HashMap<>();

    LineQueries(Ledger ledger) {
        this.newest = ledger.transactions().stream()
                .map(Transaction::date)
                .max(LocalDate::compareTo)
                .orElse(LocalDate.MIN);
        this.namesSuppliers =
                ledger.files().stream().anyMatch(file -> file.layout().has(ColumnRole.SUPPLIER));
    }

    /** @param transactions on the line, of which none is cancelled */
    List<Break> of(FundingLine line, List<Transaction> transactions) {
        var breaks = new ArrayList<Break>();
        transactions.stream().filter(this::isLeftOpen).forEach(one -> breaks.add(open(line, one)));
        var hidden = transactions.stream().filter(this::isHidden).toList();
        if (!hidden.isEmpty()) {
            breaks.add(hidden(line, hidden));
        }
        return breaks;
    }

    /** Whether it is an accrual, and the ledger goes on beyond the month in which it should have been reversed. */
    private boolean isLeftOpen(Transaction one) {
        return isAccrual(one) && newest.isAfter(month(one).plusMonths(1).atEndOfMonth());
    }

    private static boolean isAccrual(Transaction one) {
        String words = Texts.key(one.description());
        return one.pence() > 0 && words.contains("accru") && !words.contains("revers");
    }

    /** Whether nobody can see who was paid, and no reference leads to it. */
    private boolean isHidden(Transaction one) {
        return namesSuppliers
                && one.pence() > 0
                && missing.computeIfAbsent(one.supplier(), SupplierName::isMissing)
                && !isInternal(one)
                && SupplierName.isMissing(one.reference());
    }

    /** Whether it is the partnership's own posting, which has no supplier. */
    private static boolean isInternal(Transaction one) {
        String words = Texts.key(one.description());
        return Texts.isInvisible(one.supplier()) && INTERNAL.stream().anyMatch(words::contains);
    }

    private static Break open(FundingLine line, Transaction one) {
        return new Break(
                BreakKind.ACCRUAL_OPEN,
                line.line(),
                one.pence(),
                List.of(one),
                "Accrual " + one.id() + " of " + shown(one.pence()) + " on " + line.title() + " is still open from "
                        + DayFormat.month(month(one)) + ".",
                "Post its reversal, or say in the workbook why it stays open.");
    }

    private static Break hidden(FundingLine line, List<Transaction> hidden) {
        long pence = Total.of(hidden).pence();
        String what = hidden.size() == 1
                ? "Document " + hidden.get(0).id() + " of " + shown(pence) + said(hidden.get(0)) + " and bears"
                : hidden.size() + " transactions that add to " + shown(pence) + " name no supplier and bear";
        return new Break(
                BreakKind.SUPPLIER_HIDDEN,
                line.line(),
                pence,
                hidden,
                what + " no reference, on " + line.title() + ".",
                "Add a reference in the ledger, so that it can be traced.");
    }

    private static String said(Transaction one) {
        String supplier = Texts.tidy(one.supplier());
        return supplier.isEmpty() ? " names no supplier" : " names no supplier (it says '" + supplier + "')";
    }

    private static YearMonth month(Transaction one) {
        return YearMonth.from(one.date());
    }
}
