package uk.safersheets.app.content;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.safersheets.app.Slug;
import uk.safersheets.app.access.Sight;
import uk.safersheets.cell.DayFormat;
import uk.safersheets.charts.PeriodPoint;
import uk.safersheets.charts.WorkedOut;
import uk.safersheets.contract.FieldRole;
import uk.safersheets.excel.opc.RefusedFileException;
import uk.safersheets.store.book.Book;
import uk.safersheets.store.book.BookSummary;
import uk.safersheets.store.retention.DisposedException;
import uk.safersheets.store.version.Version;

/** The books that a partnership has of one template, as a series of periods with its gaps. */
public final class ReadSeries {
    /** A year of months twice over; what is earlier is counted and not read. */
    private static final int MOST = 24;

    private static final String NO_VERSION = "no approved version";

    private final ReadContent contents;

    public ReadSeries(ReadContent contents) {
        this.contents = contents;
    }

    /**
     * One period of a series.
     *
     * @param bookOrNull null for a gap between two books
     * @param versionOrNull what counts for it; null where nothing does
     * @param standing in words
     */
    public record Entry(
            PeriodPoint point,
            @Nullable Book bookOrNull,
            @Nullable Version versionOrNull,
            String standing) {}

    /** @param left how many earlier books were not read */
    public record Series(List<Entry> entries, int left) {}

    private record Dated(
            Entry entry,
            @Nullable LocalDate start,
            @Nullable LocalDate end) {}

    /** @param drafts whether the newest version stands in where none is approved */
    public Series of(Sight sight, Book own, boolean drafts) {
        var alike = sight.books().stream()
                .filter(book -> book.book().template().equals(own.template())
                        && Slug.ofPartnership(book.book().partnership()).equals(Slug.ofPartnership(own.partnership())))
                .sorted(Comparator.comparing((BookSummary book) -> book.book().period())
                        .thenComparing(book -> book.book().id()))
                .toList();
        int left = Math.max(0, alike.size() - MOST);
        var dated = alike.stream()
                .skip(left)
                .map(book -> dated(sight, book, drafts))
                .sorted(Comparator.comparing(Dated::start, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
        return new Series(withGaps(dated), left);
    }

    private Dated dated(Sight sight, BookSummary summary, boolean drafts) {
        var book = summary.book();
        var standing = sight.standing(book.id());
        var version = standing.counting()
                .or(() -> Optional.of(summary.versions()).filter(newest -> drafts && newest > 0))
                .flatMap(number -> sight.version(book.id(), number));
        if (version.isEmpty()) {
            return gap(summary, NO_VERSION);
        }
        try {
            var content = contents.of(version.get()).workedOut();
            String words = standing.state(version.get().number()).phrase();
            return content.map(read -> dated(book, version.get(), read, words))
                    .orElseGet(() -> gap(summary, "its workbook is not as its template has it"));
        } catch (DisposedException disposed) {
            return gap(summary, "it was disposed of");
        } catch (RefusedFileException unreadable) {
            return gap(summary, "its workbook cannot be read any more");
        }
    }

    private static Dated dated(Book book, Version version, WorkedOut read, String words) {
        var cells = read.cells();
        return new Dated(
                new Entry(new PeriodPoint(book.period(), read, ""), book, version, words),
                cells.day(FieldRole.PERIOD_START).orElse(null),
                cells.day(FieldRole.PERIOD_END).orElse(null));
    }

    private static Dated gap(BookSummary book, String why) {
        var point = new PeriodPoint(book.book().period(), null, why);
        return new Dated(new Entry(point, book.book(), null, why), null, null);
    }

    private static List<Entry> withGaps(List<Dated> periods) {
        var all = new ArrayList<Entry>();
        LocalDate after = null;
        for (var period : periods) {
            var start = period.start();
            if (after != null && start != null && start.isAfter(after.plusDays(1))) {
                String days = DayFormat.day(after.plusDays(1)) + " to " + DayFormat.day(start.minusDays(1));
                all.add(new Entry(new PeriodPoint(days, null, "no book"), null, null, "no book"));
            }
            all.add(period.entry());
            after = period.end() == null ? after : period.end();
        }
        return all;
    }
}
