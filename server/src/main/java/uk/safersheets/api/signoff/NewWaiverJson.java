package uk.safersheets.api.signoff;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import uk.safersheets.api.BadJsonException;
import uk.safersheets.store.signoff.Place;
import uk.safersheets.store.signoff.Waiver;

/**
 * A waiver somebody gives. What is left out of table, row key and column stands for all of them.
 *
 * @param ruleId the rule it sets aside
 * @param askedBy who asked for it
 * @param why the reason, for everybody to read
 * @param until its last day, such as {@code 2027-03-31}
 */
public record NewWaiverJson(
        String ruleId,
        @Nullable String table,
        @Nullable String rowKey,
        @Nullable String column,
        @Nullable String askedBy,
        String why,
        String until) {

    /**
     * @param version the newest version
     * @param approver the name of whoever gives it
     * @throws BadJsonException when its last day is no date
     */
    public Waiver waiver(String book, int version, String approver) {
        return new Waiver(
                0,
                book,
                version,
                plain(ruleId),
                new Place(table, rowKey, column),
                plain(askedBy),
                approver,
                plain(why),
                day());
    }

    private LocalDate day() {
        try {
            return LocalDate.parse(plain(until));
        } catch (DateTimeParseException e) {
            throw new BadJsonException("until should be a date, such as 2027-03-31.");
        }
    }

    private static String plain(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
