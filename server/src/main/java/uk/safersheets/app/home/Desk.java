package uk.safersheets.app.home;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.safersheets.access.Caller;
import uk.safersheets.access.Operation;
import uk.safersheets.app.access.AccessControl;
import uk.safersheets.app.access.Sight;
import uk.safersheets.app.shelf.SeenBook;
import uk.safersheets.app.shelf.SeenShelf;
import uk.safersheets.signoff.Actor;
import uk.safersheets.signoff.State;
import uk.safersheets.store.book.Shelf;

/** Whoever asks, with the books that they see and what they kept of them. */
final class Desk {
    private final Caller caller;
    private final AccessControl access;
    private final Sight sight;
    private final Map<String, Set<Integer>> kept;
    private final Map<String, String> titles;
    private final List<SeenShelf> shelves;
    private final Map<String, SeenShelf> byStart = new HashMap<>();

    /**
     * @param kept the versions that they submitted, by their book
     * @param titles of templates
     */
    Desk(Caller caller, AccessControl access, Map<String, Set<Integer>> kept, Map<String, String> titles) {
        this.caller = caller;
        this.access = access;
        this.sight = access.sight(caller);
        this.kept = kept;
        this.titles = titles;
        this.shelves = sight.shelves();
        shelves.forEach(
                shelf -> byStart.put(Shelf.start(shelf.books().iterator().next().id()), shelf));
    }

    Caller caller() {
        return caller;
    }

    Sight sight() {
        return sight;
    }

    /** How many books they see. */
    int size() {
        return shelves.stream().mapToInt(SeenShelf::size).sum();
    }

    /** The ids of all of them. */
    List<String> ids() {
        return shelves.stream()
                .flatMap(shelf -> shelf.books().stream())
                .map(SeenBook::id)
                .toList();
    }

    /** The number of the newest act on any of them; 0 for none. */
    long newestEvent() {
        return shelves.stream().mapToLong(SeenShelf::newestEvent).max().orElse(0);
    }

    /** Theirs first, and of both those with the newest act; so many. */
    List<SeenBook> first(int most) {
        if (isOpen()) {
            return SeenShelf.newest(shelves, book -> true, most);
        }
        var mine = mine().limit(most).toList();
        var others = SeenShelf.newest(shelves, book -> !isMine(book), most - mine.size());
        return Stream.concat(mine.stream(), others.stream()).toList();
    }

    /** Theirs in whose newest version something may be left to put right or answer, with the newest act first. */
    List<SeenBook> mineWithFindings() {
        return isOpen()
                ? SeenShelf.merged(shelves, SeenShelf::withFindings).toList()
                : mine().filter(SeenBook::hasFindings).toList();
    }

    /** Those whose newest version is in a state: theirs first, and of both those with the newest act. */
    List<SeenBook> in(State state) {
        return SeenShelf.merged(shelves, shelf -> shelf.in(state))
                .sorted(mineFirst())
                .toList();
    }

    /** Theirs first, and of both those with the newest act. */
    Comparator<SeenBook> mineFirst() {
        return Comparator.comparing((SeenBook book) -> !isMine(book)).thenComparing(SeenShelf.NEWEST_FIRST);
    }

    private Stream<SeenBook> mine() {
        return kept.keySet().stream().flatMap(id -> find(id).stream()).sorted(SeenShelf.NEWEST_FIRST);
    }

    Optional<SeenBook> find(@Nullable String id) {
        return id == null
                ? Optional.empty()
                : Optional.ofNullable(byStart.get(Shelf.start(id))).flatMap(shelf -> shelf.find(id));
    }

    String title(SeenBook book) {
        return titles.getOrDefault(book.template(), book.template());
    }

    String name(SeenBook seen) {
        var book = seen.summary().book();
        return String.join(", ", book.partnership(), title(seen), book.period());
    }

    /** What the ids of the books begin with of which anything may wait for them; empty for those of all. */
    List<String> starts() {
        return sight.partnerships().stream()
                .map(partnership -> partnership + ".")
                .toList();
    }

    /** Whether nobody signs in, so that everything is everybody's. */
    boolean isOpen() {
        return caller.means() == Caller.Means.OPEN;
    }

    /** Whether they submitted any version of it. */
    boolean isMine(SeenBook book) {
        return isOpen() || kept.containsKey(book.id());
    }

    /** Whether they submitted its newest version. */
    boolean keptNewest(SeenBook book) {
        return kept.getOrDefault(book.id(), Set.of()).contains(book.summary().versions());
    }

    boolean isMe(Actor actor) {
        return isOpen()
                || caller.signedIn()
                        .filter(user -> user.id().equals(actor.user()))
                        .isPresent();
    }

    boolean may(Operation operation, SeenBook book) {
        return !book.isDisposed() && sight.may(operation, book.summary().book());
    }

    /** The same of a fund that need not have a book. */
    boolean may(Operation operation, String fund) {
        return find(fund)
                .map(book -> may(operation, book))
                .orElseGet(() ->
                        access.decide(caller, operation, access.bookById(fund)).isAllowed());
    }
}
