package uk.safersheets.returns;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.DayFormat;
import uk.safersheets.cell.Texts;
import uk.safersheets.cell.Value;
import uk.safersheets.contract.Dates;
import uk.safersheets.ledger.Pence;

/**
 * One cell of a return.
 *
 * @param text as it is printed, the same in every form
 * @param value what a sheet holds for it
 */
public record Entry(Sort sort, String text, Value value) {

    /** What stands in it. */
    public enum Sort {
        WORDS,
        MONEY,
        DAY,
        NUMBER,
        NOT_ENTERED
    }

    /** What nobody entered. */
    public static final Entry NOT_ENTERED = new Entry(Sort.NOT_ENTERED, "Not entered", Value.of("Not entered"));

    /** What needs no entry, such as the reason beside a total. */
    static final Entry NOTHING = new Entry(Sort.WORDS, "", Value.BLANK);

    public Entry {
        Objects.requireNonNull(sort, "sort");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(value, "value");
    }

    /** Not entered for null and for what nobody sees. */
    static Entry words(@Nullable String text) {
        return text == null || Texts.isInvisible(text)
                ? NOT_ENTERED
                : new Entry(Sort.WORDS, Texts.tidy(text), Value.of(Texts.tidy(text)));
    }

    /** Such as -£1,234.50; not entered for null. */
    static Entry money(@Nullable Long pence) {
        return pence == null
                ? NOT_ENTERED
                : new Entry(Sort.MONEY, Pence.shown(pence), Value.of(BigDecimal.valueOf(pence, 2)));
    }

    /** Such as 4 May 2026; not entered for null. */
    static Entry day(@Nullable LocalDate day) {
        return day == null ? NOT_ENTERED : new Entry(Sort.DAY, printed(day), Value.of(Dates.serial(day)));
    }

    /** Not entered for null. */
    static Entry number(@Nullable BigDecimal number) {
        return number == null
                ? NOT_ENTERED
                : new Entry(Sort.NUMBER, Value.of(number).toString(), Value.of(number));
    }

    static String printed(LocalDate day) {
        return DayFormat.day(day);
    }
}
