package uk.safersheets.cell;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What the rows of a table are like, so that a row typed below it can be told from a note or a total.
 *
 * @param least the fewest cells that one of them fills; 2 for a table without rows
 * @param named whether each of them holds a text
 * @param sums what the numbers of each column add to
 */
public record TypicalRow(int least, boolean named, Map<Integer, BigDecimal> sums) {
    private static final int LONGEST_NAME = 60;
    private static final BigDecimal HALF_A_PENNY = new BigDecimal("0.005");
    private static final Pattern TOTAL = Pattern.compile(
            "(?:(?:grand|sub|overall|running|column)[ -]?)?(?:totals?|sum|average|mean)\\b.*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern WHOLE = Pattern.compile("(?:all|sum|whole|overall)\\b.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern NOTE = Pattern.compile(
            "(?:(?:sources?|notes?|footnotes?|n\\.?b\\.?|caveats?)\\s*(?:[:.\\-\\u2013\\u2014].*|\\d.*|)|[*\\u2020\\u2021\\u00a9(].*)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    public TypicalRow {
        sums = Map.copyOf(sums);
    }

    public static TypicalRow of(List<SheetTable.Row> rows) {
        int least = rows.stream()
                .mapToInt(
                        row -> (int) row.cells().stream().filter(Cell::isEntry).count())
                .filter(count -> count > 0)
                .min()
                .orElse(2);
        boolean named = rows.stream().allMatch(row -> row.cells().stream().anyMatch(TypicalRow::isText));
        return new TypicalRow(least, named, sums(rows));
    }

    /**
     * What a row below the table reads as.
     *
     * @param cells those that are filled and stand under the table's columns, from the left
     */
    public OutsideRow.Kind kind(List<Cell> cells) {
        var entries = cells.stream().filter(Cell::isEntry).toList();
        var first = entries.stream().filter(TypicalRow::isText).findFirst();
        if (first.isEmpty()) {
            return named && isSummed(cells) ? OutsideRow.Kind.TOTAL : OutsideRow.Kind.ROW;
        }
        String text = Texts.tidy(first.get().value().toString());
        boolean isFirst = first.get().equals(entries.get(0));
        if (isFirst && (TOTAL.matcher(text).matches() || WHOLE.matcher(text).matches() && isSummed(cells))) {
            return OutsideRow.Kind.TOTAL;
        }
        boolean isNote = NOTE.matcher(text).matches()
                || entries.size() == 1 && (least > 1 || text.length() > LONGEST_NAME || text.endsWith("."));
        return isNote ? OutsideRow.Kind.NOTE : OutsideRow.Kind.ROW;
    }

    /** Whether a row directly below the table is one of its rows without any doubt. */
    public boolean isContinuedBy(List<Cell> cells) {
        var entries = cells.stream().filter(Cell::isEntry).toList();
        return !entries.isEmpty()
                && kind(cells) == OutsideRow.Kind.ROW
                && (entries.size() > 1 || least < 2)
                && (!named || entries.stream().anyMatch(TypicalRow::isText));
    }

    private static Map<Integer, BigDecimal> sums(List<SheetTable.Row> rows) {
        var sums = new HashMap<Integer, BigDecimal>();
        for (var row : rows) {
            for (var cell : row.cells()) {
                if (cell.value() instanceof Value.Number number) {
                    sums.merge(cell.ref().col(), number.amount(), BigDecimal::add);
                }
            }
        }
        return sums;
    }

    /** Whether every number of it is what the rows above add to. */
    private boolean isSummed(List<Cell> cells) {
        var numbers = cells.stream()
                .filter(cell -> cell.value() instanceof Value.Number)
                .toList();
        return !numbers.isEmpty() && numbers.stream().allMatch(this::isSum);
    }

    private boolean isSum(Cell cell) {
        var sum = sums.get(cell.ref().col());
        return sum != null
                && ((Value.Number) cell.value()).amount().subtract(sum).abs().compareTo(HALF_A_PENNY) < 0;
    }

    private static boolean isText(Cell cell) {
        return cell.isEntry() && cell.value() instanceof Value.Text;
    }
}
