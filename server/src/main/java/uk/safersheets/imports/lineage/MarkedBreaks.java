package uk.safersheets.imports.lineage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import uk.safersheets.cell.DayFormat;
import uk.safersheets.imports.AreaBreak;
import uk.safersheets.imports.Count;
import uk.safersheets.imports.ImportResult;
import uk.safersheets.imports.Period;
import uk.safersheets.imports.names.PlainForm;

/**
 * Marks where the series of an area breaks. The counts of its predecessors are never joined to it in silence: only when
 * asked are they added up, and then under a name that says so.
 */
public final class MarkedBreaks {
    /** What is put behind the name of an area whose count is the sum of its predecessors'. */
    public static final String BACK_CAST = " (back-cast)";

    private final ImportResult result;
    private final boolean isBackCast;
    private final Map<String, Period> periods = new HashMap<>();
    /** Counts by the plain form of their area. */
    private final Map<String, List<Count>> byArea = new HashMap<>();

    private final Set<AreaBreak> breaks = new TreeSet<>();
    private final List<Count> added = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    private MarkedBreaks(ImportResult result, boolean isBackCast) {
        this.result = result;
        this.isBackCast = isBackCast;
        result.periods().forEach(period -> periods.put(period.name(), period));
        result.counts()
                .forEach(count -> byArea.computeIfAbsent(PlainForm.of(count.area()), area -> new ArrayList<>())
                        .add(count));
    }

    /**
     * The same counts with the breaks in them.
     *
     * @param isBackCast whether an area gets the sum of its predecessors before its first day, wherever each of them has
     *     a count and together they are all of it
     */
    public static ImportResult of(ImportResult result, AreaLineage lineage, boolean isBackCast) {
        var marked = new MarkedBreaks(result, isBackCast);
        lineage.changes().forEach(marked::look);
        return marked.result();
    }

    private ImportResult result() {
        var counts = new TreeSet<>(result.counts());
        counts.addAll(added);
        var said = new ArrayList<>(result.notes());
        said.addAll(notes);
        return new ImportResult(
                result.kind(),
                result.files(),
                result.vintage(),
                result.licence(),
                result.periods(),
                List.copyOf(counts),
                result.memberships(),
                result.unplaced(),
                said,
                List.copyOf(breaks));
    }

    private void look(AreaChange change) {
        var own = byArea.getOrDefault(PlainForm.of(change.area()), List.of());
        boolean isAfter = own.stream().anyMatch(count -> !isBefore(change, count));
        boolean isOwnBefore = own.stream().anyMatch(count -> isBefore(change, count));
        var before = change.was().stream()
                .flatMap(part -> byArea.getOrDefault(PlainForm.of(part), List.of()).stream())
                .filter(count -> isBefore(change, count))
                .toList();
        if (!isAfter || !isOwnBefore && before.isEmpty()) {
            return;
        }
        breaks.add(new AreaBreak(change.area(), change.date(), change.was()));
        notes.add("The series of " + change.area() + " breaks on " + DayFormat.day(change.date())
                + ": before that day it was " + String.join(", ", change.was())
                + ". Counts before and after are not joined."
                + (isOwnBefore
                        ? " The file has counts of " + change.area() + " before that day, too: see what its publisher"
                                + " says of them."
                        : ""));
        if (isBackCast) {
            backCast(change, before);
        }
    }

    private boolean isBefore(AreaChange change, Count count) {
        var period = periods.get(count.period());
        return period != null && period.last().isBefore(change.date());
    }

    private void backCast(AreaChange change, List<Count> before) {
        if (!change.isWhole()) {
            notes.add(change.area() + " is not back-cast: it is not all of each of its predecessors and nothing else.");
            return;
        }
        var byPeriod = new TreeMap<Period, List<Count>>();
        before.forEach(count -> byPeriod.computeIfAbsent(periods.get(count.period()), period -> new ArrayList<>())
                .add(count));
        var done = new ArrayList<String>();
        byPeriod.forEach((period, counts) -> {
            if (areAll(change, counts)) {
                add(change, period, counts);
                done.add(period.name());
            } else {
                notes.add(change.area() + " is not back-cast in " + period.name() + ": "
                        + "not each of its predecessors has counts there.");
            }
        });
        if (!done.isEmpty()) {
            notes.add(change.area() + BACK_CAST + " is the sum of " + String.join(", ", change.was()) + ", from "
                    + done.get(0) + " to " + done.get(done.size() - 1) + ". No publisher counted it.");
        }
    }

    private static boolean areAll(AreaChange change, List<Count> counts) {
        var there = new HashSet<String>();
        counts.forEach(count -> there.add(PlainForm.of(count.area())));
        return change.was().stream().map(PlainForm::of).allMatch(there::contains);
    }

    private void add(AreaChange change, Period period, List<Count> counts) {
        var sums = new TreeMap<String, Long>();
        counts.forEach(count -> sums.merge(count.type(), count.count(), Math::addExact));
        sums.forEach((type, sum) -> added.add(new Count(change.area() + BACK_CAST, period.name(), type, sum)));
    }
}
