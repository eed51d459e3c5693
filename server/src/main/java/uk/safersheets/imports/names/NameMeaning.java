package uk.safersheets.imports.names;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one name in a file stands for.
 *
 * @param from as files have it; case, dashes, punctuation and {@code &} for {@code and} play no part
 * @param means the name under which it is counted
 * @param since the first day of the periods for which it holds; null from the beginning
 * @param until the last such day; null for as long as there are files
 * @param by who said so
 * @param on when that was
 * @param why in words that go on from "because"; may be empty
 */
public record NameMeaning(
        NameKind kind,
        String from,
        String means,
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        String by,
        LocalDate on,
        String why) {
    public NameMeaning {
        if (from.isBlank() || means.isBlank()) {
            throw new IllegalArgumentException("a name and what it means are both needed");
        }
        if (since != null && until != null && until.isBefore(since)) {
            throw new IllegalArgumentException(from + " means " + means + " until a day before it begins to");
        }
    }

    /** Whether it holds for what begins on this day. */
    public boolean holds(LocalDate day) {
        return (since == null || !day.isBefore(since)) && (until == null || !day.isAfter(until));
    }
}
