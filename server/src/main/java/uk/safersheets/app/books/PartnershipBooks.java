package uk.safersheets.app.books;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import uk.safersheets.app.check.CheckWorkbook;
import uk.safersheets.app.check.ReadWorkbook;
import uk.safersheets.app.signoff.SignOff;
import uk.safersheets.cell.Submission;
import uk.safersheets.check.books.OtherBooks;
import uk.safersheets.contract.Contract;
import uk.safersheets.contract.FieldRole;
import uk.safersheets.contract.NamedCells;
import uk.safersheets.store.book.Book;
import uk.safersheets.store.book.Books;
import uk.safersheets.store.version.Versions;

/**
 * The books that are kept, beside a workbook that is checked. What a check says is read by whoever reads that workbook, so
 * a template that is kept from those without a grant is never quoted in a workbook of another.
 */
public final class PartnershipBooks implements CheckWorkbook.Beside {
    private final StoredShelf.Sources sources;
    private final Function<String, Optional<String>> marking;
    private final Clock clock;

    /** @param marking what keeps a template's books from those without a grant; empty for nothing */
    public PartnershipBooks(
            Books books,
            Versions versions,
            SignOff signOff,
            ReadWorkbook workbooks,
            Function<String, Optional<String>> marking,
            Clock clock) {
        this.sources = new StoredShelf.Sources(books, versions, signOff, workbooks);
        this.marking = marking;
        this.clock = clock;
    }

    @Override
    public OtherBooks of(Contract contract, Submission submission, Predicate<String> mayRead) {
        var own = new NamedCells(contract, submission);
        Predicate<Book> isOpen = book -> book.template().equals(contract.template())
                || marking.apply(book.template()).isEmpty();
        var shelf = new StoredShelf(
                sources,
                own.text(FieldRole.PARTNERSHIP),
                isOpen.and(book -> mayRead.test(book.id())),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return new BooksFound(own, shelf, sources.workbooks().templates());
    }
}
