package uk.safersheets.app.chain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.safersheets.api.chain.ChainJson;
import uk.safersheets.api.chain.ChainJson.MissingJson;
import uk.safersheets.app.Slug;
import uk.safersheets.app.access.Sight;
import uk.safersheets.app.books.SamePeriod;
import uk.safersheets.app.content.ReadContent;
import uk.safersheets.app.template.KnownTemplates;
import uk.safersheets.cell.Period;
import uk.safersheets.cell.PeriodName;
import uk.safersheets.charts.WorkedOut;
import uk.safersheets.contract.Contract;
import uk.safersheets.excel.opc.RefusedFileException;
import uk.safersheets.store.book.BookSummary;
import uk.safersheets.store.retention.DisposedException;
import uk.safersheets.store.version.Version;

/**
 * What a partnership's books of one period say from a decision to an outcome. Of each book the version that counts is read
 * or, while none does, the newest; of each template the books of the period, as rules find them.
 */
public final class ReadChain {
    private static final Comparator<ChainBook> NEWEST = Comparator.comparing(
                    (ChainBook book) -> book.period().end())
            .reversed()
            .thenComparing(book -> book.period().start());

    private final KnownTemplates templates;
    private final ReadContent contents;

    public ReadChain(KnownTemplates templates, ReadContent contents) {
        this.templates = templates;
        this.contents = contents;
    }

    /**
     * @param sight the books as whoever asks sees them; of others nothing is told
     * @param period what it is called; null for the newest that there are books of
     */
    public ChainJson run(Sight sight, String partnership, @Nullable String period) {
        var unread = new ArrayList<MissingJson>();
        var books = books(sight, partnership, unread);
        String name = books.isEmpty() ? partnership : partnership(sight, books.get(0));
        var wanted = wanted(books, period);
        if (wanted.isEmpty()) {
            unread.addAll(missing(null, name, period == null ? "any period" : period));
            return new ChainJson(name, null, periods(books), List.of(), unread, List.of(), 0);
        }
        var read = ofPeriod(books, wanted.get());
        var steps = new Steps(read);
        new Links(steps).tie();
        var all = steps.all();
        unread.addAll(missing(steps, name, wanted.get().name()));
        return new ChainJson(
                name,
                wanted.get(),
                periods(books),
                read.stream().map(ChainBook::json).toList(),
                unread,
                all.stream().map(Thing::json).toList(),
                (int) all.stream().filter(Thing::isHanging).count());
    }

    private static String partnership(Sight sight, ChainBook book) {
        return sight.book(book.version().book())
                .map(found -> found.book().partnership())
                .orElseThrow();
    }

    private List<ChainBook> books(Sight sight, String partnership, List<MissingJson> unread) {
        String wanted = Slug.ofPartnership(partnership);
        return sight.books().stream()
                .filter(book -> Slug.ofPartnership(book.book().partnership()).equals(wanted))
                .filter(book -> book.versions() > 0 && tells(book.book().template()))
                .flatMap(book -> book(sight, book, unread).stream())
                .sorted(NEWEST)
                .toList();
    }

    private boolean tells(String template) {
        return templates
                .newest(template)
                .map(known -> known.prepared().contract())
                .filter(ReadChain::tells)
                .isPresent();
    }

    private static boolean tells(Contract contract) {
        return Arrays.stream(ChainStep.values())
                .anyMatch(step -> contract.table(step.role()).isPresent());
    }

    private Optional<ChainBook> book(Sight sight, BookSummary book, List<MissingJson> unread) {
        String id = book.book().id();
        var standing = sight.standing(id);
        int number = standing.counting().orElse(book.versions());
        var version = sight.version(id, number);
        var content = version.flatMap(this::content);
        var period = content.map(WorkedOut::cells)
                .flatMap(SamePeriod::of)
                .or(() -> PeriodName.dates(book.book().period()));
        if (content.isEmpty() || period.isEmpty()) {
            unread.add(new MissingJson(
                    "",
                    "Version " + number + " of " + id + " could not be read, or does not say of which days it is.",
                    "Check that version, and submit it again."));
            return Optional.empty();
        }
        boolean counts = standing.counting().isPresent();
        return Optional.of(new ChainBook(
                period.get(), version.orElseThrow(), standing.state(number).word(), counts, content.get()));
    }

    private Optional<WorkedOut> content(Version version) {
        try {
            return contents.of(version).workedOut();
        } catch (RefusedFileException | DisposedException gone) {
            return Optional.empty();
        }
    }

    private static Optional<ChainJson.PeriodJson> wanted(List<ChainBook> books, @Nullable String period) {
        if (period == null) {
            return books.stream().findFirst().map(ReadChain::period);
        }
        return books.stream()
                .filter(book -> Slug.isSamePeriod(book.periodName(), period))
                .findFirst()
                .map(ReadChain::period)
                .or(() -> PeriodName.dates(period)
                        .map(days -> new ChainJson.PeriodJson(period, days.start(), days.end())));
    }

    private static ChainJson.PeriodJson period(ChainBook book) {
        return new ChainJson.PeriodJson(
                book.periodName(), book.period().start(), book.period().end());
    }

    private static List<String> periods(List<ChainBook> books) {
        return books.stream().map(ChainBook::periodName).distinct().toList();
    }

    private static List<ChainBook> ofPeriod(List<ChainBook> books, ChainJson.PeriodJson wanted) {
        var byTemplate = new LinkedHashMap<String, List<ChainBook>>();
        books.forEach(book -> byTemplate
                .computeIfAbsent(book.content().contract().template(), unknown -> new ArrayList<>())
                .add(book));
        var days = new Period(wanted.start(), wanted.end());
        return byTemplate.values().stream()
                .flatMap(all -> SamePeriod.best(all, ChainBook::period, days).stream())
                .toList();
    }

    /** @param steps null where no book is of the period at all */
    private static List<MissingJson> missing(@Nullable Steps steps, String partnership, String period) {
        return Arrays.stream(ChainStep.values())
                .filter(step -> steps == null || !steps.areTold(step))
                .map(step -> new MissingJson(
                        step.word(),
                        step.missing(partnership, period),
                        "Start the book for it, or submit it if it is filled in."))
                .toList();
    }
}
