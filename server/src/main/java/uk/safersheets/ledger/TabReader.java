package uk.safersheets.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.safersheets.budget.WorkBudget;
import uk.safersheets.cell.SheetRow;
import uk.safersheets.cell.Texts;
import uk.safersheets.cell.Value;
import uk.safersheets.ledger.dates.DateColumn;
import uk.safersheets.ledger.layout.ColumnRole;
import uk.safersheets.ledger.layout.Layout;
import uk.safersheets.ledger.layout.LedgerHeadings;

/** Reads the rows of one tab, and accounts for each. */
final class TabReader {
    private final LedgerTab tab;
    private final LedgerHeadings headings;
    private final SetAsideRows setAside;
    private final boolean isOnly;
    private final Layout layout;
    private final Map<SheetRow, String> leftOut = new LinkedHashMap<>();
    private final FillDown fill;
    private final TotalRows totals;
    private final List<Transaction> transactions = new ArrayList<>();
    private final List<NotRead> notRead = new ArrayList<>();
    private final List<String> rowFaults = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private final RowWidths widths;
    private final List<SheetRow> above = new ArrayList<>();
    private final List<Sorted> below = new ArrayList<>();
    private @Nullable RowReader reader;
    private int headingRows;

    /** A row with what it is. */
    private record Sorted(SheetRow row, RowKind sort) {}

    /** @param isOnly whether no other tab is read, so that a place needs no tab */
    TabReader(LedgerTab tab, LedgerHeadings headings, Layout layout, SetAsideRows setAside, boolean isOnly) {
        this.tab = tab;
        this.headings = headings;
        this.setAside = setAside;
        this.isOnly = isOnly;
        this.layout = layout;
        this.fill = new FillDown(tab, headings);
        this.widths = new RowWidths(headings);
        this.totals = new TotalRows(isOnly);
    }

    /** Sorts all rows first: what a column means, such as the order of its dates, only all of them can tell. */
    TabReader sorted() {
        tab.rows().forEach(this::sort);
        return this;
    }

    private List<SheetRow> transactionRows() {
        return below.stream()
                .filter(one -> one.sort() == RowKind.TRANSACTION)
                .map(Sorted::row)
                .toList();
    }

    /** What its column of dates is called; tabs that call it the same have one column together. */
    String dateHeading() {
        return Texts.key(headings.heading(headings.columnNumber(ColumnRole.DATE)));
    }

    void addTo(DateColumn dates) {
        dates.add(prefix(), transactionRows(), headings);
    }

    /** @param datesOrNull of the whole file; null where it has periods */
    void read(@Nullable DateColumn datesOrNull) {
        reader = new RowReader(layout, headings, transactionRows(), datesOrNull, rowFaults);
        leftOut.forEach((row, reason) -> notRead(row, reader().total(row), "It was set aside.", reason));
        above.forEach(this::above);
        below.forEach(one -> below(one.row(), one.sort()));
        totals.wrong().forEach(this::noSum);
        faults.addAll(widths.faults());
        faults.addAll(rowFaults);
    }

    private void sort(SheetRow row) {
        WorkBudget.steps(1L + row.values().size());
        var reason = setAside.row(place(row));
        if (reason.isPresent()) {
            leftOut.put(row, reason.get());
        } else if (row.number() < headings.first().number()) {
            above.add(row);
        } else if (row.number() > headings.last().number()) {
            sortBelow(fill.unmerged(row));
        } else {
            headingRows++;
        }
    }

    private void noSum(TotalRows.Row row) {
        String why = "It says '" + row.word().text() + "', but it is not the sum of the rows above it.";
        notRead.add(new NotRead(place(row.number()), row.pence(), why, null));
    }

    /** A row that leans on the one above is what it is once it is filled. */
    private void sortBelow(SheetRow row) {
        var sort = RowKind.of(row, headings);
        boolean mayLean = sort == RowKind.TRANSACTION || sort == RowKind.LEANING;
        var filled = mayLean ? fill.filled(row) : row;
        var kind = filled == row ? sort : RowKind.of(filled, headings);
        boolean isRow = kind == RowKind.TRANSACTION && !(tab.isText() && widths.isWrong(row));
        if (isRow) {
            fill.below(filled);
        }
        if (kind != RowKind.TRANSACTION || isRow) {
            below.add(new Sorted(filled, kind));
        }
    }

    private void above(SheetRow row) {
        boolean isMoney = headings.columns().entrySet().stream()
                .anyMatch(entry -> entry.getKey().isMoney() && looksLikeMoney(row.at(entry.getValue())));
        var word = TotalWord.alone(row, headings);
        var pence = isMoney ? reader().total(row) : Optional.<Long>empty();
        if (pence.isPresent() && word.isPresent()) {
            totals.add(new TotalRows.Row(row.number(), word.get(), pence.get()));
        } else {
            notRead(row, pence, "It stands above the headings.", null);
        }
    }

    private RowReader reader() {
        return Objects.requireNonNull(reader, "reader");
    }

    private static boolean looksLikeMoney(Value value) {
        return Pence.pounds(value)
                .filter(pounds -> pounds.stripTrailingZeros().scale() > 0
                        || value.toString().contains("£")
                        || value.toString().matches(".*\\.\\d\\d\\D*"))
                .isPresent();
    }

    private void below(SheetRow row, RowKind sort) {
        switch (sort) {
            case HEADINGS -> headingRows++;
            case TOTAL -> total(row);
            case TRANSACTION -> transaction(row);
            case LEANING -> leaning(row);
            case LONE_AMOUNT -> notRead(row, reader().total(row), lone(row), null);
            case REMARK -> notRead(row, Optional.empty(), "It has no amount.", null);
        }
    }

    private void transaction(SheetRow row) {
        reader().transaction(row).ifPresent(one -> {
            transactions.add(one);
            totals.transaction(one.pence());
        });
    }

    private void leaning(SheetRow row) {
        if (!tab.isText() || !widths.isWrong(row)) {
            faults.add("row " + row.number()
                    + reader().total(row)
                            .map(pence -> " has " + Pence.shown(pence))
                            .orElse(" has an amount")
                    + " and neither a number nor a date, and nothing shows that it belongs to the row above."
                    + " Enter both, or set the row aside in the map with a reason.");
        }
    }

    private void total(SheetRow row) {
        var word = TotalWord.alone(row, headings).orElseThrow();
        var pence = reader().total(row);
        if (pence.isEmpty()) {
            notRead(row, pence, "It says '" + word.text() + "' and has no amount.", null);
        } else if (word.kind() == TotalWord.Kind.LOOSE && !totals.isSumAbove(pence.get())) {
            leaning(row);
        } else {
            totals.add(new TotalRows.Row(row.number(), word, pence.get()));
        }
    }

    private String lone(SheetRow row) {
        boolean isSum = reader().total(row).filter(totals::isSumAbove).isPresent();
        return "It has an amount and nothing else" + (isSum ? ". It is the sum of the rows above." : ".");
    }

    private void notRead(SheetRow row, Optional<Long> pence, String why, @Nullable String reason) {
        notRead.add(new NotRead(place(row), pence.orElse(null), why, reason));
    }

    private String place(SheetRow row) {
        return place(row.number());
    }

    private String place(int row) {
        return (isOnly ? "" : tab.name() + ", ") + "row " + row;
    }

    private int blank() {
        var rows = tab.rows();
        return rows.isEmpty() ? 0 : rows.get(rows.size() - 1).number() - rows.size();
    }

    Reading.Rows rows() {
        return new Reading.Rows(transactions.size(), headingRows, totals.count(), totals.sum(), blank(), notRead);
    }

    List<Transaction> transactions() {
        return transactions;
    }

    @Nullable
    Long printed() {
        return totals.printed();
    }

    /** Everything that keeps it from being read, with the tab where there are several. */
    List<String> faults() {
        return faults.stream().map(fault -> prefix() + fault).toList();
    }

    List<String> notes() {
        var notes = new ArrayList<>(fill.notes());
        if (!totals.openings().isEmpty()) {
            notes.add("We took " + RowNumbers.named(totals.openings())
                    + " for a balance brought forward, and no payment.");
        }
        return notes.stream()
                .map(note -> isOnly ? note : "Tab " + tab.name() + ": " + note)
                .toList();
    }

    private String prefix() {
        return isOnly ? "" : "tab " + tab.name() + ", ";
    }
}
