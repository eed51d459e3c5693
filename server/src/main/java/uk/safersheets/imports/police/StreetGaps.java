package uk.safersheets.imports.police;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.Plural;
import uk.safersheets.imports.MonthNames;

/** Months that a force has nothing for, which are missing and never zero. */
final class StreetGaps {
    private static final int MOST_NOTES = 20;

    /** What others report of an area in a month. */
    private record Reported(SortedSet<String> forces, long crimes) {}

    private final List<StreetPart> parts;
    private final int incidents;
    private final SortedMap<String, SortedSet<YearMonth>> published = new TreeMap<>();
    private final Map<String, SortedMap<String, Long>> rowsByForce = new HashMap<>();

    private StreetGaps(List<StreetPart> parts, int incidents) {
        this.parts = parts;
        this.incidents = incidents;
        parts.stream().filter(part -> !part.isTransport()).forEach(part -> {
            published.computeIfAbsent(part.force(), none -> new TreeSet<>()).add(part.month());
            part.places().forEach((place, of) -> {
                if (place.isArea()) {
                    rowsByForce
                            .computeIfAbsent(place.name(), none -> new TreeMap<>())
                            .merge(part.force(), of.rows(), Long::sum);
                }
            });
        });
    }

    /**
     * A sentence for each force with missing months, and for each area and month that only others report.
     *
     * @param isPartnership whether only the forces that have rows in an area are of interest
     */
    static List<String> notes(List<StreetPart> parts, boolean isPartnership, List<String> types) {
        var gaps = new StreetGaps(parts, types.indexOf(StreetTypes.ANTI_SOCIAL_BEHAVIOUR));
        var notes = gaps.missing(isPartnership);
        notes.addAll(gaps.reportedByOthers());
        return notes;
    }

    private List<String> missing(boolean isPartnership) {
        SortedSet<YearMonth> seen = new TreeSet<>();
        parts.forEach(part -> seen.add(part.month()));
        var notes = new ArrayList<String>();
        published.forEach((force, months) -> {
            var missing = new ArrayList<YearMonth>();
            for (var month = seen.first(); !month.isAfter(seen.last()); month = month.plusMonths(1)) {
                if (!months.contains(month)) {
                    missing.add(month);
                }
            }
            boolean isWanted =
                    !isPartnership || rowsByForce.values().stream().anyMatch(forces -> forces.containsKey(force));
            if (isWanted && !missing.isEmpty()) {
                notes.add(
                        "No data is published for " + force + " in " + MonthNames.all(missing) + ". This is not zero.");
            }
        });
        return notes;
    }

    /** Areas with rows in a month for which their own force, the one with most of their rows, published nothing. */
    private List<String> reportedByOthers() {
        SortedMap<String, SortedMap<YearMonth, Reported>> reported = new TreeMap<>();
        for (var part : parts) {
            part.places().forEach((place, of) -> {
                if (place.isArea() && isWithoutItsForce(place.name(), part.month())) {
                    reported.computeIfAbsent(place.name(), none -> new TreeMap<>())
                            .merge(
                                    part.month(),
                                    new Reported(new TreeSet<>(List.of(part.force())), crimes(of)),
                                    StreetGaps::both);
                }
            });
        }
        var notes = new ArrayList<String>();
        reported.forEach((area, months) -> months.forEach((month, of) -> notes.add(sentence(area, month, of))));
        return shortened(notes);
    }

    private boolean isWithoutItsForce(String area, YearMonth month) {
        String own = own(area);
        return own == null
                ? published.values().stream().noneMatch(months -> months.contains(month))
                : !published.getOrDefault(own, new TreeSet<>()).contains(month);
    }

    private @Nullable String own(String area) {
        return rowsByForce.getOrDefault(area, new TreeMap<>()).entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    private long crimes(AreaCounts of) {
        return of.rows() - (incidents < 0 ? 0 : of.of(incidents));
    }

    private static Reported both(Reported one, Reported other) {
        SortedSet<String> forces = new TreeSet<>(one.forces());
        forces.addAll(other.forces());
        return new Reported(forces, one.crimes() + other.crimes());
    }

    private String sentence(String area, YearMonth month, Reported of) {
        String own = own(area);
        return area + " has " + Plural.count(of.crimes(), "crime") + " in " + MonthNames.of(month)
                + ", all reported by "
                + MonthNames.and(List.copyOf(of.forces())) + ": " + (own == null ? "no other force" : own)
                + " published nothing for that month. This is not zero.";
    }

    private static List<String> shortened(List<String> notes) {
        if (notes.size() <= MOST_NOTES) {
            return notes;
        }
        var some = new ArrayList<>(notes.subList(0, MOST_NOTES));
        some.add("The same holds for " + Plural.number(notes.size() - MOST_NOTES)
                + " more pairs of area and month: they are missing and not zero.");
        return some;
    }
}
