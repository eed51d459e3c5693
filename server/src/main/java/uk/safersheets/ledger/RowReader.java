package uk.safersheets.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.InvisibleCharacter;
import uk.safersheets.cell.SheetRow;
import uk.safersheets.cell.Value;
import uk.safersheets.ledger.dates.DateColumn;
import uk.safersheets.ledger.dates.RowDates;
import uk.safersheets.ledger.layout.ColumnRole;
import uk.safersheets.ledger.layout.Layout;
import uk.safersheets.ledger.layout.LedgerHeadings;
import uk.safersheets.ledger.layout.SideColumn;

/** Makes a transaction of a row, or says why it cannot. */
public final class RowReader {
    private static final int LONGEST_NUMBER = 300;
    private final Layout layout;
    private final LedgerHeadings headings;
    private final List<String> faults;
    private final RowDates dates;
    private final SideColumn sides;
    private final boolean areNumbersCut;

    /** @param transactions every row it will be asked about: some things only a whole column can tell */
    RowReader(
            Layout layout,
            LedgerHeadings headings,
            List<SheetRow> transactions,
            @Nullable DateColumn dates,
            List<String> faults) {
        this.layout = layout;
        this.headings = headings;
        this.faults = faults;
        this.dates = new RowDates(layout, headings, dates, faults);
        this.sides = SideColumn.of(transactions, headings);
        SideColumn.unmapped(transactions, headings, layout).ifPresent(faults::add);
        var cut = CutNumbers.in(transactions, headings);
        cut.ifPresent(faults::add);
        this.areNumbersCut = cut.isPresent();
    }

    /** Empty, with a fault noted for each thing wrong, when it cannot be read. */
    Optional<Transaction> transaction(SheetRow row) {
        int before = faults.size();
        String number = DocumentNumber.text(headings.at(row, ColumnRole.NUMBER));
        if (number.isEmpty()) {
            fault(row, ColumnRole.NUMBER, "is blank", "Enter the document's number, or remove the row.");
        }
        String line = DocumentNumber.text(headings.at(row, ColumnRole.LINE));
        requireShort(row, ColumnRole.NUMBER, number);
        requireShort(row, ColumnRole.LINE, line);
        LocalDate date = dates.date(row);
        long pence = pence(row, true);
        if (faults.size() > before || areNumbersCut) {
            return Optional.empty();
        }
        return Optional.of(new Transaction(
                new TransactionId(layout.source(), number, line),
                date,
                pence,
                new Code(
                        text(row, ColumnRole.COST_CENTRE),
                        text(row, ColumnRole.SUBJECTIVE),
                        text(row, ColumnRole.PROJECT)),
                text(row, ColumnRole.REFERENCE),
                text(row, ColumnRole.SUPPLIER),
                text(row, ColumnRole.DESCRIPTION)));
    }

    /** Documents are looked up by it, and not every store looks up what is longer. */
    private void requireShort(SheetRow row, ColumnRole meaning, String number) {
        if (number.length() > LONGEST_NUMBER) {
            fault(
                    row,
                    meaning,
                    "has more than " + LONGEST_NUMBER + " characters, which is no number",
                    "See whether a quote mark is missing before it.");
        }
    }

    private String text(SheetRow row, ColumnRole meaning) {
        return headings.text(row, meaning);
    }

    /** What a row of totals says; empty where it says nothing that can be read. */
    Optional<Long> total(SheetRow row) {
        int before = faults.size();
        long pence = pence(row, sides.isSaid(row));
        boolean readable = faults.size() == before;
        faults.subList(before, faults.size()).clear();
        return readable ? Optional.of(pence) : Optional.empty();
    }

    /** The amount, with VAT as the partnership's rule has it. */
    private long pence(SheetRow row, boolean isSided) {
        long vat = layout.vat() == Layout.Vat.LEFT_OUT ? 0 : pence(row, ColumnRole.VAT, false);
        if (!headings.columns().containsKey(ColumnRole.AMOUNT)) {
            return withVat(bySides(row), vat);
        }
        long pence = withVat(isSided ? amount(row) : pence(row, ColumnRole.AMOUNT, true), vat);
        return isSided && sides.turns(row) ? -pence : pence;
    }

    private long withVat(long posted, long vat) {
        return layout.vat() == Layout.Vat.TAKEN_OFF ? posted - vat : posted + vat;
    }

    /** Debit less credit. */
    private long bySides(SheetRow row) {
        boolean isCredit = headings.at(row, ColumnRole.DEBIT).isBlank();
        long debit = pence(
                row,
                ColumnRole.DEBIT,
                !isCredit || headings.at(row, ColumnRole.CREDIT).isBlank());
        long credit = pence(row, ColumnRole.CREDIT, false);
        return sides.areCreditsSigned() ? debit + credit : debit - credit;
    }

    private long amount(SheetRow row) {
        long pence = pence(row, ColumnRole.AMOUNT, true);
        sides.fault(row).ifPresent(faults::add);
        return pence;
    }

    private long pence(SheetRow row, ColumnRole meaning, boolean needed) {
        Value value = headings.at(row, meaning);
        if (value.isBlank()) {
            if (needed) {
                fault(row, meaning, "is blank", "Enter the amount, 0.00 for none.");
            }
            return 0;
        }
        var pounds = Pence.pounds(value);
        if (pounds.isEmpty() && value.toString().startsWith("=")) {
            fault(
                    row,
                    meaning,
                    "holds the formula " + value + ", which was never worked out",
                    "Open the file in Excel, save it, and choose it again.");
            return 0;
        }
        if (pounds.isEmpty()) {
            fault(
                    row,
                    meaning,
                    "reads '" + value + "', which is no amount" + unseen(value),
                    "Enter numbers only, for example 5000.00.");
            return 0;
        }
        var pence = Pence.whole(pounds.get());
        if (pence.isEmpty()) {
            fault(row, meaning, "reads '" + value + "', which is not in whole pence", "Enter pounds and pence.");
        }
        return pence.orElse(0);
    }

    /** The character that may be why, where nobody can see it. */
    public static String unseen(Value value) {
        return InvisibleCharacter.namedIn(value.toString())
                .map(name -> ": it holds a character that cannot be seen, a " + name)
                .orElse("");
    }

    private void fault(SheetRow row, ColumnRole meaning, String found, String fix) {
        faults.add(headings.place(row, meaning) + " " + found + ". " + fix);
    }
}
