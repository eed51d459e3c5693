package uk.safersheets.api.chain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From a decision to its priority, action, funding line and outcome: what one partnership's books of one period say of
 * each, and what hangs in the air.
 *
 * @param partnership as its books have it
 * @param period null where the partnership has no book that it could be of
 * @param periods the names of the periods that there are books of, newest first
 * @param books the versions that were read
 * @param missing what was not there to be read, and so was not looked at
 * @param things in the order of the steps and of the sheets
 * @param hanging how many things hang in the air
 */
public record ChainJson(
        String partnership,
        @Nullable PeriodJson period,
        List<String> periods,
        List<BookJson> books,
        List<MissingJson> missing,
        List<ThingJson> things,
        int hanging) {

    /** The days that were asked for. */
    public record PeriodJson(String name, LocalDate start, LocalDate end) {}

    /**
     * One version.
     *
     * @param title what people call its template
     * @param state such as {@code approved}
     * @param counts whether it is the version that counts; where none does, it is the newest
     */
    public record BookJson(String book, String title, String period, int version, String state, boolean counts) {}

    /**
     * A step of the chain that no book tells of.
     *
     * @param step {@code decision}, {@code priority}, {@code action}, {@code line} or {@code outcome}
     */
    public record MissingJson(String step, String message, String fix) {}

    /**
     * One decision, priority, action, funding line or outcome.
     *
     * @param id of this answer alone
     * @param step as for what is missing
     * @param label what it is called
     * @param state how it stands, in words; empty where its book says nothing of that
     * @param book the book it is from
     * @param title what people call the book's template
     * @param cell such as {@code B7}, on {@code sheet}
     * @param hangs why it hangs in the air; empty where it does not
     * @param next the ids of what follows from it
     */
    public record ThingJson(
            String id,
            String step,
            String label,
            String state,
            String book,
            String title,
            int version,
            String sheet,
            String cell,
            List<String> hangs,
            List<String> next) {}
}
