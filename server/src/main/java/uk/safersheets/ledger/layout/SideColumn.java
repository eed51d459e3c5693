package uk.safersheets.ledger.layout;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import uk.safersheets.cell.SheetRow;
import uk.safersheets.cell.Texts;
import uk.safersheets.cell.Value;
import uk.safersheets.ledger.Pence;
import uk.safersheets.ledger.Side;

/** How an export says the side of its amounts: DR or CR in a column of its own, or a column for debits and one for credits. */
public final class SideColumn {
    private final LedgerHeadings headings;
    /** Whether the amounts have their sign already, so that the column only says it again. */
    private final boolean isSigned;

    private final boolean areCreditsSigned;

    private SideColumn(LedgerHeadings headings, boolean isSigned, boolean areCreditsSigned) {
        this.headings = headings;
        this.isSigned = isSigned;
        this.areCreditsSigned = areCreditsSigned;
    }

    public static SideColumn of(List<SheetRow> transactions, LedgerHeadings headings) {
        Integer column = headings.columns().get(ColumnRole.DEBIT_OR_CREDIT);
        return new SideColumn(
                headings,
                column != null && agrees(transactions, headings, column),
                headings.columns().containsKey(ColumnRole.CREDIT) && areAllBelow(transactions, headings));
    }

    private static boolean areAllBelow(List<SheetRow> transactions, LedgerHeadings headings) {
        var signs = transactions.stream()
                .map(row -> sign(headings.at(row, ColumnRole.CREDIT)))
                .filter(sign -> sign != 0)
                .distinct()
                .toList();
        return signs.equals(List.of(-1));
    }

    /** Whether every amount of the column of credits has its minus already. */
    public boolean areCreditsSigned() {
        return areCreditsSigned;
    }

    /** Whether every amount below nothing is a credit, every credit is below nothing, and there is one. */
    private static boolean agrees(List<SheetRow> transactions, LedgerHeadings headings, int column) {
        boolean isAnyBelow = false;
        for (var row : transactions) {
            int sign = sign(row, headings);
            var side = side(row, column);
            isAnyBelow |= sign < 0;
            if (side.isPresent() && sign != 0 && (sign < 0) != (side.get() == Side.CREDIT)) {
                return false;
            }
        }
        return isAnyBelow;
    }

    /** Whether a row says its side, as a row of totals may not. */
    public boolean isSaid(SheetRow row) {
        return isNeeded() && side(row, column()).isPresent();
    }

    /** Whether an amount is a credit by this column. */
    public boolean turns(SheetRow row) {
        return isNeeded() && side(row, column()).equals(Optional.of(Side.CREDIT));
    }

    /** What is wrong with a row's side; empty for nothing. */
    public Optional<String> fault(SheetRow row) {
        if (!isNeeded() || sign(row, headings) == 0) {
            return Optional.empty();
        }
        String said = Texts.tidy(row.at(column()).toString());
        if (side(row, column()).isEmpty()) {
            return Optional.of(headings.place(row, ColumnRole.DEBIT_OR_CREDIT)
                    + (said.isEmpty() ? " is blank" : " reads '" + said + "', which is no side") + ". Enter DR or CR.");
        }
        return sign(row, headings) > 0
                ? Optional.empty()
                : Optional.of(
                        headings.place(row, ColumnRole.AMOUNT) + " reads '" + headings.text(row, ColumnRole.AMOUNT)
                                + "', and " + headings.column(column()) + " says '" + said
                                + "', so that the side is said twice. Enter the amount without its sign.");
    }

    private boolean isNeeded() {
        return !isSigned && headings.columns().containsKey(ColumnRole.DEBIT_OR_CREDIT);
    }

    private int column() {
        return headings.columnNumber(ColumnRole.DEBIT_OR_CREDIT);
    }

    /** A column that says DR or CR, which the map does not know, and without which credits would count as spending. */
    public static Optional<String> unmapped(List<SheetRow> transactions, LedgerHeadings headings, Layout layout) {
        if (!headings.columns().containsKey(ColumnRole.AMOUNT)
                || headings.columns().containsKey(ColumnRole.DEBIT_OR_CREDIT)) {
            return Optional.empty();
        }
        return IntStream.range(0, headings.width())
                .filter(column -> !headings.columns().containsValue(column)
                        && !layout.leavesOut(headings.heading(column))
                        && saysSides(transactions, column))
                .mapToObj(column ->
                        creditAboveNothing(transactions, headings, column).map(row -> asked(row, headings, column)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static String asked(SheetRow row, LedgerHeadings headings, int column) {
        return headings.place(row, ColumnRole.AMOUNT) + " reads '" + headings.text(row, ColumnRole.AMOUNT)
                + "', and " + headings.column(column) + " says '"
                + Texts.tidy(row.at(column).toString())
                + "' beside it, which the map does not use. Add 'debit or credit: " + headings.heading(column)
                + "' to the columns of the map, or we would count money received as spent.";
    }

    /** Whether everything in a column is a side, in words of which nothing else is meant. */
    public static boolean saysSides(List<SheetRow> rows, int column) {
        Set<String> words = new TreeSet<>();
        var sides = EnumSet.noneOf(Side.class);
        for (var row : rows) {
            String text = Texts.key(row.at(column).toString());
            if (!text.isEmpty()) {
                var side = Side.of(text);
                if (side.isEmpty()) {
                    return false;
                }
                words.add(text);
                sides.add(side.get());
            }
        }
        return sides.size() == Side.values().length || words.stream().anyMatch(word -> word.length() > 1);
    }

    private static Optional<SheetRow> creditAboveNothing(List<SheetRow> rows, LedgerHeadings headings, int column) {
        return rows.stream()
                .filter(row -> side(row, column).equals(Optional.of(Side.CREDIT)) && sign(row, headings) > 0)
                .findFirst();
    }

    private static Optional<Side> side(SheetRow row, int column) {
        return Side.of(row.at(column).toString());
    }

    private static int sign(SheetRow row, LedgerHeadings headings) {
        return sign(headings.at(row, ColumnRole.AMOUNT));
    }

    private static int sign(Value amount) {
        return Pence.pounds(amount).map(BigDecimal::signum).orElse(0);
    }
}
