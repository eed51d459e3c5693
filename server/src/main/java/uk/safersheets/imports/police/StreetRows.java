package uk.safersheets.imports.police;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.Plural;
import uk.safersheets.imports.Headings;
import uk.safersheets.imports.ImportFile;

/** Counts the rows of one street file, by month and force. */
final class StreetRows implements ImportFile.Rows {
    private static final Pattern MONTH_OF_NAME = Pattern.compile("(?:^|/)(\\d{4}-\\d{2})-[^/]*-street\\.csv$");

    /** England and Wales have 35,672 LSOAs, and fewer than 50 forces. */
    private static final int MOST_AREAS = 50_000;

    private static final int MOST_PARTS = 20_000;

    private final String place;
    private final Placing placing;
    private final TypeNumbers types;
    private final @Nullable String monthOfName;
    private final Map<String, StreetPart> parts = new LinkedHashMap<>();
    private @Nullable StreetLayout layout;
    private @Nullable StreetPart part;
    private String month = "";
    private String force = "";
    private final CrimeIds ids = new CrimeIds();
    private long rows;
    private long headings;

    StreetRows(String place, Placing placing, TypeNumbers types) {
        this.place = place;
        this.placing = placing;
        this.types = types;
        var named = MONTH_OF_NAME.matcher(place);
        this.monthOfName = named.find() ? named.group(1) : null;
    }

    @Override
    public boolean row(long line, List<String> row) {
        var known = layout;
        if (known == null) {
            layout = StreetLayout.of(new Headings(place, row));
            return true;
        }
        known.headings().requireLength(line, row);
        String type = row.get(known.type());
        var here = part(line, row, known);
        if (here == null) {
            headings++;
            return true;
        }
        int number = types.of(type);
        if (type.isEmpty() || number < 0) {
            throw known.headings()
                    .bad(line, type.isEmpty() ? "Crime type is blank." : "there are too many crime types.");
        }
        rows++;
        if (known.id() >= 0) {
            ids.add(row.get(known.id()));
        }
        if (known.code() < 0) {
            here.at(Placing.OLD_LAYOUT).add(number);
        } else {
            here.at(row.get(known.code()), row.get(known.name()), placing).add(number);
            requireFew(line, here.size(), MOST_AREAS, "LSOAs", known.headings());
        }
        return true;
    }

    /** Null for a row that repeats the headings, as files that were put together have them. */
    private @Nullable StreetPart part(long line, List<String> row, StreetLayout known) {
        String rowMonth = row.get(known.month());
        String rowForce = row.get(known.force());
        var last = part;
        if (last != null && rowMonth.equals(month) && rowForce.equals(force)) {
            return last;
        }
        if (row.equals(known.headings().names())) {
            return null;
        }
        var next = parts.get(rowMonth + rowForce);
        if (next == null) {
            next = begin(line, rowMonth, rowForce, known.headings());
            parts.put(rowMonth + rowForce, next);
            requireFew(line, parts.size(), MOST_PARTS, "months and forces", known.headings());
        }
        month = rowMonth;
        force = rowForce;
        part = next;
        return next;
    }

    private StreetPart begin(long line, String rowMonth, String rowForce, Headings known) {
        if (rowForce.isEmpty()) {
            throw known.bad(line, "Reported by is blank, so the row belongs to no force.");
        }
        if (monthOfName != null && !monthOfName.equals(rowMonth)) {
            throw known.bad(
                    line,
                    "Month is " + rowMonth + ", but the file is named for " + monthOfName
                            + ". Rename it if its rows are right, or get it again.");
        }
        return new StreetPart(place, month(line, rowMonth, known), rowForce);
    }

    private static void requireFew(long line, int count, int most, String what, Headings known) {
        if (count > most) {
            throw known.bad(
                    line,
                    "the file has more than " + Plural.number(most) + " " + what
                            + ", more than there are. Get it again from where it is published.");
        }
    }

    private static YearMonth month(long line, String text, Headings known) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeParseException none) {
            throw known.bad(line, "Month is \"" + text + "\", which is no month such as 2019-04.");
        }
    }

    /** Once all rows were read. */
    List<StreetPart> parts() {
        parts.values().forEach(StreetPart::close);
        ids.close();
        return new ArrayList<>(parts.values());
    }

    String place() {
        return place;
    }

    /** Whether there was nothing, not even headings. */
    boolean isBlank() {
        return layout == null;
    }

    long rows() {
        return rows;
    }

    /** The crime ids that came again. */
    CrimeIds ids() {
        return ids;
    }

    /** How many rows repeat the headings. */
    long headings() {
        return headings;
    }
}
