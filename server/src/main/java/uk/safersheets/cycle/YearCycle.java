package uk.safersheets.cycle;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;

/**
 * What a partnership does year by year.
 *
 * @param from what was due before this day is nobody's debt here
 */
public record YearCycle(LocalDate from, List<Step> steps) {
    /** How many steps one can have. */
    public static final int MOST_STEPS = 60;

    /** More than any number of days off that follow each other. */
    private static final int LONGEST_SHIFT = 10;

    /** @throws IllegalArgumentException that says what is wrong with it, in a sentence */
    public YearCycle {
        Objects.requireNonNull(from, "from");
        steps = List.copyOf(steps);
        if (steps.size() > MOST_STEPS) {
            throw new IllegalArgumentException(
                    "The cycle has " + steps.size() + " steps, and can have " + MOST_STEPS + ".");
        }
        var ids = new HashSet<String>();
        for (var step : steps) {
            if (!ids.add(step.id())) {
                throw new IllegalArgumentException("Two steps have the id '" + step.id() + "'.");
            }
        }
    }

    /** All that is due between two days, both included, by day and then as the steps stand. */
    public List<Occurrence> between(LocalDate first, LocalDate last, WorkingDays days) {
        var begin = first.isBefore(from) ? from : first;
        return steps.stream()
                .flatMap(step -> occurrences(step, begin, last, days).stream())
                .sorted(Comparator.comparing(Occurrence::due))
                .toList();
    }

    private static List<Occurrence> occurrences(Step step, LocalDate first, LocalDate last, WorkingDays days) {
        return step
                .rule()
                .between(
                        first.minusDays(step.daysAfter() + LONGEST_SHIFT),
                        last.plusDays(LONGEST_SHIFT).minusDays(step.daysAfter()))
                .stream()
                .map(occasion -> new Occurrence(
                        step, occasion, days.shifted(occasion.day().plusDays(step.daysAfter()), step.shift())))
                .filter(one -> !one.due().isBefore(first) && !one.due().isAfter(last))
                .toList();
    }
}
