package uk.safersheets.app.cycle;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.safersheets.app.Slug;
import uk.safersheets.cycle.Deadline;
import uk.safersheets.cycle.Occurrence;
import uk.safersheets.store.book.BookSummary;
import uk.safersheets.store.cycle.StoredMark;

/**
 * One time that a step of a partnership's cycle is due, and how far it is.
 *
 * @param partnership as it stands in its cycle
 * @param book of its template and period; null while there is none
 * @param mark that a person says it is done; null where nobody does, or a book tells how far it is
 */
public record Due(
        String partnership,
        Occurrence occurrence,
        @Nullable BookSummary book,
        Deadline.State state,
        @Nullable StoredMark mark) {
    private static final String KIND = "cycle";
    private static final int MONTHS_BEFORE_APRIL = 3;

    public Due {
        Objects.requireNonNull(partnership, "partnership");
        Objects.requireNonNull(occurrence, "occurrence");
        Objects.requireNonNull(state, "state");
    }

    /** The same on every day, unique in the installation, and made for addresses. */
    public String id() {
        return String.join(".", KIND, Slug.ofPartnership(partnership), name(occurrence));
    }

    /** The same within its partnership. */
    static String name(Occurrence occurrence) {
        return occurrence.step().id() + "."
                + Slug.ofPeriod(occurrence.occasion().period());
    }

    /** The partnership, as it stands in addresses, of an id; empty for none. */
    public static String owner(String id) {
        var parts = id.split("\\.", -1);
        return parts.length == 4 && parts[0].equals(KIND) ? parts[1] : "";
    }

    public boolean isLate(LocalDate today) {
        return state.isOpen() && today.isAfter(occurrence.due());
    }

    Deadline deadline() {
        return new Deadline(
                id(),
                partnership,
                occurrence.title(),
                occurrence.due(),
                occurrence.step().owner(),
                state,
                book == null ? null : book.book().id(),
                book == null ? yearPage() : "#/books/" + book.book().id());
    }

    /** The page's list of the financial year in which it is due. */
    private String yearPage() {
        int year = occurrence.due().minusMonths(MONTHS_BEFORE_APRIL).getYear();
        return "#/cycle?partnership=" + URLEncoder.encode(partnership, StandardCharsets.UTF_8) + "&year=" + year;
    }
}
