package uk.safersheets.app.cycle;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.safersheets.access.Role;
import uk.safersheets.app.Slug;
import uk.safersheets.cycle.Deadline;
import uk.safersheets.store.book.Book;

/**
 * A recommendation that is not done and has a day.
 *
 * @param book which follows it
 * @param ref by which the book knows it
 * @param owner the role that its owner is; null where that is an agency, or no role here
 */
record Recommended(
        Book book, String ref, LocalDate due, @Nullable Role owner, Deadline.State state) {
    static final String STEP = "recommendation";

    /** Its reference alone: what is recommended is for those who read the book. */
    String title() {
        return "Recommendation " + ref;
    }

    Deadline deadline() {
        return new Deadline(
                id(), book.partnership(), title() + ", " + book.period(), due, owner, state, book.id(), page());
    }

    String id() {
        return String.join(".", STEP, book.id(), Slug.ofPeriod(ref));
    }

    private String page() {
        return "#/books/" + book.id();
    }

    /** The role whose word is among the words of an owner: {@code Community Safety Analyst}. */
    static Optional<Role> role(String owner) {
        for (String word : owner.toLowerCase(Locale.ROOT).split("[^a-z]+")) {
            var role = Role.of(word);
            if (role.isPresent()) {
                return role;
            }
        }
        return Optional.empty();
    }
}
