package uk.safersheets.imports.lookup;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.Plural;
import uk.safersheets.imports.AreaLookup;
import uk.safersheets.imports.Headings;
import uk.safersheets.imports.ImportFile;
import uk.safersheets.imports.Lsoa;
import uk.safersheets.imports.Lsoa.Since;
import uk.safersheets.imports.Membership;

/** The rows of one lookup, each small area once. */
final class LookupRows implements ImportFile.Rows {
    private static final String UNCHANGED = "U";

    /** A small area with its line, and the code of its area where there is one. */
    record Row(long line, String name, String area, String areaCode) {
        String group(Set<String> shared) {
            return shared.contains(area) ? area + " (" + areaCode + ")" : area;
        }
    }

    private final String place;
    private final @Nullable String areaColumn;
    private final Map<String, Row> byCode = new LinkedHashMap<>();
    private final Set<String> changed = new TreeSet<>();
    private final Map<String, Long> unplaced = new TreeMap<>();
    private @Nullable LookupColumns columns;
    private long rows;

    LookupRows(String place, @Nullable String areaColumn) {
        this.place = place;
        this.areaColumn = areaColumn;
    }

    /** Without a column of codes nothing more of the sheet is wanted. */
    @Override
    public boolean row(long line, List<String> row) {
        var known = columns;
        if (known == null) {
            columns = LookupColumns.of(new Headings(place, row), areaColumn);
            return columns != null;
        }
        if (row.size() > known.headings().names().size()) {
            known.headings().requireLength(line, row);
        }
        rows++;
        String code = Headings.value(row, known.code());
        String area = Headings.value(row, known.area());
        noteChange(code, row, known);
        if (code.isEmpty() || area.isEmpty()) {
            unplaced.merge(code.isEmpty() ? "no LSOA code" : "no area named", 1L, Long::sum);
        } else if (!Lsoa.isCode(code)) {
            unplaced.merge("not the code of an LSOA in England or Wales", 1L, Long::sum);
        } else {
            requireVintage(line, code, known);
            add(
                    line,
                    code,
                    new Row(line, Headings.value(row, known.name()), area, Headings.value(row, known.areaCode())),
                    known.headings());
        }
        return true;
    }

    private void add(long line, String code, Row row, Headings headings) {
        var before = byCode.putIfAbsent(code, row);
        headings.requireAreas(line, byCode.size());
        if (before != null && !(before.area() + before.areaCode()).equals(row.area() + row.areaCode())) {
            throw headings.bad(
                    line,
                    code + " lies in " + row.area() + ", and by line " + Plural.number(before.line()) + " in "
                            + before.area() + ". Use a lookup with each LSOA in one area (a best fit).");
        }
    }

    /** The earlier code of an area that is not what it was joins to nothing. */
    private void noteChange(String code, List<String> row, LookupColumns known) {
        String older = Headings.value(row, known.older());
        String change = Headings.value(row, known.change());
        boolean isChanged = known.change() < 0 ? !older.equals(code) : !change.equalsIgnoreCase(UNCHANGED);
        if (!older.isEmpty() && isChanged) {
            changed.add(older);
        }
    }

    private static void requireVintage(long line, String code, LookupColumns known) {
        if (known.vintage().equals(AreaLookup.OF_2011) && Lsoa.since(code) == Since.CENSUS_2021) {
            throw known.headings()
                    .bad(
                            line,
                            code + " came in 2021, but the column is named " + known.codeHeading()
                                    + ". Get a lookup of one census.");
        }
    }

    String place() {
        return place;
    }

    /** Null where no row was a lookup's headings. */
    @Nullable
    LookupColumns columns() {
        return columns;
    }

    Map<String, Row> byCode() {
        return byCode;
    }

    Set<String> changed() {
        return changed;
    }

    Map<String, Long> unplaced() {
        return unplaced;
    }

    long rows() {
        return rows;
    }

    /** By the heading, or by the newest code; empty where neither tells. */
    String vintage() {
        String named = columns == null ? "" : columns.vintage();
        if (!named.isEmpty()) {
            return named;
        }
        var newest = byCode.keySet().stream()
                .map(Lsoa::since)
                .filter(since -> since != Since.UNKNOWN)
                .max(Since::compareTo)
                .orElse(Since.UNKNOWN);
        return newest == Since.CENSUS_2021 ? AreaLookup.OF_2021 : newest == Since.CENSUS_2011 ? AreaLookup.OF_2011 : "";
    }

    /** Areas of one name and several codes are told apart by their codes. */
    List<Membership> memberships() {
        Map<String, Set<String>> codes = new TreeMap<>();
        byCode.values()
                .forEach(row -> codes.computeIfAbsent(row.area(), none -> new TreeSet<>())
                        .add(row.areaCode()));
        var shared = codes.entrySet().stream()
                .filter(area -> area.getValue().size() > 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return byCode.entrySet().stream()
                .map(one -> new Membership(
                        one.getKey(), one.getValue().name(), one.getValue().group(shared)))
                .toList();
    }
}
