package uk.safersheets.app.cycle;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.safersheets.app.Slug;
import uk.safersheets.app.book.ReadBooks;
import uk.safersheets.app.signoff.SignOff;
import uk.safersheets.cell.PeriodName;
import uk.safersheets.cycle.Deadline;
import uk.safersheets.cycle.Deadlines;
import uk.safersheets.cycle.Occurrence;
import uk.safersheets.cycle.WorkingDays;
import uk.safersheets.signoff.SignOffStatus;
import uk.safersheets.store.book.BookSummary;
import uk.safersheets.store.cycle.Cycles;
import uk.safersheets.store.cycle.StoredCycle;
import uk.safersheets.store.cycle.StoredMark;

/**
 * Holds the cycles of partnerships against their books: how far is what is due. A book tells how far its step is; while
 * there is none, a person may say that it is done.
 */
public final class FollowCycle implements Deadlines {
    private final Cycles cycles;
    private final ReadBooks books;
    private final SignOff signOff;
    private final WorkingDays days;

    public FollowCycle(Cycles cycles, ReadBooks books, SignOff signOff, WorkingDays days) {
        this.cycles = cycles;
        this.books = books;
        this.signOff = signOff;
        this.days = days;
    }

    /** What is due from a partnership; nothing while it has not said its cycle. */
    @Override
    public List<Deadline> of(String partnership, LocalDate from, LocalDate to) {
        return cycles.newest(Slug.ofPartnership(partnership))
                .map(kept ->
                        due(List.of(kept), from, to).stream().map(Due::deadline).toList())
                .orElse(List.of());
    }

    /** What is due by these cycles between two days, both included, by day. */
    List<Due> due(List<StoredCycle> kept, LocalDate from, LocalDate to) {
        if (kept.isEmpty()) {
            return List.of();
        }
        return kept.stream()
                .flatMap(cycle -> {
                    String owner = Slug.ofPartnership(cycle.partnership());
                    var own = books.of(owner);
                    var standings = signOff.standings(own);
                    var marks = cycles.marks(owner);
                    return cycle.cycle().between(from, to, days).stream()
                            .map(one -> due(cycle.partnership(), one, own, standings, marks));
                })
                .sorted(Comparator.comparing((Due due) -> due.occurrence().due()))
                .toList();
    }

    private static Due due(
            String partnership,
            Occurrence occurrence,
            List<BookSummary> own,
            Map<String, SignOffStatus> standings,
            Map<String, StoredMark> marks) {
        var book = own.stream()
                .filter(each -> isAbout(occurrence, each))
                .max(Comparator.comparing((BookSummary each) -> state(each, standings)));
        if (book.isPresent()) {
            return new Due(partnership, occurrence, book.get(), state(book.get(), standings), null);
        }
        var mark = Optional.ofNullable(marks.get(Due.name(occurrence))).filter(StoredMark::done);
        return new Due(
                partnership,
                occurrence,
                null,
                mark.isPresent() ? Deadline.State.APPROVED : Deadline.State.NOT_STARTED,
                mark.orElse(null));
    }

    /** Whether a book is of the step's template and of the same days, however its period is written. */
    private static boolean isAbout(Occurrence occurrence, BookSummary summary) {
        @Nullable String template = occurrence.step().template();
        var book = summary.book();
        var occasion = occurrence.occasion();
        return book.template().equals(template)
                && (Slug.isSamePeriod(book.period(), occasion.period())
                        || PeriodName.dates(book.period())
                                .filter(occasion.days()::equals)
                                .isPresent());
    }

    private static Deadline.State state(BookSummary book, Map<String, SignOffStatus> standings) {
        var standing = Objects.requireNonNull(standings.get(book.book().id()), "standing");
        if (standing.counting().isPresent()) {
            return Deadline.State.APPROVED;
        }
        if (standing.newest() == 0) {
            return Deadline.State.DRAFT;
        }
        return switch (standing.state(standing.newest())) {
            case SUBMITTED -> Deadline.State.SUBMITTED;
            case RETURNED -> Deadline.State.RETURNED;
            case APPROVED, PUBLISHED -> Deadline.State.APPROVED;
            case DRAFT, SUPERSEDED, WITHDRAWN -> Deadline.State.DRAFT;
        };
    }
}
