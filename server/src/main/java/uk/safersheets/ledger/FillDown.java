package uk.safersheets.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.SheetRow;
import uk.safersheets.cell.Texts;
import uk.safersheets.cell.Value;
import uk.safersheets.ledger.LedgerTab.MergedCells;
import uk.safersheets.ledger.layout.ColumnRole;
import uk.safersheets.ledger.layout.LedgerHeadings;

/**
 * Gives a row that leans on the row above what it lacks: where cells are merged downwards, or where the number, the date
 * and the supplier of a document stand only in its first row.
 */
final class FillDown {
    private static final List<ColumnRole> OF_DOCUMENT =
            List.of(ColumnRole.NUMBER, ColumnRole.DATE, ColumnRole.PERIOD, ColumnRole.SUPPLIER);

    private final LedgerHeadings headings;
    private final Map<Integer, SheetRow> byNumber = new HashMap<>();
    private final Map<Integer, TreeMap<Integer, MergedCells>> merged = new HashMap<>();
    private final Map<String, List<Integer>> filled = new LinkedHashMap<>();
    private @Nullable SheetRow above;

    FillDown(LedgerTab tab, LedgerHeadings headings) {
        this.headings = headings;
        tab.merged()
                .forEach(cells -> merged.computeIfAbsent(cells.column(), column -> new TreeMap<>())
                        .put(cells.first(), cells));
        if (!merged.isEmpty()) {
            tab.rows().forEach(row -> byNumber.put(row.number(), row));
        }
    }

    /** The row with what its merged cells say. */
    SheetRow unmerged(SheetRow row) {
        if (merged.isEmpty()) {
            return row;
        }
        var said = new HashMap<ColumnRole, Value>();
        headings.columns().forEach((meaning, column) -> {
            var cells = merged.getOrDefault(column, new TreeMap<>()).floorEntry(row.number());
            boolean covers = cells != null && cells.getValue().last() >= row.number();
            if (covers && !meaning.isMoney() && row.at(column).isBlank() && byNumber.containsKey(cells.getKey())) {
                said.put(meaning, byNumber.get(cells.getKey()).at(column));
            }
        });
        said.values().removeIf(Value::isBlank);
        return with(row, said, "what their merged cells say");
    }

    /** The row with what the document above it says; the row itself where nothing shows that it belongs there. */
    SheetRow filled(SheetRow row) {
        var before = above;
        if (before == null || before.number() + 1 != row.number() || !leans(row, before)) {
            return row;
        }
        var said = new HashMap<ColumnRole, Value>();
        OF_DOCUMENT.forEach(meaning -> {
            if (headings.columns().containsKey(meaning) && isBlank(row, meaning) && !isBlank(before, meaning)) {
                said.put(meaning, headings.at(before, meaning));
            }
        });
        var words = OF_DOCUMENT.stream()
                .filter(said::containsKey)
                .map(ColumnRole::word)
                .toList();
        return with(row, said, listed(words));
    }

    private static String listed(List<String> words) {
        String all = words.stream().map(word -> "the " + word).collect(Collectors.joining(", "));
        return all.replaceFirst(", (?=[^,]*$)", " and ");
    }

    private boolean leans(SheetRow row, SheetRow before) {
        return fits(row, before) && TotalWord.anywhere(row, headings).isEmpty();
    }

    private boolean fits(SheetRow row, SheetRow before) {
        boolean undated = isBlank(row, ColumnRole.DATE) && isBlank(row, ColumnRole.PERIOD);
        if (!undated && !isBlank(row, ColumnRole.NUMBER)) {
            return false;
        }
        boolean supplierFits = isBlank(row, ColumnRole.SUPPLIER) || isSame(row, before, ColumnRole.SUPPLIER);
        if (!isBlank(row, ColumnRole.NUMBER)) {
            return isSame(row, before, ColumnRole.NUMBER) && undated && supplierFits;
        }
        boolean dateFits = undated || isSame(row, before, ColumnRole.DATE) && isSame(row, before, ColumnRole.PERIOD);
        boolean shown = headings.columns().containsKey(ColumnRole.LINE) ? isNextLine(row, before) : undated;
        return shown && dateFits && supplierFits;
    }

    private boolean isNextLine(SheetRow row, SheetRow before) {
        String line = headings.text(row, ColumnRole.LINE);
        String lineBefore = headings.text(before, ColumnRole.LINE);
        return line.matches("\\d{1,9}")
                && lineBefore.matches("\\d{1,9}")
                && Integer.parseInt(line) > Integer.parseInt(lineBefore);
    }

    private boolean isSame(SheetRow row, SheetRow before, ColumnRole meaning) {
        return Texts.key(headings.text(row, meaning)).equals(Texts.key(headings.text(before, meaning)));
    }

    private boolean isBlank(SheetRow row, ColumnRole meaning) {
        return headings.at(row, meaning).isBlank();
    }

    private SheetRow with(SheetRow row, Map<ColumnRole, Value> said, String what) {
        if (said.isEmpty()) {
            return row;
        }
        var values = new ArrayList<>(row.values());
        said.forEach((meaning, value) -> {
            int column = headings.columnNumber(meaning);
            while (values.size() <= column) {
                values.add(Value.BLANK);
            }
            values.set(column, value);
        });
        filled.computeIfAbsent(what, key -> new ArrayList<>()).add(row.number());
        return new SheetRow(row.number(), values);
    }

    /** The row that the next one may lean on. */
    void below(SheetRow row) {
        above = row;
    }

    /** What was filled, each as a sentence. */
    List<String> notes() {
        return filled.entrySet().stream()
                .map(entry -> "We filled " + RowNumbers.named(entry.getValue()) + " with " + entry.getKey()
                        + " from the row above.")
                .toList();
    }
}
