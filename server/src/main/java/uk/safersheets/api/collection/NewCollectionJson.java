package uk.safersheets.api.collection;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.safersheets.api.BadJsonException;
import uk.safersheets.cell.PlainName;
import uk.safersheets.collection.CollectionTerms;

/**
 * What a body asks for.
 *
 * @param name such as {@code Quarter 1 returns}
 * @param body who asks
 * @param template the template's id
 * @param leastVersion the lowest template version that is taken; 1 when left out
 * @param period such as {@code 2019-20 Q1}
 * @param from the period's first day, such as 2019-04-01; as its name says when left out; likewise {@code to}
 * @param due the last day for giving a return
 * @param partnerships in the order of the panel
 * @param shared whether each partnership sees what was approved of the others; not when left out
 * @param notes what else the partnerships are told; nothing when left out
 */
public record NewCollectionJson(
        String name,
        String body,
        String template,
        @Nullable Integer leastVersion,
        String period,
        @Nullable String from,
        @Nullable String to,
        String due,
        List<String> partnerships,
        @Nullable Boolean shared,
        @Nullable String notes) {
    private static final int LONGEST = 200;
    private static final int LONGEST_NOTES = 2000;
    private static final int MOST = 200;

    /**
     * It as terms.
     *
     * @param days the first and last day that a period's name means; null for a name that means none
     * @throws BadJsonException naming what is missing or cannot be
     */
    public CollectionTerms terms(Function<String, LocalDate @Nullable []> days) {
        String named = require(period, "period");
        var meant = days.apply(named);
        return new CollectionTerms(
                require(name, "name"),
                require(body, "body"),
                require(template, "template"),
                least(),
                named,
                from == null ? day(meant, 0) : day(from, "from"),
                to == null ? day(meant, 1) : day(to, "to"),
                day(require(due, "due"), "due"),
                named(),
                Boolean.TRUE.equals(shared),
                notes());
    }

    private int least() {
        int least = Objects.requireNonNullElse(leastVersion, 1);
        if (least < 1) {
            throw new BadJsonException("leastVersion is " + least + ": template versions count from 1.");
        }
        return least;
    }

    private List<String> named() {
        if (partnerships == null || partnerships.isEmpty()) {
            throw new BadJsonException("partnerships is missing: name one at least.");
        }
        if (partnerships.size() > MOST) {
            throw new BadJsonException("partnerships has more than " + MOST + " names.");
        }
        return partnerships.stream().map(one -> require(one, "partnerships")).toList();
    }

    /** Not tidied into one line: it is told as it was written. */
    @Override
    public String notes() {
        String written = notes == null ? "" : notes.strip();
        if (written.length() > LONGEST_NOTES) {
            throw new BadJsonException("notes is longer than " + LONGEST_NOTES + " characters.");
        }
        return written;
    }

    private static @Nullable LocalDate day(LocalDate @Nullable [] days, int at) {
        return days == null ? null : days[at];
    }

    /** @throws BadJsonException naming the part that is no day */
    static LocalDate day(String text, String name) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw new BadJsonException(name + " is '" + text + "': write a day such as 2019-07-10.");
        }
    }

    static String require(@Nullable String value, String name) {
        String plain = value == null ? "" : PlainName.of(value);
        if (plain.isEmpty()) {
            throw new BadJsonException(name + " is missing.");
        }
        if (plain.length() > LONGEST) {
            throw new BadJsonException(name + " is longer than " + LONGEST + " characters.");
        }
        return plain;
    }
}
