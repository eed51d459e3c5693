package uk.safersheets.imports.family;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.Plural;
import uk.safersheets.imports.BadImportException;
import uk.safersheets.imports.Headings;
import uk.safersheets.imports.ImportFile;

/** The areas of one list: lines of {@code Force - Area} as reports print them, or a table with headings. */
final class FamilyRows implements ImportFile.Rows {
    /** A list is read by people. */
    private static final int MOST = 1_000;

    private static final Pattern DASH = Pattern.compile("\\s+[-\u2010-\u2015]\\s+|\\s*[\u2013\u2014]\\s*");
    private static final Pattern BULLET = Pattern.compile("^[-*\u2022\u00b7\u2013o]\\s+|^\\d{1,2}[.)]\\s+");
    private static final Pattern ENDING = Pattern.compile("[,;.\\s]+$");
    private static final Pattern AREA = Pattern.compile(
            "area|area ?name|name|csp|csp ?name|partnership|community safety partnership|local authority|district|la ?name");
    private static final Pattern CODE = Pattern.compile("(area |ons |la |csp )?code|.*cd");
    private static final Pattern FORCE = Pattern.compile("force|force ?name|police force");

    /** One area as the list names it. */
    record Area(long line, String code, String force, String name) {}

    private final String place;
    private final List<Area> areas = new ArrayList<>();
    private final Map<String, Long> unplaced = new TreeMap<>();
    private @Nullable Headings headings;
    private int area = -1;
    private int code = -1;
    private int force = -1;
    private long rows;
    private boolean begun;

    FamilyRows(String place) {
        this.place = place;
    }

    @Override
    public boolean row(long line, List<String> row) {
        if (!begun) {
            begun = true;
            recogniseHeadings(row);
            if (headings != null) {
                return true;
            }
        }
        rows++;
        if (headings == null) {
            line(line, row);
        } else {
            String name = Headings.value(row, area);
            if (name.isEmpty()) {
                unplaced.merge("no name of an area", 1L, Long::sum);
            } else {
                add(line, Headings.value(row, code), Headings.value(row, force), name);
            }
        }
        return true;
    }

    private void recogniseHeadings(List<String> row) {
        var keys = row.stream()
                .map(name -> name.toLowerCase(Locale.ROOT).replace('_', ' '))
                .toList();
        area = column(keys, AREA);
        code = column(keys, CODE);
        force = column(keys, FORCE);
        headings = area < 0 ? null : new Headings(place, row);
    }

    private static int column(List<String> keys, Pattern wanted) {
        return keys.stream()
                .filter(key -> wanted.matcher(key).matches())
                .findFirst()
                .map(keys::indexOf)
                .orElse(-1);
    }

    /** A comma within a name parted it, and one at the end of a line left a blank. */
    private void line(long line, List<String> row) {
        String text = row.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
        text = ENDING.matcher(BULLET.matcher(text).replaceFirst("")).replaceFirst("");
        if (DASH.matcher(text).find()) {
            add(line, "", "", text);
        } else {
            unplaced.merge("a line without a force, a dash and an area", 1L, Long::sum);
        }
    }

    private void add(long line, String itsCode, String itsForce, String name) {
        if (areas.size() == MOST) {
            throw new BadImportException(place + " names more than " + Plural.number(MOST)
                    + " areas, which is no list of the most similar. Choose the list.");
        }
        var parts = DASH.split(name, 2);
        boolean isBoth = itsForce.isEmpty() && parts.length == 2;
        areas.add(new Area(line, itsCode, isBoth ? parts[0] : itsForce, isBoth ? parts[1] : name));
    }

    String place() {
        return place;
    }

    List<Area> areas() {
        return areas;
    }

    Map<String, Long> unplaced() {
        return unplaced;
    }

    long rows() {
        return rows;
    }
}
