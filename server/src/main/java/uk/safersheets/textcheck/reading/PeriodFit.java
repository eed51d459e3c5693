package uk.safersheets.textcheck.reading;

import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.safersheets.prose.Mention;
import uk.safersheets.prose.Span;
import uk.safersheets.textcheck.fact.Item;
import uk.safersheets.textcheck.scene.SaidPeriod;
import uk.safersheets.textcheck.scene.Scene;

/**
 * How well what a sentence says of when goes with an item's periods.
 *
 * @param current how likely the figure is of the item's own period, up to 1
 * @param previous how likely of the one before
 * @param change how likely a change between the two
 */
public record PeriodFit(double current, double previous, double change) {
    private static final double OTHER = 0.2;
    private static final double WIDER = 0.58;
    private static final double LEFT_OPEN = 0.5;
    private static final double OLDER = 0.8;
    private static final int NEAR = 25;
    private static final long MONTH = 31;
    private static final long YEAR = 365;

    public static PeriodFit of(Scene scene, Mention mention, Item item, boolean isNewest) {
        var said = scene.when();
        var bound = bound(scene, mention);
        var own = bound == null
                ? said.stream().filter(period -> !period.isCompared()).toList()
                : List.of(bound);
        if (own.stream().anyMatch(period -> period.days() != null)) {
            own = own.stream().filter(period -> period.days() != null).toList();
        }
        double change = compared(said, item);
        if (own.isEmpty()) {
            double age = isNewest ? 1 : OLDER;
            return new PeriodFit(age, age * LEFT_OPEN, change * age);
        }
        double current =
                own.stream().mapToDouble(period -> now(period, item)).max().orElse(1);
        double previous =
                own.stream().mapToDouble(period -> before(period, item)).max().orElse(1);
        if (current > OTHER && previous > current && bound == null) {
            current = previous;
        }
        boolean isLast = previous > current;
        return new PeriodFit(
                current, isLast ? previous : Math.min(previous, LEFT_OPEN), change * (isLast ? 1 : current));
    }

    /** What follows the figure at once: {@code 252 in the first quarter of 2018/19}. */
    private static @Nullable SaidPeriod bound(Scene scene, Mention mention) {
        for (var period : scene.periods()) {
            Span number = mention.number();
            int gap = period.span().start() - mention.quote().end();
            boolean isNext = gap >= 0
                    && gap <= NEAR
                    && scene.text()
                            .substring(number.end(), period.span().start())
                            .matches("(?is)[^,;.()\\d]*");
            if (isNext && !period.isCompared()) {
                return period;
            }
        }
        return null;
    }

    private static double now(SaidPeriod said, Item item) {
        if (said.days() == null) {
            return said.relative() == SaidPeriod.Relative.THIS ? 1 : OTHER;
        }
        if (item.current() == null) {
            return LEFT_OPEN;
        }
        if (said.days().means(item.current())) {
            return 1;
        }
        return said.days().contains(item.current()) ? WIDER : OTHER;
    }

    private static double before(SaidPeriod said, Item item) {
        if (said.days() == null) {
            return said.relative() == SaidPeriod.Relative.THIS ? OTHER : 1;
        }
        return item.previous() != null && said.days().means(item.previous()) ? 1 : OTHER;
    }

    /** Whether what it is compared with is what the workbook compares with. */
    private static double compared(List<SaidPeriod> said, Item item) {
        double fit = 1;
        for (var period : said) {
            if (period.isCompared()) {
                fit = Math.min(fit, compared(period, item));
            }
        }
        return fit;
    }

    private static double compared(SaidPeriod said, Item item) {
        if (item.previous() == null || item.current() == null) {
            return 1;
        }
        if (said.days() != null) {
            boolean isIt = said.days().means(item.previous())
                    || said.days().means(item.current())
                    || said.days().contains(item.previous());
            return isIt ? 1 : OTHER;
        }
        long apart =
                ChronoUnit.DAYS.between(item.previous().end(), item.current().end());
        long length = item.current().start() == null
                ? apart
                : ChronoUnit.DAYS.between(item.current().start(), item.current().end());
        return switch (said.relative()) {
            case LAST_YEAR -> Math.abs(apart - YEAR) <= MONTH ? 1 : OTHER;
            case TWELVE_MONTHS -> Math.abs(length - YEAR) <= MONTH ? 1 : OTHER;
            case BEFORE -> Math.abs(apart - length) <= MONTH ? 1 : OTHER;
            default -> 1;
        };
    }
}
