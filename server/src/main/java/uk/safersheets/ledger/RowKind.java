package uk.safersheets.ledger;

import java.util.List;
import uk.safersheets.cell.SheetRow;
import uk.safersheets.cell.Value;
import uk.safersheets.ledger.layout.ColumnRole;
import uk.safersheets.ledger.layout.LedgerHeadings;

/** What a row below the headings is, as far as its own cells say. */
public enum RowKind {
    TRANSACTION,
    HEADINGS,
    TOTAL,
    /** It has an amount and says something of it, and neither a number nor a date. */
    LEANING,
    /** It has an amount and nothing else. */
    LONE_AMOUNT,
    REMARK;

    private static final List<ColumnRole> OWN_WORDS = List.of(
            ColumnRole.LINE,
            ColumnRole.COST_CENTRE,
            ColumnRole.SUBJECTIVE,
            ColumnRole.PROJECT,
            ColumnRole.REFERENCE,
            ColumnRole.SUPPLIER,
            ColumnRole.DESCRIPTION);

    public static RowKind of(SheetRow row, LedgerHeadings headings) {
        if (headings.isRepeatedBy(row)) {
            return HEADINGS;
        }
        boolean numbered = has(row, headings, ColumnRole.NUMBER);
        boolean dated = has(row, headings, ColumnRole.DATE) || has(row, headings, ColumnRole.PERIOD);
        boolean amount = hasAmount(row, headings);
        var total = TotalWord.alone(row, headings);
        if (total.isPresent() && (!dated || total.get().kind() != TotalWord.Kind.LOOSE)) {
            return TOTAL;
        }
        if (dated || numbered && amount) {
            return TRANSACTION;
        }
        if (!amount) {
            return REMARK;
        }
        return OWN_WORDS.stream().anyMatch(meaning -> has(row, headings, meaning)) ? LEANING : LONE_AMOUNT;
    }

    private static boolean has(SheetRow row, LedgerHeadings headings, ColumnRole meaning) {
        return !headings.at(row, meaning).isBlank();
    }

    private static boolean hasAmount(SheetRow row, LedgerHeadings headings) {
        for (var entry : headings.columns().entrySet()) {
            if (entry.getKey().isMoney() && isAmount(row.at(entry.getValue()))) {
                return true;
            }
        }
        return false;
    }

    /** A word that stands under an amount's heading by chance is none. */
    private static boolean isAmount(Value value) {
        String text = value.toString();
        for (int at = 0; at < text.length(); at++) {
            if (Character.isDigit(text.charAt(at))) {
                return true;
            }
        }
        return false;
    }
}
