package uk.safersheets.check.books;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import uk.safersheets.check.CellList;

/**
 * One version of another book that a rule read.
 *
 * @param book its id, or the name of a file
 * @param template the id of its template
 * @param title what people call its template
 * @param period as its workbook has it
 * @param number the version's number; 0 for a file that is no version of a book
 * @param state how it stood, such as {@code approved}; empty for a file
 * @param readAt when it was read
 */
public record BookVersion(
        String book, String template, String title, String period, int number, String state, Instant readAt) {
    public BookVersion {
        Objects.requireNonNull(book, "book");
        Objects.requireNonNull(template, "template");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(readAt, "readAt");
        if (number < 0) {
            throw new IllegalArgumentException("version " + number + " of " + book + " cannot be");
        }
    }

    /** {@code version 3 of 2019-20 Q1, Crime tables}, or {@code crime.xlsx (2019-20 Q1, Crime tables)}. */
    public String words() {
        String what = period.isBlank() ? title : period + ", " + title;
        return number == 0 ? book + " (" + what + ")" : "version " + number + " of " + what;
    }

    /** What goes on a message that rests on these; empty for none. */
    public static String said(List<BookVersion> versions) {
        return versions.isEmpty() ? "" : " Compared with " + words(versions) + ".";
    }

    static String words(List<BookVersion> versions) {
        return CellList.and(versions.stream().map(BookVersion::words).toList());
    }
}
