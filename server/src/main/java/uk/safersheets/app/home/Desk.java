package uk.safersheets.app.home;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.safersheets.access.Caller;
import uk.safersheets.access.Operation;
import uk.safersheets.app.access.AccessControl;
import uk.safersheets.app.access.Sight;
import uk.safersheets.signoff.Actor;
import uk.safersheets.signoff.SignOffStatus;
import uk.safersheets.signoff.State;
import uk.safersheets.store.book.BookSummary;

/** Whoever asks, with the books that they see and what they kept of them. */
final class Desk {
    private final Caller caller;
    private final AccessControl access;
    private final Sight sight;
    private final Map<String, Set<Integer>> kept;
    private final Map<String, Shown> books = new LinkedHashMap<>();

    /** @param kept the versions that they submitted, by their book */
    Desk(Caller caller, AccessControl access, Map<String, Set<Integer>> kept, Map<String, String> titles) {
        this.caller = caller;
        this.access = access;
        this.sight = access.sight(caller);
        this.kept = kept;
        var seen = sight.books();
        var standings = sight.standings(seen);
        seen.stream()
                .map(summary -> new Shown(
                        summary,
                        Objects.requireNonNull(standings.get(summary.book().id()), "standing"),
                        titles.getOrDefault(
                                summary.book().template(), summary.book().template())))
                .sorted(Comparator.comparing((Shown book) -> !isMine(book))
                        .thenComparing(Comparator.comparingLong(
                                        (Shown book) -> book.summary().event())
                                .reversed()))
                .forEach(book -> books.put(book.id(), book));
    }

    /** A book as they see it. */
    record Shown(BookSummary summary, SignOffStatus standing, String title) {
        String id() {
            return summary.book().id();
        }

        String name() {
            return String.join(
                    ", ", summary.book().partnership(), title, summary.book().period());
        }

        /** The newest version; null while there is none. */
        @Nullable
        Integer number() {
            return summary.versions() == 0 ? null : summary.versions();
        }

        /** Of that version; null likewise. */
        @Nullable
        State state() {
            return summary.versions() == 0 ? null : standing.state(summary.versions());
        }

        boolean isDisposed() {
            return summary.disposal().isPresent();
        }
    }

    Sight sight() {
        return sight;
    }

    /** Theirs first, and of both those with the newest act. */
    List<Shown> books() {
        return List.copyOf(books.values());
    }

    Optional<Shown> find(@Nullable String id) {
        return Optional.ofNullable(books.get(id));
    }

    /** Whether nobody signs in, so that everything is everybody's. */
    boolean isOpen() {
        return caller.means() == Caller.Means.OPEN;
    }

    /** Whether they submitted any version of it. */
    boolean isMine(Shown book) {
        return isOpen() || kept.containsKey(book.id());
    }

    /** Whether they submitted its newest version. */
    boolean keptNewest(Shown book) {
        return kept.getOrDefault(book.id(), Set.of()).contains(book.summary().versions());
    }

    boolean isMe(Actor actor) {
        return isOpen()
                || caller.signedIn()
                        .filter(user -> user.id().equals(actor.user()))
                        .isPresent();
    }

    boolean may(Operation operation, Shown book) {
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
