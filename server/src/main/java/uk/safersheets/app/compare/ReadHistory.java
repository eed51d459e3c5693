package uk.safersheets.app.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.safersheets.app.NamedFile;
import uk.safersheets.app.Slug;
import uk.safersheets.app.check.ReadWorkbook;
import uk.safersheets.compare.CellKey;
import uk.safersheets.compare.VersionContent;
import uk.safersheets.compare.cellhistory.CellHistory;
import uk.safersheets.contract.Contract;
import uk.safersheets.contract.FieldRole;
import uk.safersheets.excel.opc.RefusedFileException;
import uk.safersheets.store.book.Book;
import uk.safersheets.store.book.BookSummary;
import uk.safersheets.store.book.Books;
import uk.safersheets.store.version.Version;
import uk.safersheets.store.version.Versions;

/** What the versions of a book say when they are laid side by side. */
public final class ReadHistory {
    private final Books books;
    private final Versions versions;
    private final ReadWorkbook workbooks;
    private final CompareWorkbooks compareWorkbooks;
    private final TraceCells traceCells;

    public ReadHistory(
            Books books,
            Versions versions,
            ReadWorkbook workbooks,
            CompareWorkbooks compareWorkbooks,
            TraceCells traceCells) {
        this.books = books;
        this.versions = versions;
        this.workbooks = workbooks;
        this.compareWorkbooks = compareWorkbooks;
        this.traceCells = traceCells;
    }

    /**
     * What changed between two versions of a book; both must be there.
     *
     * @throws RefusedFileException when the frame of one is broken, so that its blanks would read as deletions
     */
    public CompareWorkbooks.Compared compare(String book, int from, int to) {
        return compareWorkbooks.run(file(book, from), file(book, to));
    }

    /**
     * What a workbook holds otherwise than a version, which must be there.
     *
     * @throws RefusedFileException when it is no whole workbook of the version's template
     */
    public CompareWorkbooks.Compared compare(String book, int number, NamedFile now) {
        return compareWorkbooks.run(file(book, number), now);
    }

    /** A version that a history had to leave out, and why. */
    public record LeftOut(String book, int number, @Nullable String why) {}

    /**
     * A history.
     *
     * @param contract the newest template version that is told of; null when every version had to be left out
     * @param leftOut the versions whose frame is broken
     */
    public record Told(CellHistory story, @Nullable Contract contract, List<LeftOut> leftOut) {
        /** Whether there ever was such a cell; that its row came or went says nothing of its column. */
        public boolean isOfACell() {
            return story.chapters().stream()
                            .anyMatch(chapter -> !chapter.event().isOfTheRow())
                    || !story.chapters().isEmpty() && hasColumn();
        }

        private boolean hasColumn() {
            return Objects.requireNonNull(contract, "contract")
                    .table(story.spot().table())
                    .flatMap(table -> table.column(story.spot().column()))
                    .isPresent();
        }
    }

    /**
     * Every value a cell has had, in the book and, by their last versions, in the books before it.
     *
     * @param spot as any version names it: under a name that the newest no longer has, the history goes on as the row does
     * @param seen a book as whoever asks sees it; empty for one that they may not know of
     */
    public Told story(Book book, CellKey spot, Function<String, Optional<BookSummary>> seen) {
        int newest = books.find(book.id()).map(BookSummary::versions).orElse(0);
        traceCells.upTo(book.id(), newest);
        var editions = new ArrayList<VersionContent>();
        var leftOut = new ArrayList<LeftOut>();
        readBefore(book, seen, editions, leftOut);
        leftOut.addAll(traceCells.leftOut(book.id(), newest));
        traceCells.first(book.id()).ifPresent(editions::add);
        if (editions.isEmpty()) {
            return new Told(CellHistory.of(spot, List.of()), null, leftOut);
        }
        var steps = CellHistory.steps(editions);
        var last = traceCells.last(book.id(), newest).orElse(editions.get(editions.size() - 1));
        var named =
                CellHistory.isIn(last, spot) ? spot : traceCells.renamed(book.id(), CellHistory.renamed(spot, steps));
        steps.addAll(traceCells.steps(book.id(), named, newest));
        return new Told(
                CellHistory.of(named, editions.get(0), steps), last.contract().contract(), leftOut);
    }

    /**
     * The same of these versions alone, oldest first, as if there were no others.
     *
     * @param seen a book as whoever asks sees it; empty for one that they may not know of
     */
    public Told story(
            Book book, CellKey spot, Function<String, Optional<BookSummary>> seen, List<Version> versionsSeen) {
        var editions = new ArrayList<VersionContent>();
        var leftOut = new ArrayList<LeftOut>();
        readBefore(book, seen, editions, leftOut);
        versionsSeen.forEach(version -> read(version, editions, leftOut));
        var contract = editions.isEmpty()
                ? null
                : editions.get(editions.size() - 1).contract().contract();
        return new Told(CellHistory.of(spot, editions), contract, leftOut);
    }

    private void readBefore(
            Book book,
            Function<String, Optional<BookSummary>> seen,
            List<VersionContent> editions,
            List<LeftOut> leftOut) {
        for (var predecessor : predecessors(book)) {
            seen.apply(predecessor.book().id())
                    .flatMap(BookSummary::head)
                    .ifPresent(head -> read(head, editions, leftOut));
        }
    }

    private void read(Version version, List<VersionContent> editions, List<LeftOut> leftOut) {
        try {
            editions.add(traceCells.read(version));
        } catch (RefusedFileException refused) {
            leftOut.add(new LeftOut(version.book(), version.number(), refused.getMessage()));
        }
    }

    /** The same partnership's books of the same template whose period starts earlier, earliest first. */
    private List<BookSummary> predecessors(Book book) {
        var start = start(book.id());
        if (start.isEmpty()) {
            return List.of();
        }
        record Dated(BookSummary book, BigDecimal start) {}
        return books.startingWith(Slug.startOfBooks(book.partnership())).stream()
                .filter(other -> other.book().partnership().equals(book.partnership())
                        && other.book().template().equals(book.template())
                        && !other.book().id().equals(book.id()))
                .flatMap(other -> start(other.book().id()).map(day -> new Dated(other, day)).stream())
                .filter(other -> other.start().compareTo(start.get()) < 0)
                .sorted(Comparator.comparing(Dated::start))
                .map(Dated::book)
                .toList();
    }

    /** The first day of its period, as the newest version has it. */
    private Optional<BigDecimal> start(String book) {
        return books.find(book).flatMap(BookSummary::head).flatMap(head -> {
            try {
                return workbooks.cells(file(book, head.number()).bytes(), book).number(FieldRole.PERIOD_START);
            } catch (RefusedFileException unreadable) {
                return Optional.empty();
            }
        });
    }

    private NamedFile file(String book, int number) {
        return new NamedFile(
                book + ".v" + number + ".xlsx", versions.workbook(book, number).orElseThrow());
    }
}
