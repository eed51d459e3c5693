package uk.safersheets.app.version;

import java.util.Optional;
import uk.safersheets.app.Slug;
import uk.safersheets.app.check.CheckedSubmission;
import uk.safersheets.app.version.SubmitResult.Reason;
import uk.safersheets.app.version.SubmitResult.Refused;
import uk.safersheets.contract.FieldRole;
import uk.safersheets.store.book.Book;

/**
 * Whether a workbook is of the book it is submitted to. Names are compared kindly: case, spacing and the words every
 * partnership has make no difference, and a blank is for the check to mention.
 */
public final class BookMismatch {
    private BookMismatch() {}

    public static Optional<Refused> refusal(Book book, CheckedSubmission checked) {
        String template = checked.submission().template();
        if (!template.equals(book.template())) {
            return refused(
                    "This workbook was made from the template " + template + ". This book takes " + book.template()
                            + ".",
                    "Choose the " + book.template() + " workbook, or submit this one to a book of its own.");
        }
        String partnership = checked.field(FieldRole.PARTNERSHIP);
        if (!partnership.isEmpty() && !Slug.isSamePartnership(partnership, book.partnership())) {
            return refused(
                    "This workbook is for " + partnership + ". This book is for " + book.partnership() + ".",
                    "Choose the workbook of " + book.partnership() + ", or correct Partnership on the Details sheet.");
        }
        String period = checked.field(FieldRole.PERIOD);
        if (!period.isEmpty() && !Slug.isSamePeriod(period, book.period())) {
            return refused(
                    "This workbook is for the period " + period + ". This book is for " + book.period() + ".",
                    "Submit it to the book of " + period + ", or correct Period on the Details sheet.");
        }
        return Optional.empty();
    }

    private static Optional<Refused> refused(String message, String fix) {
        return Optional.of(new Refused(Reason.WRONG_WORKBOOK, message, fix));
    }
}
