package uk.safersheets.imports.population;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.safersheets.imports.Headings;
import uk.safersheets.imports.ImportFile;

/** The rows of one table that count all residents of an area. */
final class NomisRows implements ImportFile.Rows {
    private static final Set<String> BOTH_SEXES = Set.of("total", "0", "persons", "all persons");
    private static final Set<String> ALL_AGES = Set.of("all ages", "200", "total");
    private static final Set<String> VALUE = Set.of("value", "20100");
    private static final Pattern YEAR = Pattern.compile("(?:mid-?)?((?:19|20)\\d\\d)", Pattern.CASE_INSENSITIVE);

    /** How many residents one area had in one year, and where that stands. */
    record Residents(String place, long line, int year, String area, String code, long count) {}

    private final String place;
    private final List<Residents> residents = new ArrayList<>();
    private final Map<String, Long> passedOver = new TreeMap<>();
    private final Set<String> kinds = new TreeSet<>();
    private @Nullable NomisColumns columns;
    private long rows;
    private long records;

    NomisRows(String place) {
        this.place = place;
    }

    @Override
    public boolean row(long line, List<String> row) {
        var known = columns;
        if (known == null) {
            columns = NomisColumns.of(new Headings(place, row));
            return true;
        }
        known.headings().requireLength(line, row);
        rows++;
        records = Math.max(records, number(row, known.records()));
        String reason = notAll(row, known);
        if (reason.isEmpty()) {
            add(line, row, known);
        } else {
            passedOver.merge(reason, 1L, Long::sum);
        }
        return true;
    }

    private static long number(List<String> row, int column) {
        String text = Headings.value(row, column);
        return text.matches("\\d{1,12}") ? Long.parseLong(text) : 0;
    }

    /** Why a row does not count all residents; empty when it does. */
    private static String notAll(List<String> row, NomisColumns known) {
        if (!is(VALUE, row, known.measure())) {
            return "a percentage and no number of residents";
        }
        if (!is(BOTH_SEXES, row, known.gender())) {
            return "one sex and not both";
        }
        if (!is(ALL_AGES, row, known.age())) {
            return "an age group and not all ages";
        }
        return row.get(known.value()).isEmpty() ? "no value published" : "";
    }

    private static boolean is(Set<String> wanted, List<String> row, int column) {
        return wanted.contains(row.get(column).toLowerCase(Locale.ROOT));
    }

    private void add(long line, List<String> row, NomisColumns known) {
        var year = YEAR.matcher(row.get(known.date()));
        if (!year.matches()) {
            throw known.headings()
                    .bad(line, "the date is \"" + row.get(known.date()) + "\", which is no year such as 2016.");
        }
        if (row.get(known.area()).isEmpty()) {
            throw known.headings().bad(line, "GEOGRAPHY_NAME is blank.");
        }
        String kind = Headings.value(row, known.kind());
        if (!kind.isEmpty()) {
            kinds.add(kind);
        }
        known.headings().requireAreas(line, residents.size());
        residents.add(new Residents(
                place,
                line,
                Integer.parseInt(year.group(1)),
                row.get(known.area()),
                Headings.value(row, known.code()),
                count(line, row.get(known.value()), known)));
    }

    private static long count(long line, String text, NomisColumns known) {
        try {
            long count = new BigDecimal(text.replace(",", "")).longValueExact();
            if (count >= 0) {
                return count;
            }
        } catch (ArithmeticException | NumberFormatException none) {
            // What it says is in the refusal below.
        }
        throw known.headings().bad(line, "OBS_VALUE is \"" + text + "\", which is no whole number of residents.");
    }

    String place() {
        return place;
    }

    boolean isBlank() {
        return columns == null;
    }

    List<Residents> residents() {
        return residents;
    }

    Map<String, Long> passedOver() {
        return passedOver;
    }

    /** What the areas are, in the words of Nomis. */
    Set<String> kinds() {
        return kinds;
    }

    long rows() {
        return rows;
    }

    /** How many rows the whole answer of Nomis has; 0 where that is not said. */
    long records() {
        return records;
    }
}
