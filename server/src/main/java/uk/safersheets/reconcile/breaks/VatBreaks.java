package uk.safersheets.reconcile.breaks;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import uk.safersheets.cell.Texts;
import uk.safersheets.ledger.Ledger;
import uk.safersheets.ledger.LedgerFile;
import uk.safersheets.ledger.layout.ColumnRole;
import uk.safersheets.ledger.layout.Layout;
import uk.safersheets.reconcile.Break;
import uk.safersheets.reconcile.BreakKind;
import uk.safersheets.reconcile.Funding;

/** VAT that comes back is no cost, and VAT that does not is one: the ledger is held to what the workbook says. */
final class VatBreaks {
    private static final Pattern GROSS =
            Pattern.compile("\\bgross\\b|\\binc(l\\.?|luding|\\.)? ?vat\\b|\\bwith vat\\b");

    private VatBreaks() {}

    static Optional<Break> of(Funding funding, Ledger ledger) {
        if (funding.recoversVat() == null) {
            return Optional.empty();
        }
        return ledger.files().stream()
                .map(LedgerFile::layout)
                .flatMap(layout -> (funding.recoversVat() ? included(layout) : leftOut(layout)).stream())
                .findFirst();
    }

    private static Optional<Break> included(Layout layout) {
        if (isGross(layout) && layout.vat() == Layout.Vat.LEFT_OUT) {
            return about(
                    BreakKind.VAT_INCLUDED,
                    "The ledger's amounts include VAT, and the workbook says that you get VAT back.",
                    "Map the amount without VAT, or write 'vat: taken off' into the map.");
        }
        return layout.vat() == Layout.Vat.ADDED && layout.has(ColumnRole.VAT)
                ? about(
                        BreakKind.VAT_INCLUDED,
                        "The map adds VAT to each amount, and the workbook says that you get VAT back.",
                        "Write 'vat: left out' into the map, or correct the workbook.")
                : Optional.empty();
    }

    private static Optional<Break> leftOut(Layout layout) {
        boolean countsVat = isGross(layout) ? layout.vat() != Layout.Vat.TAKEN_OFF : layout.vat() == Layout.Vat.ADDED;
        return layout.has(ColumnRole.VAT) && !countsVat
                ? about(
                        BreakKind.VAT_LEFT_OUT,
                        "The map leaves VAT out of each amount, and the workbook says that you do not get VAT back.",
                        isGross(layout)
                                ? "Write 'vat: left out' into the map, whose amounts include it, or correct the workbook."
                                : "Write 'vat: added' into the map, or correct the workbook.")
                : Optional.empty();
    }

    private static boolean isGross(Layout layout) {
        return layout.headings().getOrDefault(ColumnRole.AMOUNT, List.of()).stream()
                .anyMatch(heading ->
                        GROSS.matcher(Texts.key(heading).replace('_', ' ')).find());
    }

    private static Optional<Break> about(BreakKind kind, String message, String fix) {
        return Optional.of(new Break(kind, null, 0, List.of(), message, fix));
    }
}
