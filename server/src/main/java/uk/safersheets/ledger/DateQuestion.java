package uk.safersheets.ledger;

import java.util.List;
import java.util.Optional;
import uk.safersheets.cell.SheetRow;

/**
 * What has to be answered before the dates of an export can be read.
 *
 * @param message the question with its way out
 * @param likely the answer that fits what stands there; null where the dates are no days but periods
 */
public record DateQuestion(String message, DateOrder likely) {

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
                .filter(row -> row.number() > headings.row().number())
                .filter(row -> Sort.of(row, headings) == Sort.TRANSACTION)
                .toList();
        var column = DateColumn.of(transactions, headings, layout.dates());
        return column.question().map(question -> new DateQuestion(column.asked().orElseThrow(), question.likely()));
    }
}
