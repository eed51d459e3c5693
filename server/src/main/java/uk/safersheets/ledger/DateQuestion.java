package uk.safersheets.ledger;

import java.util.List;
import java.util.Optional;
import uk.safersheets.cell.SheetRow;

/**
 * What has to be answered before the dates of an export can be read.
 *
 * @param message what stands there
 * @param fix what would answer it in the map
 * @param likely the answer that fits what stands there; null where the dates are no days but periods
 */
public record DateQuestion(String message, String fix, DateOrder likely) {

    public boolean isAboutPeriods() {
        return likely == null;
    }

    /** Empty where nothing has to be asked, or the headings are not all there. */
    public static Optional<DateQuestion> of(List<SheetRow> rows, Layout layout, String fileName) {
        if (!layout.has(Meaning.DATE) || !Headings.isIn(rows, layout)) {
            return Optional.empty();
        }
        var headings = Headings.find(rows, layout, fileName);
        var transactions = rows.stream()
                .filter(row -> row.number() > headings.last().number())
                .filter(row -> Sort.of(row, headings) == Sort.TRANSACTION)
                .toList();
        return DateColumn.of(transactions, headings, layout.dates()).question();
    }

    /** With its way out. */
    String sentence() {
        return message + " " + fix;
    }
}
