package uk.safersheets.imports.police;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import uk.safersheets.cell.Plural;
import uk.safersheets.imports.MonthNames;

/** Months that a force has nothing for, which are missing and never zero. */
final class StreetGaps {
    private static final int MOST_NOTES = 20;

    private final List<StreetPart> parts;
    private final int incidents;
    private final SortedMap<String, SortedSet<YearMonth>> months = new TreeMap<>();
    private final SortedMap<String, SortedSet<String>> forcesOfArea = new TreeMap<>();

    private StreetGaps(List<StreetPart> parts, boolean isPartnership, int incidents) {
        this.parts = parts;
        this.incidents = incidents;
        for (var part : parts) {
            boolean isWanted = !isPartnership || part.places().keySet().stream().anyMatch(Place::isArea);
            if (!part.isTransport()) {
                part.places().keySet().stream()
                        .filter(Place::isArea)
                        .forEach(area -> forcesOfArea
                                .computeIfAbsent(area.name(), none -> new TreeSet<>())
                                .add(part.force()));
                if (isWanted) {
                    months.computeIfAbsent(part.force(), none -> new TreeSet<>());
                }
            }
        }
        parts.stream()
                .filter(part -> months.containsKey(part.force()))
                .forEach(part -> Objects.requireNonNull(months.get(part.force())).add(part.month()));
    }

    /** A sentence for each force with missing months, and for each area that only a force without territory reports. */
    static List<String> notes(List<StreetPart> parts, boolean isPartnership, List<String> types) {
        var gaps = new StreetGaps(parts, isPartnership, types.indexOf(StreetTypes.ANTI_SOCIAL_BEHAVIOUR));
        var notes = gaps.missing();
        notes.addAll(gaps.transportOnly());
        return notes;
    }

    private List<String> missing() {
        SortedSet<YearMonth> seen = new TreeSet<>();
        parts.forEach(part -> seen.add(part.month()));
        var notes = new ArrayList<String>();
        if (seen.isEmpty()) {
            return notes;
        }
        months.forEach((force, published) -> {
            var missing = new ArrayList<YearMonth>();
            for (var month = seen.first(); !month.isAfter(seen.last()); month = month.plusMonths(1)) {
                if (!published.contains(month)) {
                    missing.add(month);
                }
            }
            if (!missing.isEmpty()) {
                notes.add("No data is published for " + force + " in " + MonthNames.all(missing)
                        + ". This is not zero.");
            }
        });
        return notes;
    }

    private List<String> transportOnly() {
        Map<String, SortedSet<String>> published = new TreeMap<>();
        parts.stream()
                .filter(part -> !part.isTransport())
                .forEach(part -> published
                        .computeIfAbsent(part.month().toString(), none -> new TreeSet<>())
                        .add(part.force()));
        var notes = new ArrayList<String>();
        parts.stream().filter(StreetPart::isTransport).forEach(part -> part.places().forEach((place, of) -> {
            var forces = forcesOfArea.getOrDefault(place.name(), new TreeSet<>());
            var present = published.getOrDefault(part.month().toString(), new TreeSet<>());
            if (place.isArea() && forces.stream().noneMatch(present::contains) && (!forces.isEmpty() || present.isEmpty())) {
                notes.add(sentence(part, place.name(), of, forces));
            }
        }));
        return shortened(notes);
    }

    private String sentence(StreetPart part, String area, AreaCounts of, SortedSet<String> forces) {
        long crimes = of.rows() - (incidents < 0 ? 0 : of.of(incidents));
        String who = forces.isEmpty() ? "No other force" : MonthNames.and(List.copyOf(forces));
        return area + " has " + Plural.count(crimes, "crime") + " in " + MonthNames.of(part.month())
                + ", all reported by " + part.force() + ": " + who
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
