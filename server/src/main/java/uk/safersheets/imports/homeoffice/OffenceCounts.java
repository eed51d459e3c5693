package uk.safersheets.imports.homeoffice;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import uk.safersheets.cell.Plural;
import uk.safersheets.imports.BadImportException;
import uk.safersheets.imports.Count;
import uk.safersheets.imports.Period;

/**
 * The counts of one reading. A quarter of a partnership that a later file holds too is that file's, whole: the tables are
 * published again with corrections. The same on two sheets of one file is refused, since neither is the later.
 */
final class OffenceCounts {
    static final String REPLACED = "replaced by a later file";

    private final SortedMap<String, SortedMap<Period, Cell>> areas = new TreeMap<>();
    private final SortedSet<Period> periods = new TreeSet<>();
    private final SortedMap<String, Replaced> replaced = new TreeMap<>();
    private final Map<String, Integer> offences = new HashMap<>();
    private final SortedMap<String, Long> repeats = new TreeMap<>();

    /** One partnership's quarter. */
    private static final class Cell {
        private final OffenceSheet sheet;
        private final Map<String, Long> types = new TreeMap<>();
        private final BitSet offences = new BitSet();
        private long rows;

        Cell(OffenceSheet sheet) {
            this.sheet = sheet;
        }
    }

    /** What one file replaced of another. */
    private static final class Replaced {
        private final SortedSet<Period> quarters = new TreeSet<>();
        private final SortedSet<String> partnerships = new TreeSet<>();
        private long rows;
    }

    /**
     * @param offence of the row; empty where the table has none, so that it cannot be told whether a row is there twice
     * @throws BadImportException when another sheet of this file holds that partnership's quarter, too
     */
    void add(String area, Period period, String type, String offence, long count, OffenceSheet sheet) {
        periods.add(period);
        var quarters = areas.computeIfAbsent(area, name -> new TreeMap<>());
        var cell = quarters.get(period);
        if (cell == null || !cell.sheet.isOfFile(sheet)) {
            if (cell != null) {
                replace(cell, area, period, sheet.file());
            }
            cell = new Cell(sheet);
            quarters.put(period, cell);
        } else if (cell.sheet != sheet) {
            throw new BadImportException("\"" + sheet.file() + "\" has " + area + " in " + period.name()
                    + " on two sheets, " + cell.sheet.name() + " and " + sheet.name()
                    + ". To count both would count twice:"
                    + " delete the one that is not wanted, and choose the file again.");
        }
        cell.rows++;
        cell.types.merge(type, count, Math::addExact);
        if (!offence.isEmpty()) {
            int number = offences.computeIfAbsent(offence, name -> offences.size());
            if (cell.offences.get(number)) {
                repeats.merge(sheet.name() + " of " + sheet.file(), 1L, Long::sum);
            }
            cell.offences.set(number);
        }
    }

    private void replace(Cell old, String area, Period period, String file) {
        var what = replaced.computeIfAbsent(file + " replaces what " + old.sheet.file(), key -> new Replaced());
        what.quarters.add(period);
        what.partnerships.add(area);
        what.rows += old.rows;
    }

    /** How many rows a later file replaced. */
    long replacedRows() {
        return replaced.values().stream().mapToLong(what -> what.rows).sum();
    }

    SortedSet<Period> periods() {
        return periods;
    }

    SortedSet<String> areas() {
        return new TreeSet<>(areas.keySet());
    }

    boolean has(String area, Period period) {
        return areas.getOrDefault(area, new TreeMap<>()).containsKey(period);
    }

    List<Count> counts() {
        var counts = new ArrayList<Count>();
        areas.forEach((area, quarters) -> quarters.forEach((period, cell) ->
                cell.types.forEach((type, count) -> counts.add(new Count(area, period.name(), type, count)))));
        counts.sort(null);
        return counts;
    }

    List<String> notes() {
        var notes = new ArrayList<String>();
        replaced.forEach((files, what) -> notes.add(files + " has of "
                + Plural.count(what.partnerships.size(), "partnership") + " in "
                + String.join(", ", what.quarters.stream().map(Period::name).toList()) + ": "
                + Plural.count(what.rows, "row was", "rows were") + " set aside. The later file counts."));
        repeats.forEach((sheet, rows) -> notes.add("Sheet " + sheet + ": " + Plural.count(rows, "row has", "rows have")
                + " the partnership, quarter and offence of another row. They are added up, as corrections are; where the"
                + " sheet holds them by mistake, delete them and choose the file again."));
        return notes;
    }
}
