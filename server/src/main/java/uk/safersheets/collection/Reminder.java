package uk.safersheets.collection;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import uk.safersheets.cell.DayFormat;
import uk.safersheets.cycle.Deadline.State;

/**
 * A message to a partnership whose return is missing, ready to be copied. It holds no figure, no reason in somebody's own
 * words, and no name of a person.
 */
public record Reminder(String partnership, String subject, String text) {
    public Reminder {
        Objects.requireNonNull(partnership, "partnership");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(text, "text");
    }

    /**
     * One to each partnership that still has to give its return, in the order of the panel; none for a collection that is
     * closed.
     *
     * @param number the collection's
     * @param title what the template is called
     */
    public static List<Reminder> of(
            long number, CollectionTerms terms, CollectionStanding standing, String title, LocalDate today) {
        return standing.isClosed()
                ? List.of()
                : standing.lines().stream()
                        .filter(line -> line.state().isOpen())
                        .map(line -> of(number, terms, line, title, standing.due(), today))
                        .toList();
    }

    private static Reminder of(
            long number, CollectionTerms terms, CollectionLine line, String title, LocalDate due, LocalDate today) {
        String day = DayFormat.day(due);
        String isDue = today.isAfter(due) ? "was due on " + day : "is due on " + day;
        String subject = terms.name() + ": the return of " + line.partnership() + " " + isDue;
        String text = "Hello,\n\n" + terms.body() + " has asked " + line.partnership() + " for its return '" + title
                + "' for " + terms.period() + ". It " + isDue + ".\n\n" + state(line) + "\n\n"
                + "Please give it in Safer Sheets, on the page of the collection '" + terms.name() + "' (collection "
                + number + "). If something stands in the way, tell us now, and we will see what can be done.\n\n"
                + "Thank you,\n" + terms.body() + "\n";
        return new Reminder(line.partnership(), subject, text);
    }

    private static String state(CollectionLine line) {
        if (line.state() == State.DRAFT) {
            return "A workbook has been begun, and no version of it has been given to us yet.";
        }
        return line.state() == State.RETURNED
                ? "We sent the version that you gave back. Why is on the page of the collection; please give a newer one."
                : "We have seen nothing of it yet.";
    }
}
