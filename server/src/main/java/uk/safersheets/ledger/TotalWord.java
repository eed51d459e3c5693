package uk.safersheets.ledger;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import uk.safersheets.cell.SheetRow;
import uk.safersheets.cell.Texts;
import uk.safersheets.cell.Value;
import uk.safersheets.ledger.layout.ColumnRole;
import uk.safersheets.ledger.layout.LedgerHeadings;

/**
 * The word by which a row says that it adds others up. A row with a supplier, a code or a document beside the word is
 * none.
 *
 * @param kind how far the word alone can be believed
 */
record TotalWord(Kind kind, String text) {
    private static final Pattern ALL = Pattern.compile("(grand |report |sum |overall )?totals?:?");
    private static final Pattern PART = Pattern.compile("(sub ?-? ?|page |running |net )totals?:?|sub ?-?totals? .+"
            + "|(closing )?balance|balance carried forward|(balance )?c/f(wd)?|carried forward");
    private static final Pattern OPENING =
            Pattern.compile("opening balance|balance brought forward|brought forward|(balance )?b/f(wd)?");
    private static final Pattern LOOSE = Pattern.compile(".+ totals?:?|totals? .+|(closing )?balance .+");
    private static final List<ColumnRole> BESIDE = List.of(
            ColumnRole.NUMBER,
            ColumnRole.SUPPLIER,
            ColumnRole.REFERENCE,
            ColumnRole.COST_CENTRE,
            ColumnRole.SUBJECTIVE,
            ColumnRole.PROJECT);

    enum Kind {
        /** It is of the whole file. */
        ALL,
        /** It is of a part of the file, or a balance after it. */
        PART,
        /** It is a balance from before the file. */
        OPENING,
        /** Its text could also be somebody's name: the amount decides. */
        LOOSE
    }

    /** The total word of a row that has nothing but money beside it. */
    static Optional<TotalWord> alone(SheetRow row, LedgerHeadings headings) {
        return anywhere(row, headings)
                .filter(word -> BESIDE.stream()
                        .map(meaning -> headings.text(row, meaning))
                        .allMatch(text -> text.isEmpty() || Texts.key(text).equals(word.text)));
    }

    /** The first total word of a row, whatever stands beside it. */
    static Optional<TotalWord> anywhere(SheetRow row, LedgerHeadings headings) {
        for (int column = 0; column < row.values().size(); column++) {
            var word = of(row.at(column));
            if (word.isPresent() && !headings.isMoney(column)) {
                return word;
            }
        }
        return Optional.empty();
    }

    private static Optional<TotalWord> of(Value value) {
        if (!(value instanceof Value.Text written) || !hasLetterOfAll(written.text())) {
            return Optional.empty();
        }
        String text = Texts.key(written.text());
        return kind(text).map(kind -> new TotalWord(kind, text));
    }

    /** Every such word has an L or an F, and most cells of a ledger have neither. */
    private static boolean hasLetterOfAll(String text) {
        for (int at = 0; at < text.length(); at++) {
            int letter = text.charAt(at) | ' ';
            if (letter == 'l' || letter == 'f') {
                return true;
            }
        }
        return false;
    }

    private static Optional<Kind> kind(String text) {
        if (!text.contains("total") && !text.contains("balance") && !text.contains("forward") && !text.contains("/f")) {
            return Optional.empty();
        }
        if (ALL.matcher(text).matches()) {
            return Optional.of(Kind.ALL);
        }
        if (PART.matcher(text).matches()) {
            return Optional.of(Kind.PART);
        }
        if (OPENING.matcher(text).matches()) {
            return Optional.of(Kind.OPENING);
        }
        return LOOSE.matcher(text).matches() ? Optional.of(Kind.LOOSE) : Optional.empty();
    }
}
