package uk.safersheets.app.search;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import uk.safersheets.app.check.ReadWorkbook;
import uk.safersheets.app.compare.TraceWorker;
import uk.safersheets.app.signoff.SignOff;
import uk.safersheets.cell.Submission;
import uk.safersheets.contract.FieldRole;
import uk.safersheets.contract.NamedCells;
import uk.safersheets.excel.opc.RefusedFileException;
import uk.safersheets.signoff.SignOffStatus;
import uk.safersheets.store.book.BookSummary;
import uk.safersheets.store.book.Books;
import uk.safersheets.store.search.IndexedVersion;
import uk.safersheets.store.search.SearchIndex;
import uk.safersheets.store.search.VersionKey;
import uk.safersheets.store.version.Versions;

/**
 * Lets versions be found by the words of their cells: of each book the newest, and the newest that was agreed. It is done
 * in the background, after a version was answered for; what is not done yet, a search says.
 */
public final class IndexBooks implements TraceWorker.BookWork {
    private final Books books;
    private final Versions versions;
    private final SignOff signOff;
    private final ReadWorkbook workbooks;
    private final SearchIndex index;

    public IndexBooks(Books books, Versions versions, SignOff signOff, ReadWorkbook workbooks, SearchIndex index) {
        this.books = books;
        this.versions = versions;
        this.signOff = signOff;
        this.workbooks = workbooks;
        this.index = index;
    }

    @Override
    public List<String> behind() {
        var all = books.all();
        var standings = signOff.standings(all);
        var indexed = index.all().keySet();
        return all.stream()
                .filter(book -> !indexed.containsAll(wanted(
                        book, Objects.requireNonNull(standings.get(book.book().id()), "standing"))))
                .map(book -> book.book().id())
                .toList();
    }

    @Override
    public void bringUp(String book) {
        var summary = books.find(book);
        if (summary.isEmpty()) {
            return;
        }
        var wanted = wanted(summary.get(), signOff.standing(book));
        var indexed = index.of(book);
        wanted.stream().filter(version -> !indexed.contains(version)).forEach(this::add);
        var past = indexed.stream().filter(version -> !wanted.contains(version)).toList();
        if (!past.isEmpty()) {
            index.forget(past);
        }
    }

    private static Set<VersionKey> wanted(BookSummary book, SignOffStatus standing) {
        var wanted = new HashSet<VersionKey>();
        if (book.disposal().isEmpty()) {
            for (int number : List.of(book.versions(), standing.agreedOnly().newest())) {
                if (number > 0) {
                    wanted.add(new VersionKey(book.book().id(), number));
                }
            }
        }
        return wanted;
    }

    private void add(VersionKey version) {
        byte[] workbook = versions.workbook(version.book(), version.number()).orElseThrow();
        try {
            keep(version, workbooks.submission(workbook, version.book()));
        } catch (RefusedFileException unreadable) {
            String why = Objects.requireNonNullElse(unreadable.getMessage(), "It cannot be read.");
            index.keep(new IndexedVersion(version, null, 0, why), List.of());
        }
    }

    private void keep(VersionKey version, Submission submission) {
        var contract = workbooks
                .templates()
                .find(submission.template(), submission.version())
                .map(known -> known.prepared().contract())
                .orElse(null);
        var words = WorkbookWords.of(version, submission, contract);
        var end = new NamedCells(contract, submission).day(FieldRole.PERIOD_END).orElse(null);
        index.keep(new IndexedVersion(version, end, words.leftOut(), ""), words.cells());
    }
}
