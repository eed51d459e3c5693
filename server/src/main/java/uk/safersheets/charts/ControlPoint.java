package uk.safersheets.charts;

import static uk.safersheets.contract.TableColumnRole.COUNT;
import static uk.safersheets.contract.TableColumnRole.END;
import static uk.safersheets.contract.TableColumnRole.LOWER_LIMIT;
import static uk.safersheets.contract.TableColumnRole.MEAN;
import static uk.safersheets.contract.TableColumnRole.PERIOD;
import static uk.safersheets.contract.TableColumnRole.SIGNAL;
import static uk.safersheets.contract.TableColumnRole.START;
import static uk.safersheets.contract.TableColumnRole.UPPER_LIMIT;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.ExcelDate;
import uk.safersheets.contract.TableColumnRole;

/**
 * One period of a measure, with the limits it is held against.
 *
 * @param startOrNull its first day; null where it is not known
 * @param endOrNull likewise its last
 * @param signal what the rules saw; empty for nothing
 */
record ControlPoint(
        String period,
        Figure count,
        Figure mean,
        Figure low,
        Figure high,
        String signal,
        @Nullable LocalDate startOrNull,
        @Nullable LocalDate endOrNull) {
    private static final Pattern NOTHING = Pattern.compile("(no|none|not|nothing|too few)\\b");

    static ControlPoint of(RoleTable table, int row) {
        return new ControlPoint(
                table.text(row, PERIOD),
                table.figure(row, COUNT),
                table.figure(row, MEAN),
                table.figure(row, LOWER_LIMIT),
                table.figure(row, UPPER_LIMIT),
                table.text(row, SIGNAL),
                day(table, row, START),
                day(table, row, END));
    }

    /** By their first days where all have one, else as they stand. */
    static List<ControlPoint> inOrder(List<ControlPoint> points) {
        return points.stream().anyMatch(point -> point.startOrNull == null)
                ? points
                : points.stream()
                        .sorted(Comparator.comparing(ControlPoint::start))
                        .toList();
    }

    private LocalDate start() {
        return Objects.requireNonNull(startOrNull, "start");
    }

    private static @Nullable LocalDate day(RoleTable table, int row, TableColumnRole role) {
        return table.number(row, role)
                .filter(ExcelDate::isDay)
                .map(ExcelDate::day)
                .orElse(null);
    }

    boolean isDrawn() {
        return count.isNumber();
    }

    boolean hasLimits() {
        return mean.isNumber() || low.isNumber() || high.isNumber();
    }

    /** Whether the rules saw something; a cell may say that they saw nothing. */
    boolean isSignal() {
        return !signal.isEmpty()
                && !NOTHING.matcher(signal.toLowerCase(Locale.ROOT)).lookingAt();
    }

    boolean isFrom(LocalDate day) {
        return startOrNull != null && !day.isBefore(startOrNull) && (endOrNull == null || !day.isAfter(endOrNull));
    }

    /** Whether it is held against other limits than the one before. */
    boolean hasOtherLimits(ControlPoint before) {
        return hasLimits()
                && before.hasLimits()
                && !List.of(mean.text(), low.text(), high.text())
                        .equals(List.of(before.mean.text(), before.low.text(), before.high.text()));
    }

    /** Whether days lie between the end of the one before and its start. */
    boolean isApart(ControlPoint before) {
        var ended = Optional.ofNullable(before.endOrNull);
        return ended.isPresent()
                && startOrNull != null
                && startOrNull.isAfter(ended.get().plusDays(1));
    }

    List<Figure> figures(String broken) {
        return List.of(
                Figure.words(period),
                count,
                mean,
                low,
                high,
                Figure.words(isSignal() ? signal : "nothing"),
                Figure.words(broken));
    }
}
