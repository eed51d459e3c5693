package uk.safersheets.ledger;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.safersheets.cell.CellRef;
import uk.safersheets.cell.SheetRow;
import uk.safersheets.cell.Texts;
import uk.safersheets.cell.Value;

/** The row of an export that says what its columns are, and where each meaning stands. */
record Headings(SheetRow row, Map<Meaning, Integer> columns) {
    private static final int LOOKED_AT = 200;

    /** @throws BadLedger when no row has all the headings of the layout, naming those the likeliest row lacks */
    static Headings find(List<SheetRow> rows, Layout layout, String fileName) {
        List<String> fewest = null;
        int at = 0;
        for (var row : rows.subList(0, Math.min(rows.size(), LOOKED_AT))) {
            var missing = missing(row, layout);
            if (missing.isEmpty()) {
                return new Headings(row, columns(row, layout, fileName));
            }
            if (fewest == null || missing.size() < fewest.size()) {
                fewest = missing;
                at = row.number();
            }
        }
        throw new BadLedger(
                fewest == null
                        ? '"' + fileName + "\" holds no rows. Export it from the ledger again."
                        : '"' + fileName + "\" has no heading " + String.join(" and no heading ", fewest)
                                + " (the likeliest row of headings is row " + at
                                + "). Put the headings in the map right, or choose the map of this ledger.");
    }

    static boolean isIn(List<SheetRow> rows, Layout layout) {
        return rows.stream()
                .limit(LOOKED_AT)
                .anyMatch(row -> missing(row, layout).isEmpty());
    }

    Value at(SheetRow row, Meaning meaning) {
        Integer column = columns.get(meaning);
        return column == null ? Value.BLANK : row.at(column);
    }

    String text(SheetRow row, Meaning meaning) {
        return Texts.tidy(at(row, meaning).toString());
    }

    /** The cell as a message names it. */
    String place(SheetRow row, Meaning meaning) {
        return "row " + row.number() + ", " + column(meaning);
    }

    /** The column as a message names it. */
    String column(Meaning meaning) {
        return column(columns.get(meaning));
    }

    String column(int column) {
        return heading(column) + " (column " + CellRef.letters(column) + ")";
    }

    String heading(int column) {
        return Texts.tidy(row.at(column).toString());
    }

    /** Whether a later row says the same headings again. */
    boolean isRepeatedBy(SheetRow other) {
        return columns.values().stream()
                .allMatch(column -> key(other.at(column)).equals(key(row.at(column))));
    }

    private static List<String> missing(SheetRow row, Layout layout) {
        var present = places(row);
        var missing = new ArrayList<String>();
        layout.headings().forEach((meaning, headings) -> {
            if (meaning != Meaning.VAT
                    && headings.stream().noneMatch(heading -> present.containsKey(Texts.key(heading)))) {
                missing.add("'" + headings.get(0) + "'");
            }
        });
        return missing;
    }

    private static Map<Meaning, Integer> columns(SheetRow row, Layout layout, String fileName) {
        var present = places(row);
        var columns = new EnumMap<Meaning, Integer>(Meaning.class);
        layout.headings()
                .forEach((meaning, headings) -> headings.stream()
                        .filter(heading -> present.containsKey(Texts.key(heading)))
                        .findFirst()
                        .ifPresent(heading ->
                                columns.put(meaning, only(present.get(Texts.key(heading)), heading, fileName))));
        return columns;
    }

    private static int only(List<Integer> places, String heading, String fileName) {
        if (places.size() > 1) {
            throw new BadLedger('"' + fileName + "\" has the heading '" + heading + "' " + places.size()
                    + " times. Rename all but the one that is meant.");
        }
        return places.get(0);
    }

    private static Map<String, List<Integer>> places(SheetRow row) {
        var places = new HashMap<String, List<Integer>>();
        for (int column = 0; column < row.values().size(); column++) {
            places.computeIfAbsent(key(row.at(column)), heading -> new ArrayList<>())
                    .add(column);
        }
        return places;
    }

    private static String key(Value value) {
        return Texts.key(value.toString());
    }
}
