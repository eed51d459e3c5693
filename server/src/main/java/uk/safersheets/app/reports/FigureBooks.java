package uk.safersheets.app.reports;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import uk.safersheets.app.NamedFile;
import uk.safersheets.app.access.Sight;
import uk.safersheets.app.check.ReadWorkbook;
import uk.safersheets.app.content.ReadContent;
import uk.safersheets.app.content.ReadContent.Content;
import uk.safersheets.cell.Submission;
import uk.safersheets.contract.FieldRole;
import uk.safersheets.excel.opc.RefusedFileException;
import uk.safersheets.signoff.SignOffStatus;
import uk.safersheets.signoff.Step;
import uk.safersheets.store.book.BookSummary;
import uk.safersheets.store.retention.DisposedException;
import uk.safersheets.store.version.Version;

/** The workbooks that figures of a report can come from. */
public final class FigureBooks {
    private final ReadWorkbook workbooks;
    private final @Nullable ReadContent contents;

    /** @param contents what versions hold; null where none are kept */
    public FigureBooks(ReadWorkbook workbooks, @Nullable ReadContent contents) {
        this.workbooks = workbooks;
        this.contents = contents;
    }

    /** Every book that somebody may read, with the version that counts. */
    List<FigureBook> approved(Sight sight) {
        var all = sight.books();
        var standings = sight.standings(all);
        return all.stream()
                .filter(book -> book.disposal().isEmpty())
                .map(book -> kept(sight, book, standings.get(book.book().id())))
                .toList();
    }

    private FigureBook kept(Sight sight, BookSummary summary, @Nullable SignOffStatus standing) {
        var book = summary.book();
        int number = standing == null ? 0 : standing.counting().orElse(0);
        String title = title(book.template());
        return new FigureBook(
                book.partnership() + ", " + title + ", " + book.period(),
                book.partnership(),
                book.template(),
                title,
                book.period(),
                book.id(),
                number,
                standing == null ? null : approved(standing, number),
                once(() -> content(sight.version(book.id(), number).orElseThrow())));
    }

    private Content content(Version version) {
        try {
            return Objects.requireNonNull(contents, "contents").of(version);
        } catch (RefusedFileException | DisposedException unreadable) {
            var nothing = new Submission("", "", Map.of(), Map.of(), List.of(), Submission.Source.FILE);
            return new Content(nothing, null, List.of(String.valueOf(unreadable.getMessage())));
        }
    }

    private static @Nullable Instant approved(SignOffStatus standing, int number) {
        return standing.last(number, Step.APPROVAL)
                .or(() -> standing.last(number, Step.PUBLICATION))
                .map(taken -> taken.at())
                .orElse(null);
    }

    private String title(String template) {
        return workbooks
                .templates()
                .newest(template)
                .map(known -> known.prepared().contract().title())
                .orElse(template);
    }

    /** @throws RefusedFileException for one that is no workbook of ours; the message names it */
    List<FigureBook> files(List<NamedFile> files) {
        return files.stream().map(this::sent).toList();
    }

    private FigureBook sent(NamedFile file) {
        var whole = workbooks.whole(file);
        var contract = whole.prepared().contract();
        var content = new Content(whole.submission(), whole.prepared(), List.of());
        return new FigureBook(
                file.name(),
                whole.cells().text(FieldRole.PARTNERSHIP),
                contract.template(),
                contract.title(),
                whole.cells().text(FieldRole.PERIOD),
                null,
                0,
                null,
                () -> content);
    }

    private static Supplier<Content> once(Supplier<Content> read) {
        var known = new Content[1];
        return () -> {
            if (known[0] == null) {
                known[0] = read.get();
            }
            return known[0];
        };
    }
}
