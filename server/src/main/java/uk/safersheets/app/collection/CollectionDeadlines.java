package uk.safersheets.app.collection;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import uk.safersheets.access.Role;
import uk.safersheets.app.Slug;
import uk.safersheets.app.collection.ReadCollections.Standing;
import uk.safersheets.collection.CollectionLine;
import uk.safersheets.cycle.Deadline;
import uk.safersheets.cycle.Deadlines;
import uk.safersheets.store.book.BookSummary;

/** What collections ask of a partnership. One that is closed asks for nothing that was not given. */
public final class CollectionDeadlines implements Deadlines {
    private final ReadCollections collections;

    public CollectionDeadlines(ReadCollections collections) {
        this.collections = collections;
    }

    @Override
    public List<Deadline> of(String partnership, LocalDate from, LocalDate to) {
        return collections.all().stream()
                .map(standing -> deadline(standing, partnership))
                .flatMap(Optional::stream)
                .filter(deadline ->
                        !deadline.due().isBefore(from) && !deadline.due().isAfter(to))
                .sorted(Comparator.comparing(Deadline::due).thenComparing(Deadline::id))
                .toList();
    }

    private static Optional<Deadline> deadline(Standing standing, String partnership) {
        return standing.partnership(partnership)
                .flatMap(standing.standing()::line)
                .filter(line -> !line.state().isOpen() || !standing.standing().isClosed())
                .map(line -> deadline(standing, line));
    }

    private static Deadline deadline(Standing standing, CollectionLine line) {
        long number = standing.collection().number();
        var terms = standing.terms();
        var book = Optional.ofNullable(standing.books().get(line.partnership())).map(BookSummary::book);
        return new Deadline(
                "collection-" + number + "-" + Slug.ofPartnership(line.partnership()),
                line.partnership(),
                terms.name() + ", " + terms.period() + ", for " + terms.body(),
                standing.standing().due(),
                Role.OFFICER,
                line.state(),
                book.map(one -> one.id()).orElse(null),
                "#/collections/" + number);
    }
}
