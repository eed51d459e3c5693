package uk.safersheets.charts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.ValueFormat;
import uk.safersheets.contract.Column;
import uk.safersheets.functions.crime.VerdictWords;
import uk.safersheets.statistics.counts.ChangeInterval;
import uk.safersheets.statistics.counts.TwoCounts;

/**
 * Two counts of one row, before and now, with what the sheet says of them.
 *
 * @param name what was counted, or where
 * @param intervalOrNull between which changes the true one lies; null where there is no percentage
 * @param rates what the table has of its rate; empty for nothing
 */
record Change(
        String name,
        Figure previous,
        Figure current,
        Figure percent,
        @Nullable ChangeInterval intervalOrNull,
        String verdict,
        List<Figure> rates) {
    private static final int DECIMALS = 3;
    private static final int DIGITS = 12;

    /** The columns of one measure. */
    record Measure(
            Column previous,
            Column current,
            @Nullable Column percentOrNull,
            @Nullable Column verdictOrNull) {
        /** What the headings of its counts have in common at the start; empty for none. */
        String name() {
            String one = previous.name();
            String other = current.name();
            int at = 0;
            while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
                at++;
            }
            int word = one.lastIndexOf(' ', at);
            return word < 0 ? "" : one.substring(0, word).strip();
        }
    }

    static Change of(RoleTable table, int row, Measure measure, Periods periods) {
        var previous = table.figure(row, measure.previous());
        var current = table.figure(row, measure.current());
        var percentOrNull = measure.percentOrNull();
        var verdictOrNull = measure.verdictOrNull();
        return new Change(
                table.key(row),
                previous,
                current,
                percentOrNull == null ? percent(previous, current) : table.figure(row, percentOrNull),
                interval(previous, current, periods),
                verdictOrNull == null ? "" : table.text(row, verdictOrNull),
                Rates.figures(table, row));
    }

    static Change of(String name, Figure previous, Figure current, Periods periods) {
        return new Change(
                name,
                previous,
                current,
                percent(previous, current),
                interval(previous, current, periods),
                "",
                List.of());
    }

    /** The same with a verdict of our own, for counts of which the sheet has none. */
    Change judged(Periods periods) {
        var words = count(previous)
                .flatMap(before -> count(current).map(now -> new TwoCounts(before, now, periods.share())))
                .map(counts -> VerdictWords.of(counts, periods.level()))
                .orElse("");
        return saying(words);
    }

    /** The same with this verdict. */
    Change saying(String words) {
        return new Change(name, previous, current, percent, intervalOrNull, words, rates);
    }

    /** How many more; empty where one of the two has no figure. */
    Optional<BigDecimal> difference() {
        var before = previous.number();
        var now = current.number();
        return before == null || now == null ? Optional.empty() : Optional.of(now.subtract(before));
    }

    /** As the figures are written. */
    static String amount(BigDecimal amount) {
        return ValueFormat.NUMBER.of(amount);
    }

    /** Whether there is a change to draw. */
    boolean isDrawn() {
        return percent.number() != null;
    }

    List<Figure> figures() {
        return Stream.concat(
                        Stream.of(
                                Figure.words(name),
                                previous,
                                current,
                                percent,
                                interval(),
                                Figure.words(verdict.isEmpty() ? RoleTable.NO_FIGURE : verdict)),
                        rates.stream())
                .toList();
    }

    private Figure interval() {
        return Optional.ofNullable(intervalOrNull)
                .map(found ->
                        Figure.range(written(found.low()) + " to " + written(found.high()), found.low(), found.high()))
                .orElseGet(() -> Figure.words(RoleTable.NO_FIGURE));
    }

    private static String written(BigDecimal fraction) {
        return ValueFormat.PERCENT.of(fraction);
    }

    static Figure percent(Figure previous, Figure current) {
        var before = previous.number();
        var now = current.number();
        if (before == null || now == null) {
            return Figure.words(RoleTable.NO_FIGURE);
        }
        if (before.signum() == 0) {
            return Figure.words("n/a");
        }
        var fraction = now.subtract(before).divide(before, DECIMALS, RoundingMode.HALF_UP);
        return Figure.of(written(fraction), fraction);
    }

    private static @Nullable ChangeInterval interval(Figure previous, Figure current, Periods periods) {
        return count(previous)
                .flatMap(before ->
                        count(current).flatMap(now -> ChangeInterval.of(before, now, periods.share(), periods.level())))
                .orElse(null);
    }

    private static Optional<Long> count(Figure figure) {
        return Optional.ofNullable(figure.number())
                .filter(number ->
                        number.signum() >= 0 && number.stripTrailingZeros().scale() <= 0)
                .filter(number -> number.precision() - number.scale() <= DIGITS)
                .map(BigDecimal::longValue);
    }
}
