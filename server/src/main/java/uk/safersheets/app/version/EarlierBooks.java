package uk.safersheets.app.version;

import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import uk.safersheets.app.Slug;
import uk.safersheets.app.book.NextPeriod;
import uk.safersheets.app.check.ReadWorkbook;
import uk.safersheets.app.signoff.SignOff;
import uk.safersheets.cell.Period;
import uk.safersheets.contract.NamedCells;
import uk.safersheets.excel.opc.RefusedFileException;
import uk.safersheets.store.book.Book;
import uk.safersheets.store.book.Books;
import uk.safersheets.store.version.Version;
import uk.safersheets.store.version.Versions;

/** The books that a partnership has of a template, by the days that their workbooks are of. */
public final class EarlierBooks {
    private final Books books;
    private final Versions versions;
    private final SignOff signOff;
    private final ReadWorkbook workbooks;

    public EarlierBooks(Books books, Versions versions, SignOff signOff, ReadWorkbook workbooks) {
        this.books = books;
        this.versions = versions;
        this.signOff = signOff;
        this.workbooks = workbooks;
    }

    /**
     * The version that counts, or else the newest, of a book of the same partnership and template whose workbook is
     * of these days.
     *
     * @param days null for none that are known
     * @param mayRead whether whoever asks may read the book with an id
     */
    public Optional<Version> ofPeriod(Book own, @Nullable Period days, Predicate<String> mayRead) {
        return ofPeriod(own.partnership(), own.template(), days, mayRead);
    }

    /** The same of a partnership's books of a template. */
    Optional<Version> ofPeriod(String partnership, String template, @Nullable Period days, Predicate<String> mayRead) {
        if (days == null) {
            return Optional.empty();
        }
        return books.startingWith(Slug.startOfBooks(partnership)).stream()
                .filter(other -> other.versions() > 0 && other.book().template().equals(template))
                .filter(other -> mayRead.test(other.book().id()))
                .flatMap(other -> {
                    int number = signOff.standing(other.book().id()).counting().orElse(other.versions());
                    return versions.find(other.book().id(), number).stream();
                })
                .filter(version -> cells(version)
                        .flatMap(NextPeriod::period)
                        .filter(days::equals)
                        .isPresent())
                .findFirst();
    }

    /** Empty for a workbook that was disposed of or cannot be read any more. */
    private Optional<NamedCells> cells(Version version) {
        try {
            return versions.workbook(version.book(), version.number())
                    .map(bytes -> workbooks.cells(bytes, version.book()));
        } catch (RefusedFileException | uk.safersheets.store.retention.DisposedException unreadable) {
            return Optional.empty();
        }
    }
}
