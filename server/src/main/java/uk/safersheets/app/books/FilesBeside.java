package uk.safersheets.app.books;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import uk.safersheets.app.NamedFile;
import uk.safersheets.app.Slug;
import uk.safersheets.app.check.CheckWorkbook;
import uk.safersheets.app.check.ReadWorkbook;
import uk.safersheets.cell.Period;
import uk.safersheets.cell.Submission;
import uk.safersheets.check.books.BookVersion;
import uk.safersheets.check.books.OtherBook;
import uk.safersheets.check.books.OtherBooks;
import uk.safersheets.contract.Contract;
import uk.safersheets.contract.FieldRole;
import uk.safersheets.contract.NamedCells;

/** Workbooks that somebody has at hand beside the one that is checked; each counts as it is. */
public final class FilesBeside implements CheckWorkbook.Beside {
    private final List<NamedFile> files;
    private final ReadWorkbook workbooks;
    private final Clock clock;

    public FilesBeside(List<NamedFile> files, ReadWorkbook workbooks, Clock clock) {
        this.files = List.copyOf(files);
        this.workbooks = workbooks;
        this.clock = clock;
    }

    /**
     * @throws uk.safersheets.excel.opc.RefusedFileException when one of the files is no workbook of ours, or lacks a part of
     *     its template
     */
    @Override
    public OtherBooks of(Contract contract, Submission submission, Predicate<String> mayRead) {
        if (files.isEmpty()) {
            return OtherBooks.none();
        }
        var own = new NamedCells(contract, submission);
        return new BooksFound(own, new AtHand(own.text(FieldRole.PARTNERSHIP)), workbooks.templates());
    }

    private final class AtHand implements Shelf {
        private final List<BookToRead> all;

        AtHand(String partnership) {
            var now = clock.instant();
            all = files.stream()
                    .flatMap(file -> read(file, Slug.ofPartnership(partnership), now).stream())
                    .toList();
        }

        private Optional<BookToRead> read(NamedFile file, String partnership, Instant now) {
            var whole = workbooks.whole(file);
            var contract = whole.prepared().contract();
            var cells = new NamedCells(contract, whole.submission());
            var version = new BookVersion(
                    file.name(),
                    contract.template(),
                    contract.title(),
                    cells.text(FieldRole.PERIOD).strip(),
                    0,
                    "",
                    now);
            return SamePeriod.of(cells)
                    .filter(days -> Slug.ofPartnership(cells.text(FieldRole.PARTNERSHIP))
                            .equals(partnership))
                    .map(days ->
                            new BookToRead(days, new OtherBook.Part(version, whole.prepared(), whole.submission())));
        }

        @Override
        public List<BookToRead> books(String template, @Nullable Period period, boolean isOwn) {
            return all.stream()
                    .filter(one -> one.part().version().template().equals(template))
                    .filter(one -> period == null || SamePeriod.mayServe(one.period(), period))
                    .toList();
        }

        @Override
        public String counting() {
            return "";
        }

        @Override
        public String where() {
            return " among the workbooks at hand";
        }

        @Override
        public String wayOut() {
            return "Name that workbook with --beside, too.";
        }
    }
}
