package uk.safersheets.store.signoff;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A rule set aside for a while.
 *
 * @param number of the event that recorded it
 * @param version the newest version when it was given
 * @param place where; what is null in it stands for all
 * @param why the reason, for everybody to read
 * @param until its last day
 */
public record Waiver(
        long number,
        String book,
        int version,
        String rule,
        Place place,
        String askedBy,
        String approvedBy,
        String why,
        LocalDate until) {
    public Waiver {
        Objects.requireNonNull(book, "book");
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(askedBy, "askedBy");
        Objects.requireNonNull(approvedBy, "approvedBy");
        Objects.requireNonNull(why, "why");
        Objects.requireNonNull(until, "until");
    }

    /** The same at another place. */
    public Waiver at(Place otherPlace) {
        return new Waiver(number, book, version, rule, otherPlace, askedBy, approvedBy, why, until);
    }

    /** The same, asked for by another. */
    public Waiver askedBy(String other) {
        return new Waiver(number, book, version, rule, place, other, approvedBy, why, until);
    }

    /** How the record has it that it was asked for. */
    public String asked() {
        return subject() + until + ": " + why;
    }

    /** How the record starts whatever is asked for the same rule and place. */
    String subject() {
        return rule + " at " + quoted(place.table()) + ", " + quoted(place.rowKey()) + ", " + quoted(place.column())
                + " until ";
    }

    private static String quoted(@Nullable String name) {
        return name == null ? "any" : '"' + name.replace("\"", "\"\"") + '"';
    }

    /** Whether it sets this finding aside on a day. */
    public boolean covers(@Nullable String otherRule, Place otherPlace, LocalDate day) {
        return rule.equals(otherRule) && place.covers(otherPlace) && !day.isAfter(until);
    }

    /** As the record has it. */
    public String telling() {
        return rule + " at " + place + " until " + until + ", asked for by " + askedBy + ": " + why;
    }
}
