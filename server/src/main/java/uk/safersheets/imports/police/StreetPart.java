package uk.safersheets.imports.police;

import java.time.YearMonth;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import uk.safersheets.imports.Lsoa;

/** What one file says of one force in one month. */
final class StreetPart {
    static final String TRANSPORT_POLICE = "British Transport Police";

    private final String file;
    private final YearMonth month;
    private final String force;
    private final SortedMap<Place, AreaCounts> places = new TreeMap<>();
    private final Map<Lsoa.Since, Integer> codes = new EnumMap<>(Lsoa.Since.class);
    private Map<String, AreaCounts> byCode = new HashMap<>();

    StreetPart(String file, YearMonth month, String force) {
        this.file = file;
        this.month = month;
        this.force = force;
    }

    String file() {
        return file;
    }

    YearMonth month() {
        return month;
    }

    String force() {
        return force;
    }

    /** Whether its force has no territory, so that its crimes belong to no area's figures. */
    boolean isTransport() {
        return force.equals(TRANSPORT_POLICE);
    }

    SortedMap<Place, AreaCounts> places() {
        return places;
    }

    /** How many of its small areas have a code since when. */
    Map<Lsoa.Since, Integer> codes() {
        return codes;
    }

    /** How many small areas there are so far. */
    int size() {
        return byCode.size();
    }

    /** What a small area's rows are added to, decided once. */
    AreaCounts at(String code, String name, Placing placing) {
        var known = byCode.get(code);
        if (known == null) {
            known = at(placing.of(code, name));
            byCode.put(code, known);
            if (!code.isEmpty()) {
                codes.merge(Lsoa.since(code), 1, Integer::sum);
            }
        }
        return known;
    }

    AreaCounts at(Place place) {
        return places.computeIfAbsent(place, none -> new AreaCounts());
    }

    /** There are no more rows of it: its small areas are forgotten. */
    void close() {
        byCode = Map.of();
    }

    long rows() {
        return places.values().stream().mapToLong(AreaCounts::rows).sum();
    }

    /** Whether another file says the same, so that either may be counted. */
    boolean saysTheSame(StreetPart other) {
        return places.keySet().equals(other.places.keySet())
                && places.entrySet().stream().allMatch(one -> one.getValue().isSame(other.at(one.getKey())));
    }
}
