package uk.safersheets.ledger;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import uk.safersheets.cell.SheetRow;

/** Reads one export by its layout. */
public final class LedgerReader {
    private final Layout layout;
    private final String fileName;
    private final List<String> faults = new ArrayList<>();
    private final List<Transaction> transactions = new ArrayList<>();
    private final List<Long> printed = new ArrayList<>();
    private final Map<Sort, Integer> counts = new EnumMap<>(Sort.class);

    private LedgerReader(Layout layout, String fileName) {
        this.layout = layout;
        this.fileName = fileName;
    }

    /**
     * Reads the rows of a file or of one sheet of it; blank ones may be left out.
     *
     * @throws BadLedger with every row that cannot be read
     */
    public static LedgerFile read(List<SheetRow> rows, Layout layout, String fileName) {
        return new LedgerReader(layout, fileName).file(rows);
    }

    /** Whether a row of these has every heading of the layout. */
    public static boolean hasHeadings(List<SheetRow> rows, Layout layout) {
        return Headings.isIn(rows, layout);
    }

    /** Whether a column of these rows says DR or CR, in whichever words, and nothing else. */
    public static boolean saysSides(List<SheetRow> rows, int column) {
        return SideColumn.saysSides(rows, column);
    }

    private LedgerFile file(List<SheetRow> rows) {
        var headings = Headings.find(rows, layout, fileName);
        var sorted = new EnumMap<Sort, List<SheetRow>>(Sort.class);
        rows.stream().filter(row -> row.number() > headings.row().number()).forEach(row -> {
            sorted.computeIfAbsent(Sort.of(row, headings), sort -> new ArrayList<>())
                    .add(row);
        });
        sorted.forEach((sort, of) -> counts.put(sort, of.size()));
        var reader = new RowReader(layout, headings, sorted.getOrDefault(Sort.TRANSACTION, List.of()), faults);
        sorted.getOrDefault(Sort.TRANSACTION, List.of())
                .forEach(row -> reader.transaction(row).ifPresent(transactions::add));
        sorted.getOrDefault(Sort.TOTAL, List.of()).stream()
                .filter(Sort::isOfAll)
                .forEach(row -> reader.total(row).ifPresent(printed::add));
        if (!faults.isEmpty()) {
            throw new BadLedger(faults.stream()
                    .map(fault -> '"' + fileName + "\", " + fault)
                    .toList());
        }
        return file(blankBetween(rows));
    }

    private LedgerFile file(int blank) {
        var passed = new LedgerFile.Passed(blank, count(Sort.HEADINGS), count(Sort.TOTAL), count(Sort.REMARK));
        return new LedgerFile(fileName, layout, transactions, passed, printed.size() == 1 ? printed.get(0) : null);
    }

    private int count(Sort sort) {
        return counts.getOrDefault(sort, 0);
    }

    private static int blankBetween(List<SheetRow> rows) {
        return rows.isEmpty() ? 0 : rows.get(rows.size() - 1).number() - rows.size();
    }
}
