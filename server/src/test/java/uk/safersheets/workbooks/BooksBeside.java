package uk.safersheets.workbooks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import uk.safersheets.cell.Submission;
import uk.safersheets.check.books.BookVersion;
import uk.safersheets.check.books.OtherBook;
import uk.safersheets.check.books.OtherBooks;
import uk.safersheets.check.books.UnavailableBookException;
import uk.safersheets.contract.FieldRole;
import uk.safersheets.contract.NamedCells;

/**
 * Books beside one that is checked, written {@code template/example {edits}} one after the other. Each is version 3; those
 * of the template that is checked are the period before.
 */
final class BooksBeside implements OtherBooks {
    private static final Pattern BOOK = Pattern.compile("([a-z-]+)/([a-z0-9-]+) \\{([^}]*)}");

    private final String own;
    private final List<OtherBook.Part> parts = new ArrayList<>();

    private BooksBeside(String own) {
        this.own = own;
    }

    static OtherBooks read(String own, String written) {
        var books = new BooksBeside(own);
        var each = BOOK.matcher(written);
        while (each.find()) {
            books.add(each.group(1), Edits.made(Shipped.submission(each.group(1), each.group(2)), each.group(3)));
        }
        return books;
    }

    private void add(String template, Submission submission) {
        var prepared = Shipped.contract(template);
        var contract = prepared.contract();
        String period = new NamedCells(contract, submission).text(FieldRole.PERIOD);
        var version =
                new BookVersion(template, template, contract.title(), period, 3, "approved", Instant.EPOCH);
        parts.add(new OtherBook.Part(version, prepared, submission));
    }

    @Override
    public OtherBook named(String template) {
        return of(template)
                .orElseThrow(() -> new UnavailableBookException(
                        "there is no " + Shipped.contract(template).contract().title(), "Submit it."));
    }

    @Override
    public OtherBook lastPeriod() {
        return named(own);
    }

    private Optional<OtherBook> of(String template) {
        var found = parts.stream()
                .filter(part -> part.version().template().equals(template))
                .toList();
        return found.isEmpty() ? Optional.empty() : Optional.of(new OtherBook(found));
    }
}
