package uk.safersheets.app.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import uk.safersheets.app.Slug;
import uk.safersheets.app.content.ReadContent.Content;
import uk.safersheets.cell.DayFormat;
import uk.safersheets.cell.Period;
import uk.safersheets.cell.PeriodName;
import uk.safersheets.contract.FieldRole;

/**
 * A workbook that figures can come from.
 *
 * @param name what to call it
 * @param bookOrNull the id of its book; null for a file
 * @param version which counts; 0 for a file, and for a book of which none does
 * @param approvedOrNull when that version was approved; null for a file
 * @param content what it holds, read when it is first asked for
 */
record FigureBook(
        String name,
        String partnership,
        String template,
        String title,
        String period,
        @Nullable String bookOrNull,
        int version,
        @Nullable Instant approvedOrNull,
        Supplier<Content> content) {

    /** Whether figures may come from it: a file, or an approved version. */
    boolean isUsable() {
        return bookOrNull == null || version > 0;
    }

    /** The words by which a reference may name it. */
    Set<String> words() {
        var words = new LinkedHashSet<String>();
        for (String part : new String[] {partnership, template, title, period, name}) {
            words.addAll(Reference.words(part));
        }
        return words;
    }

    /** What it has in common with the workbooks of other periods. */
    String family() {
        return Slug.ofPartnership(partnership) + ' ' + template;
    }

    /** The last of its days, by the name of its period or else by what it holds; empty where neither says. */
    Optional<LocalDate> lastDay() {
        return PeriodName.dates(period)
                .map(Period::end)
                .or(() -> isUsable()
                        ? content.get().workedOut().flatMap(held -> held.cells().day(FieldRole.PERIOD_END))
                        : Optional.empty());
    }

    /** Which version, and since when it counts; empty for a file. */
    String standing() {
        if (bookOrNull == null) {
            return "";
        }
        return ", version " + version
                + (approvedOrNull == null ? "" : ", approved on " + DayFormat.day(approvedOrNull));
    }
}
