package uk.safersheets.app.textcheck;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.safersheets.api.textcheck.VersionTextCheckJson;
import uk.safersheets.api.textcheck.VersionTextCheckJson.UsedBook;
import uk.safersheets.app.NamedFile;
import uk.safersheets.app.Slug;
import uk.safersheets.app.access.Sight;
import uk.safersheets.app.book.NextPeriod;
import uk.safersheets.app.content.ReadContent;
import uk.safersheets.app.template.KnownTemplates;
import uk.safersheets.cell.Period;
import uk.safersheets.cell.PeriodName;
import uk.safersheets.charts.WorkedOut;
import uk.safersheets.contract.NamedCells;
import uk.safersheets.store.book.Book;
import uk.safersheets.store.book.BookSummary;
import uk.safersheets.store.version.Version;
import uk.safersheets.textcheck.CheckedBook;

/**
 * Holds a report against a version that is kept and against the versions that count of the same partnership's other books
 * of days that meet its own. Nothing is kept of the report.
 */
public final class CheckVersionText {
    private final CheckReport checkReport;
    private final ReadContent contents;
    private final KnownTemplates templates;

    public CheckVersionText(CheckReport checkReport, ReadContent contents, KnownTemplates templates) {
        this.checkReport = checkReport;
        this.contents = contents;
        this.templates = templates;
    }

    /** A version that cannot be worked out, with why not. */
    public static final class NotWorkedOutException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotWorkedOutException(Version version, List<String> obstacles) {
            super("Version " + version.number() + " cannot be worked out. " + String.join(" ", obstacles));
        }
    }

    /** What a report is held against, as it is gathered. */
    private static final class Gathered {
        final List<CheckedBook> books = new ArrayList<>();
        final List<UsedBook> used = new ArrayList<>();
        final List<String> notes = new ArrayList<>();
        final List<String> unapproved = new ArrayList<>();
    }

    /**
     * The check.
     *
     * @param sight of whoever asks: no other book plays a part
     * @param with the ids of other books, and no others; null for those of the same partnership
     * @throws NotWorkedOutException when the version itself cannot be worked out
     * @throws uk.safersheets.store.retention.DisposedException when its workbook is no more
     */
    public VersionTextCheckJson run(
            Sight sight, Version version, Book book, NamedFile report, @Nullable Set<String> with) {
        var gathered = new Gathered();
        var own = contents.of(version);
        var content = own.workedOut().orElseThrow(() -> new NotWorkedOutException(version, own.obstacles()));
        take(gathered, sight, book, version, content);
        var days = days(book, content.cells());
        for (var other : sight.books()) {
            if (!other.book().id().equals(book.id()) && isWanted(other.book(), book, with)) {
                other(gathered, sight, other, days, with != null);
            }
        }
        gathered.notes.add(0, against(gathered.used));
        if (!gathered.unapproved.isEmpty()) {
            gathered.notes.add(
                    "Left out, because no version is approved: " + String.join("; ", gathered.unapproved) + ".");
        }
        var checked = checkReport.of(gathered.books, report, gathered.notes);
        return VersionTextCheckJson.of(
                checked, gathered.used, new CellPlaces(gathered.books, gathered.used).of(checked));
    }

    private static boolean isWanted(Book other, Book book, @Nullable Set<String> with) {
        return with != null
                ? with.contains(other.id())
                : Slug.ofPartnership(other.partnership()).equals(Slug.ofPartnership(book.partnership()));
    }

    private void other(Gathered gathered, Sight sight, BookSummary other, Optional<Period> days, boolean isAsked) {
        var book = other.book();
        if (other.disposal().isPresent()
                || !isAsked && !meet(days, PeriodName.dates(book.period())).orElse(true)) {
            return;
        }
        var counting = sight.standing(book.id()).counting().flatMap(number -> sight.version(book.id(), number));
        if (counting.isEmpty()) {
            gathered.unapproved.add(name(book));
            return;
        }
        var content = contents.of(counting.get());
        var workedOut = content.workedOut();
        if (workedOut.isEmpty()) {
            gathered.notes.add(name(book) + " was left out. " + String.join(" ", content.obstacles()));
        } else if (isAsked || meet(days, days(book, workedOut.get().cells())).orElse(true)) {
            take(gathered, sight, book, counting.get(), workedOut.get());
        }
    }

    private void take(Gathered gathered, Sight sight, Book book, Version version, WorkedOut content) {
        String name = name(book) + ", version " + version.number();
        gathered.books.add(new CheckedBook(name, content.contract(), content.calculation(), content.cells()));
        gathered.used.add(new UsedBook(
                name,
                book.id(),
                version.number(),
                sight.standing(book.id()).state(version.number()).phrase()));
    }

    private String name(Book book) {
        String title = templates
                .newest(book.template())
                .map(known -> known.prepared().contract().title())
                .orElse(book.template());
        return book.partnership() + ", " + title + ", " + book.period();
    }

    private static Optional<Period> days(Book book, NamedCells cells) {
        return NextPeriod.period(cells).or(() -> PeriodName.dates(book.period()));
    }

    /** Empty where it is not known of which days one of them is. */
    private static Optional<Boolean> meet(Optional<Period> one, Optional<Period> other) {
        return one.flatMap(mine -> other.map(
                theirs -> !mine.start().isAfter(theirs.end()) && !theirs.start().isAfter(mine.end())));
    }

    private static String against(List<UsedBook> used) {
        return "Checked against "
                + String.join(
                        "; ",
                        used.stream()
                                .map(one -> one.workbook() + " (" + one.state() + ")")
                                .toList())
                + ".";
    }
}
