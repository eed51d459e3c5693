package uk.safersheets.app.books;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import uk.safersheets.app.book.NextPeriod;
import uk.safersheets.app.template.KnownTemplates;
import uk.safersheets.cell.DayFormat;
import uk.safersheets.cell.Period;
import uk.safersheets.check.books.OtherBook;
import uk.safersheets.check.books.OtherBooks;
import uk.safersheets.check.books.UnavailableBookException;
import uk.safersheets.contract.FieldRole;
import uk.safersheets.contract.NamedCells;

/** The other books beside one workbook, each looked for once. Not thread-safe: one for each check. */
final class BooksFound implements OtherBooks {
    private final NamedCells own;
    private final Shelf shelf;
    private final KnownTemplates templates;
    private final Map<String, Object> known = new HashMap<>();

    BooksFound(NamedCells own, Shelf shelf, KnownTemplates templates) {
        this.own = own;
        this.shelf = shelf;
        this.templates = templates;
    }

    @Override
    public OtherBook named(String template) {
        return once(template, () -> ofPeriod(template));
    }

    @Override
    public OtherBook lastPeriod() {
        return once("", this::before);
    }

    private OtherBook once(String name, Supplier<OtherBook> work) {
        Object found = known.get(name);
        if (found == null) {
            try {
                found = work.get();
            } catch (UnavailableBookException missing) {
                found = missing;
            }
            known.put(name, found);
        }
        if (found instanceof UnavailableBookException missing) {
            throw missing;
        }
        return (OtherBook) found;
    }

    private OtherBook ofPeriod(String template) {
        var period = period();
        if (templates.newest(template).isEmpty()) {
            throw missing("no template is registered here under the name " + template);
        }
        var found = SamePeriod.best(shelf.books(template, period, false), BookToRead::period, period);
        return book(found, "no " + shelf.counting() + whose(template) + " for " + own.text(FieldRole.PERIOD));
    }

    private OtherBook before() {
        var period = period();
        String template = own.submission().template();
        var compared = NextPeriod.compared(own);
        if (compared.isEmpty()) {
            var earlier = SamePeriod.before(shelf.books(template, null, true), BookToRead::period, period);
            return book(earlier, "no " + whose(template) + " from before " + own.text(FieldRole.PERIOD));
        }
        var found = shelf.books(template, compared.get(), true).stream()
                .filter(one -> one.period().equals(compared.get()))
                .toList();
        return book(found, "no " + whose(template) + " for " + days(compared.get()));
    }

    private String whose(String template) {
        String title = templates
                .newest(template)
                .map(known -> known.prepared().contract().title())
                .orElse(template);
        return title + " of " + own.text(FieldRole.PARTNERSHIP).strip();
    }

    private OtherBook book(List<BookToRead> found, String none) {
        if (found.isEmpty()) {
            throw missing("we found " + none.strip() + shelf.where());
        }
        return new OtherBook(found.stream().map(BookToRead::part).toList());
    }

    private UnavailableBookException missing(String because) {
        return new UnavailableBookException(because, shelf.wayOut());
    }

    private static String days(Period period) {
        return DayFormat.day(period.start()) + " to " + DayFormat.day(period.end());
    }

    private Period period() {
        return Optional.of(own)
                .filter(cells -> !cells.text(FieldRole.PARTNERSHIP).isBlank())
                .flatMap(SamePeriod::of)
                .orElseThrow(() -> new UnavailableBookException(
                        "the workbook does not say whose it is, and of which days",
                        "Fill in the partnership and the period."));
    }
}
