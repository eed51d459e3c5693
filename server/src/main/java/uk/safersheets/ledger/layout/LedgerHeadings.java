package uk.safersheets.ledger.layout;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.CellRef;
import uk.safersheets.cell.SheetRow;
import uk.safersheets.cell.Texts;
import uk.safersheets.cell.Value;
import uk.safersheets.ledger.BadLedgerException;
import uk.safersheets.ledger.Pence;

/**
 * The row of an export that says what its columns are, and where each meaning stands.
 *
 * @param rows one, or two where the headings are written over two lines
 */
public record LedgerHeadings(List<SheetRow> rows, Map<ColumnRole, Integer> columns) {
    private static final int LOOKED_AT = 200;

    /** @throws BadLedgerException when no row has all the headings of the layout, naming those the nearest row lacks */
    public static LedgerHeadings find(List<SheetRow> rows, Layout layout, String fileName) {
        var found = lines(rows, layout);
        if (found.isPresent()) {
            return new LedgerHeadings(found.get(), columns(found.get(), layout, fileName));
        }
        var nearest = NearestRow.of(rows, layout);
        throw new BadLedgerException(
                nearest.missing() == null
                        ? '"' + fileName + "\" holds no rows. Export it from the ledger again."
                        : '"' + fileName + "\" has no heading " + String.join(" and no heading ", nearest.missing())
                                + " (the likeliest row of headings is row " + nearest.row()
                                + "). Put the headings in the map right, or choose the map of this ledger.");
    }

    public static boolean isIn(List<SheetRow> rows, Layout layout) {
        return lines(rows, layout).isPresent();
    }

    /**
     * The row that comes nearest to the headings of a layout.
     *
     * @param missing the headings it lacks; null where there is no row at all
     */
    public record NearestRow(int row, @Nullable List<String> missing, int wanted) {
        public static NearestRow of(List<SheetRow> rows, Layout layout) {
            int wanted = (int) layout.headings().keySet().stream()
                    .filter(meaning -> meaning != ColumnRole.VAT)
                    .count();
            var best = new NearestRow(0, null, wanted);
            for (var row : looked(rows)) {
                var missing = LedgerHeadings.missing(List.of(row), layout);
                if (best.missing == null || missing.size() < best.missing.size()) {
                    best = new NearestRow(row.number(), missing, wanted);
                }
            }
            return best;
        }

        /** Whether it has so many of the headings that it is likely to be this ledger's. */
        public boolean isClose() {
            return missing != null && wanted - missing.size() >= 3 && missing.size() * 2 <= wanted;
        }
    }

    /** One row with all the headings, or else two that have them together. */
    private static Optional<List<SheetRow>> lines(List<SheetRow> rows, Layout layout) {
        var looked = looked(rows);
        for (var row : looked) {
            if (missing(List.of(row), layout).isEmpty()) {
                return Optional.of(List.of(row));
            }
        }
        for (int at = 1; at < looked.size(); at++) {
            var two = looked.subList(at - 1, at + 1);
            boolean adjoin = two.get(1).number() == two.get(0).number() + 1;
            if (adjoin && isWords(two.get(1)) && missing(two, layout).isEmpty()) {
                return Optional.of(two);
            }
        }
        return Optional.empty();
    }

    private static List<SheetRow> looked(List<SheetRow> rows) {
        return rows.subList(0, Math.min(rows.size(), LOOKED_AT));
    }

    private static boolean isWords(SheetRow row) {
        return row.values().stream()
                .noneMatch(value ->
                        value instanceof Value.Number || Pence.pounds(value).isPresent());
    }

    public SheetRow first() {
        return rows.get(0);
    }

    public SheetRow last() {
        return rows.get(rows.size() - 1);
    }

    /** How many cells the widest of its rows has, blank ones too. */
    public int width() {
        return rows.stream().mapToInt(row -> row.values().size()).max().orElse(0);
    }

    /** How many columns there are up to the last that has a heading. */
    public int filledWidth() {
        return rows.stream().mapToInt(LedgerHeadings::filled).max().orElse(0);
    }

    public static int filled(SheetRow row) {
        int width = row.values().size();
        while (width > 0 && row.at(width - 1).isBlank()) {
            width--;
        }
        return width;
    }

    public boolean isMoney(int column) {
        for (var entry : columns.entrySet()) {
            if (entry.getKey().isMoney() && entry.getValue() == column) {
                return true;
            }
        }
        return false;
    }

    public Value at(SheetRow row, ColumnRole meaning) {
        Integer column = columns.get(meaning);
        return column == null ? Value.BLANK : row.at(column);
    }

    public String text(SheetRow row, ColumnRole meaning) {
        return Texts.tidy(at(row, meaning).toString());
    }

    /** The cell as a message names it. */
    public String place(SheetRow row, ColumnRole meaning) {
        return "row " + row.number() + ", " + column(meaning);
    }

    /** Where the column of a meaning stands, which the layout must have. */
    public int columnNumber(ColumnRole meaning) {
        return Objects.requireNonNull(columns.get(meaning), "column");
    }

    /** The column as a message names it. */
    public String column(ColumnRole meaning) {
        return column(columnNumber(meaning));
    }

    String column(int column) {
        return heading(column) + " (column " + CellRef.letters(column) + ")";
    }

    public String heading(int column) {
        return rows.stream()
                .map(row -> Texts.tidy(row.at(column).toString()))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** Whether a later row says the same headings again. */
    public boolean isRepeatedBy(SheetRow other) {
        for (var row : rows) {
            if (isRepeated(row, other)) {
                return true;
            }
        }
        return false;
    }

    private boolean isRepeated(SheetRow row, SheetRow other) {
        boolean isBlank = true;
        for (int column : columns.values()) {
            if (!key(other.at(column)).equals(key(row.at(column)))) {
                return false;
            }
            isBlank &= row.at(column).isBlank();
        }
        return !isBlank;
    }

    private static List<String> missing(List<SheetRow> rows, Layout layout) {
        var present = places(rows);
        var missing = new ArrayList<String>();
        layout.headings().forEach((meaning, headings) -> {
            if (meaning != ColumnRole.VAT
                    && headings.stream().noneMatch(heading -> present.containsKey(Texts.key(heading)))) {
                missing.add("'" + headings.get(0) + "'");
            }
        });
        return missing;
    }

    private static Map<ColumnRole, Integer> columns(List<SheetRow> rows, Layout layout, String fileName) {
        var present = places(rows);
        var columns = new EnumMap<ColumnRole, Integer>(ColumnRole.class);
        layout.headings()
                .forEach((meaning, headings) -> headings.stream()
                        .filter(heading -> present.containsKey(Texts.key(heading)))
                        .findFirst()
                        .ifPresent(heading -> columns.put(
                                meaning, only(present.getOrDefault(Texts.key(heading), Set.of()), heading, fileName))));
        return columns;
    }

    private static int only(Set<Integer> places, String heading, String fileName) {
        if (places.size() > 1) {
            throw new BadLedgerException('"' + fileName + "\" has the heading '" + heading + "' " + places.size()
                    + " times, in columns "
                    + places.stream().map(CellRef::letters).collect(Collectors.joining(" and "))
                    + ". Rename all but the one that is meant.");
        }
        return places.iterator().next();
    }

    /** Of headings over two lines each column goes by either line, and by both together. */
    private static Map<String, Set<Integer>> places(List<SheetRow> rows) {
        var places = new HashMap<String, Set<Integer>>();
        int width = rows.stream().mapToInt(row -> row.values().size()).max().orElse(0);
        for (int at = 0; at < width; at++) {
            int column = at;
            var lines = rows.stream().map(row -> key(row.at(column))).toList();
            lines.forEach(line -> places.computeIfAbsent(line, heading -> new LinkedHashSet<>())
                    .add(column));
            places.computeIfAbsent(String.join(" ", lines), heading -> new LinkedHashSet<>())
                    .add(column);
        }
        return places;
    }

    private static String key(Value value) {
        return Texts.key(value.toString());
    }
}
